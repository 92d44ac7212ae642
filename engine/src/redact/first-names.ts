import { wordSet } from './recogniser.ts';

/** Given names that are usual in English, German, French, Spanish, Dutch and other offices, and that are no other word. */
export const FIRST_NAMES = wordSet(`
  aaron abdul abdullah abigail adam adele adrian adriana agata agnes agnieszka ahmad ahmed aidan aileen aisha akira alan alastair alba albert alberto alejandra alejandro aleksandra
  alena alex alexander alexandra alexandre alexis alfonso alfred alfredo ali alice alicia alina aline alisha alison allan allison alvaro álvaro amanda amandine amber amelia amelie amélie amina
  amir amit amy ana anastasia anders andré andre andrea andreas andreea andrei andres andrés andrew andy andrzej angela angelika angelique angus anita anja anke ann anna annabel annalena
  anne anneke annelies annemarie annette annie annika anoushka anthony antje antoine antoinette anton antonia antonio antónio anya ariane arjen arjun arnaud arne arno arthur arturo asha ashley astrid
  audrey aurelie aurélie axel ayesha bahar barbara barry bart bartosz bas bastian beatrice beatriz béatrice becky belinda ben benedikt benjamin benoit benoît bernadette bernard bernd bernhard
  beth bethany bettina betty beverley bianca birgit björn bjorn blanca bob bogdan boris brad bradley bram brandon brenda brendan brent brian bridget brigitte bruce bruno bryan bryony caitlin callum
  camila camille candice carina carl carla carlos carlotta carly carmen carol carola carole carolin carolina caroline carolyn caspar cathal catherine cathy catriona cecile cécile cecilia celine céline
  chantal charles charlie charlène chiara chloe chloé chris christa christel christelle christian christiane christina christine christoph christophe christopher ciara cindy claire clara claudia claudine
  claus clément clement colette colin colleen connor conor constance constanze consuelo corinna corinne cornelia cornelis craig cristina curtis cynthia cyril czeslaw daan daisy damian damien
  dan dana daniel daniela danielle daniëlle danny daphne darren dave david dawid dean deborah debbie declan deepak deirdre delphine denis denise dennis derek derya desmond detlef devon diana diane didier
  diego dieter dietmar dilip dimitri dina dirk dmitri dmitry dolores dominic dominik dominika dominique donald donna doreen doris dorota dorothea dorothy doug douglas duncan dylan eamon eddie edgar edith
  eduardo edward edwin eileen elaine elba eleanor elena eleni elias elif elisa elisabeth elise eliza elizabeth elke ella ellen ellie elodie élodie elsa elsbeth emanuel emeka emil emilia emilie émilie emilio emily emma
  emmanuel emmanuelle enrico enrique eoin eric erica érica erik erika ernesto ernst erwin esmee esteban estelle esther ethan eugene eugenia eva evan evelyn evelyne ewa ewan fabian fabien fabienne fabio fabrice fatima fatma
  federico felicity felipe felix femke fergus fernanda fernando filip finn finlay fiona flavia fleur floor florian francesca francesco francine francis francisco franck françois françoise francois frank franz
  fred freddie frederic frédéric frederick frederik frida friedrich fritz gabriel gabriela gabriele gabrielle gareth gary gavin gemma geoff geoffrey georg george georges georgia georgina gerald gérald gerard gérard gerd gerhard
  gerrit gerry gertrud gesine gianluca giles gillian gina giovanni gisela giulia giuseppe gloria gonzalo gordon grainne grazyna greg gregor gregory grzegorz guido guillaume guillermo gunther günter günther gustavo gwen
  hamid hana hanna hannah hannelore hannes hans harald harold harriet harry harsha hassan hayley heather hector héctor hedwig heidi heike heiko heinrich heinz helen helena helene hélène helga helmut hendrik hendrika
  henk henri henriette henrik henry herbert hermann hilary hilde hilda holger holly horst howard hubert hugo huseyin hussain ian ibrahim ida ignacio igor ilona ilse imke imran ines inês inés inga inge ingeborg ingo ingrid
  irene irina iris irma isaac isabel isabella isabelle isla ismail istvan ivan ivana ivo iwona izabela jaap jacek jackie jacob jacqueline jacques jaime jakob jakub jamal jamie jan jana jane janet janice janina janine jannik jasmin
  jason javier jay jaya jean jeanette jeannette jeff jeffrey jelena jelle jenna jennie jennifer jenny jens jeremy jérémy jérôme jerome jeroen jess jesse jessica jessie jesús jill jim jimmy jo joachim joan joana joanna joanne joao joão
  jochen jodie joe joel joelle joëlle johan johanna johannes john johnny jolanda jon jonas jonathan joost jorge jörg joris jose josé josefa josefina joseph josephine josh joshua joy joyce juan juana judith jules juliane julian juliana
  julie julien juliet juliette julio jürgen jurgen justin justine justyna jutta kai kamil kamila karel karen karim karin karina karl karla karolina karsten kasia kasper kate katarina katarzyna katelyn katerina katharina
  katherine kathleen kathrin kathryn kathy katie katja katrin kavita keith kelly ken kenneth kerry kerstin kevin khalid kieran kim kirsten kirsty klaas klaus konrad konstantin krista kristian kristin kristina kristof krystyna krzysztof kumar kurt
  kyle lachlan laetitia lara larissa lars laszlo laura laure lauren laurence laurent laurie lea léa leah leanne lee leila lena leo leon leona leonard leonardo leonie leonor leroy leslie lewis liam libby lidia lieke lien lilian liliana lily lina linda
  lindsay lisa lise liselotte liv livia liz lodewijk loïc lois lorena lorenzo lori lorna lorraine lotte lou louis louisa louise luc luca lucas lucia lucía lucie lucinda lucy ludger ludovic ludwig luigi luis luisa luise lukas lukasz luke luuk lydia lynn lynne
  maarten maciej madeleine magali magda magdalena magnus mahmoud maike malcolm malgorzata małgorzata manfred manon manuel manuela marc marcel marcela marcello marcin marco marcos marcus mareike margaret margarita margaux margit margot marguerite maria mária
  maría marian mariana marianne marie mariëlle marieke marija marijke marilyn marina mario marion marisa marit marius marjan marjolein markus marleen marlene marlies marta martha martijn martin martina martine mary mathias mathieu mathilde
  matilda matt matteo matthew matthias matthieu maureen maurice mauricio max maxime maximilian may-britt meera megan mehmet melanie mélanie melinda melissa mercedes-benz meredith merel merle mia michael michaela michal michał michel michele michelle michiel miguel mihai mike mila milan milena milica
  miranda miriam miroslav mirjam mohamed mohammad mohammed mohan moira monica mónica monika monique morgan moritz muhammad muriel murielle mustafa myriam nadia nadine nadja naomi natalia natalie natascha natasha nathalie nathan neil nele nelly
  niall niamh nick nicholas nick nicola nicolas nicole niels nienke nigel nikita nikki niklas nikolai nikolaus nils nina noah noel noémie nora norbert norma norman nuala nuno nuria núria odile olaf ole oleg olga oliver olivia olivier omar oscar oskar osman otto owen
  pablo paige paloma pamela paolo pascal pascale patrice patricia patrick patrik patryk paul paula paulette paulina pauline paulo pavel pawel paweł pedro peggy penelope penny percy per peter petra phil philip philipp philippa philippe phillip phoebe phyllis pia pierre pieter
  pilar piotr polly pooja prakash pranav preeti priya priyanka przemyslaw rachael rachel rachid radoslaw rafael rafal raffaele rahul rainer raj rajesh ralf ralph ramesh ramon ramón ramona raphael raquel ravi raymond rebecca reiner reinhard reinhold rené renate renata renaud
  renee renée rhian rhys ricardo riccardo richard rick rik rita rob robbie robert roberta roberto robin rocio rocío rodney rodrigo roel roger rohan roland rolf romain roman ron ronald ronan rory rosa rosalind rosario rosemarie rosemary rosie ross roswitha roxanne roy ruben rubén rudi rudolf
  rupert russell ruth ryan sabina sabine sabrina sally salma salvador sam samantha samir samuel sandeep sander sandra sanjay sanne santiago sara sarah sascha sasha saskia sean seán sebastian sébastien sebastien selina serena serge sergei sergey sergio sergiy seth
  shane shannon sharon shaun shauna sheila shelley shirley sibylle siegfried sigrid silke silvia simon simona simone sinead sinéad siobhan siobhán sjoerd slawomir sofia sofie solange sonia sonja sophia sophie søren stacey stan stanislaw stefan stefanie stefano steffen stefania
  stella sten stephan stephane stéphane stephanie stéphanie stephen steve steven stewart stijn stuart sue sunil suresh susan susana susanna susanne suzanne svante sven svenja svetlana swantje sybille sylvain sylvia sylvie szymon tadeusz tamara tamsin tania tanja tara tariq
  tatiana ted terence teresa terry tess tessa thea theo theodor theresa thérèse theresia thibault thierry thijs thilo thomas thorsten tiago tilman tim timo timothy tina tobias toby todd tom tomás tomas tomasz tommy toni tony torben torsten tracey tracy tristan trevor trudy tyler
  udo ulrich ulrike umar ursula ute uwe valentin valentina valerie valérie vanessa vera verena véronique veronica veronika vicky victoria vijay vikram viktor viktoria vincent vincenzo violeta virginie vivian vivienne vladimir volker wade walter waltraud wanda wayne wendy werner wes wesley wiebke
  wieslaw wilfried wilhelm willem william winfried wojciech wolfgang wouter xavier yannick yasmin yasmine yolanda yousef youssef yuki yusuf yvan yves yvette yvonne zachary zainab zara zbigniew zoe zoë zofia zuzanna
  aoife cathleen deborah dieudonné fleur gethin hamza ioana jolene kenji lakshmi mei naveen nadeem nkechi oluwaseun padraig rashid saoirse tendai thandiwe tunde ximena yasir chidi farid ingmar joaquín joaquin kwame ngozi nikhil olu oluwaseun rohit shreya siddharth sipho venkat zeynep ayşe emre hakan mehdi nasser yara`);

/** Given names that are also other words: only a surname or a title behind or before makes them one. */
export const AMBIGUOUS_NAMES = wordSet(
  `mark will bill grace rose may april june august art chase drew faith hope jack pat sandy summer victor chip gene grant miles norm
  ada ruby jasmine julia pearl amber dawn ivy lily penny carol joy bob rob sue nick dean frank ray rich roman ross drew dale clay guy jean max min tab ward
  charlotte paris dallas austin jordan florence chelsea sydney madison virginia georgia carolina adelaide alexa carmen lisa sierra melody harmony crystal olive iris violet
  cliff dan don earl ernest harry heath herb jay josh ken kit lance lee marina mia mike peg rusty sage scott skip stew tim tom wade wes will woody jo per ole thea
  daisy holly heather hazel ginger robin angel christian domingo jesus linda martin milan nova page paige pilar consuelo dolores mercedes rocio rosario carlotta bas bart floor fleur merel
  sasha kelly kerry lynn leslie morgan devon taylor tyler mason hunter cooper carter parker harper logan riley bailey casey jamie alexis dana kai kim sam alex chris pedro terry
  luna stella vera ella sten anders lien laurence florian rik lotte ben jan hans ali ute ida ines leo lea lou lena ivan don juan magnus otto roger victoria samba django`,
);
