import { wordSet } from './recogniser.ts';

/** Words with a capital letter that follow a person's cue or a given name and are no name: beside all products. */
export const NOT_NAMES = wordSet(`
  the a an this that these those it its he she they we you i my your our their his her and or but if when then after before because while with without for from to in on at of by as is are was were
  support helpdesk desk help service services team tier level vendor provider manufacturer isp customer client user users admin administrator administration manager management staff employee engineer technician technical
  company office department accounting finance marketing sales reception hr it legal operations logistics warehouse purchasing procurement payroll engineering production security compliance training facilities board
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december today tomorrow yesterday
  montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz mai juni juli oktober dezember lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo
  maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
  yes no not none all any some each every other another both either new old first second third last next main back front left right top bottom
  north south east west street road avenue lane drive court square park place house building floor room site branch headquarters hq
  control panel settings device devices manager task event viewer group policy start menu safe mode file files folder network adapter printer printers print queue driver drivers server servers client clients domain controller
  local global public private default recycle bin system restore point command prompt terminal remote desktop gateway quick assist disk cleanup management recovery environment update updates health center centre mail mailbox calendar contacts inbox sent
  internet web page site browser wireless wired cable port switch router firewall access hub dock docking station monitor display screen keyboard mouse battery laptop desktop computer machine phone tablet camera speaker headset microphone
  password account profile certificate key token license licence subscription tenant portal admin backup job agent scanner scan antivirus protection filter rule rules policy log logs error errors code message status
  app apps application store plus pro premium business standard enterprise home ultimate basic advanced professional edition version build release
  hello hi dear regards thanks thank kind best sincerely cheers please note also however kindly
  herr frau herrn dr prof mr mrs ms miss mme mlle monsieur madame señor señora sra sr don doña dhr mevr mevrouw meneer
  der die das ein eine und oder aber wenn dann nach vor mit ohne für von zu im am bei ist sind war waren wir sie er es ich nicht kein keine drucker rechner server netzwerk fehler benutzer kunde kundin kunden anmeldung kennwort passwort konto postfach
  bildschirm laufwerk ordner datei support abteilung buchhaltung einkauf verkauf vertrieb personal empfang lager geschäftsführung leitung büro zentrale
  le la les un une des du et ou mais si quand après avant avec sans pour par sur dans est sont nous vous il elle ils elles je imprimante ordinateur serveur réseau erreur utilisateur utilisatrice client cliente compte mot comptabilité accueil direction service
  el los las un una y o pero si cuando después antes con sin para por sobre en es son nosotros usted él ella ellos yo impresora equipo servidor red error usuario usuaria cliente cuenta contabilidad recepción ventas dirección soporte
  de het een en of maar als dan na voor met zonder van naar op is zijn was wij u hij zij ik printer computer server netwerk fout gebruiker klant account boekhouding receptie verkoop directie
  english german french spanish dutch american british european global international united national royal central western eastern northern southern
  ethernet safe secure boot setup bios post power supply memory drive hard disk solid state usb hdmi dvi vga wlan lan wan vlan sim esim vpn mfa sso api url sql
  red green blue yellow orange black white grey gray amber
  ltd limited inc llc gmbh ag sa sarl bv nv plc corp corporation co kg group holding trust school hospital clinic university college church council bank
  bus car cars cash credit debit call center callout case cases ticket tickets change request incident problem priority critical urgent high low medium
  step steps option options question answer check test tests result results issue issues fix solution cause causes workaround resolution
  visual studio crystal reports power automate query pivot premiere lightroom effects pulse bridge media player designer composer broker farm session host web deploy virtual machine image builder pack language feature framework runtime library toolkit kit suite viewer reader editor browser explorer navigator messenger assistant center analyzer monitor agent sync connect connector migration transfer wizard tool tools utility package installer loader launcher sandbox container cluster node pool gateway proxy relay edge core cloud data base lake warehouse hub studio lab labs play dev ops
  if since once until unless though although so both just only even still there here where why how what who which whose whom tried trying checked checking replaced removed installed reinstalled restarted rebooted updated opened closed`);
