const LANGUAGES = {
  en: `a an the this that these those there here it its it's i me my mine we us our you your yours he she they them their
    is are was were be been being am do does did doing done have has had having can could will would shall should may might must
    and or but if then than so as of in on at to from for with by about into onto over under again just also too very
    what which who whom whose when where why how any some such each every all both more most other own same only once
    please help thanks thank hello hi hey tell know let see check whether able get got getting make sure let's using use used try
    me's you're i'm i've i'd i'll we're they're that's there's what's don't doesn't didn't isn't aren't wasn't won't can't
    there's up out now still really quite ever yet even like want need going go been since ago last year years month months week weeks
    day days problem problems issue issues trouble`,
  de: `der die das den dem des ein eine einen einem einer und oder aber ist sind war waren sein haben hat hatte werden wird wurde
    ich du er sie es wir ihr mein dein sein ihr unser bitte hilfe wenn dann als auf aus bei mit nach von vor zu zum zur im am an in
    ob auch noch nur schon sehr so wie was wer wo kann können konnte muss soll`,
  fr: `le la les un une des du de et ou mais est sont était être avoir a ont je tu il elle nous vous ils elles mon ton son notre votre
    ce cette ces qui que quoi où quand comment si pour par avec dans sur sous en au aux merci bonjour plus très aussi`,
  es: `el la los las un una unos unas y o pero es son era ser estar está tener tiene yo tú él ella nosotros mi tu su nuestro
    que qué quien cuando donde como si para por con en de del al muy más también hola gracias`,
  nl: `de het een en of maar is zijn was waren hebben heeft had ik jij hij zij wij mijn jouw uw ons wat wie waar wanneer hoe als dan
    op in uit bij met naar van voor te om ook nog al zo kan kunnen moet zal er`,
} as const;

/** Words that say nothing of a problem, in the languages that sessions are written in. Negations are not among them. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  Object.values(LANGUAGES).flatMap((list) => list.split(/\s+/).flatMap((word) => [word, word.replaceAll("'", '')])),
);

/** Words that turn a statement round. */
export const NEGATIONS: ReadonlySet<string> = new Set(
  `no not never none nothing neither nor without cannot cant isnt arent wasnt doesnt dont didnt wont hasnt havent couldnt wouldnt
  nicht kein keine keinen ohne nie nichts ne pas sans jamais rien aucun aucune sin nunca nada ningún niet geen zonder nooit niets`.split(
    /\s+/,
  ),
);

/** The languages that a small word or negation belongs to. */
export const LANGUAGE_WORDS: ReadonlyMap<string, readonly string[]> = wordsByLanguage();

function wordsByLanguage(): Map<string, string[]> {
  const negations = {
    en: 'no not never none nothing without cannot',
    de: 'nicht kein keine keinen ohne nie nichts ja nein',
    fr: 'ne pas sans jamais rien aucun aucune oui non',
    es: 'no sin nunca nada',
    nl: 'niet geen zonder nooit niets nee',
  } as const;
  const known = new Map<string, string[]>();
  for (const language of ['en', 'de', 'fr', 'es', 'nl'] as const) {
    for (const word of new Set(`${LANGUAGES[language]} ${negations[language]}`.split(/\s+/)))
      known.set(word, [...(known.get(word) ?? []), language]);
  }
  return known;
}
