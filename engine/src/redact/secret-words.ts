import { wordSet } from './recogniser.ts';

/** Words that name a secret, in five languages. German compounds end in them ("WLAN-Kennwort"). */
const NAMES = [
  'pass(?= ?[:=])|(?<=[/|,;&+] ?)pass|[\\p{L}-]{0,24}(?:passw[oö]rt|kennwort|passwörter|kennwörter|wachtwoord(?:en)?)(?:s|e[sn]?)?',
  'pass ?words?|passwd|passphrases?|pass-phrase|passcodes?|pass ?code|pwd|p/w|pw|pws|pswd|psw|pword|creds|credentials?|zugangsdaten|anmeldedaten',
  "mots? de passe|mdp|phrase secrète|code d['’]accès|identifiants|contraseñas?|contrasena|clave(?: de acceso)?|inloggegevens|inlogcode",
  'psk|wpa2?[ -]key|(?:wi-?fi|wlan|wireless|network|guest|security|ssid)[ -](?:key|code|pass|schlüssel|pw|sleutel)|netzwerkschlüssel|sicherheitsschlüssel|wlan-schlüssel|vorab-schlüssel|schlüssel|sleutel|clé|clef|clé (?:wi-?fi|wpa2?|réseau|partagée|de sécurité|secrète)|(?:netwerk|beveiligings|wifi-?)sleutel',
  '(?:pre-?shared|shared|secret|private|access|account|api|app|application|auth|storage|service|admin|setup|enrol?l?ment|encryption|signing|session|recovery|unlock|master|root|product|licen[cs]e|activation|backup|emergency|subscription|function|host|integration|site|tunnel|join|device|customer|partner|feed|deploy|agent|install)[ _-]?(?:keys?|secrets?|tokens?|codes?|pass)',
  "api-?(?:schlüssel|sleutel)|clé (?:api|d[’']api|de récupération)|clave (?:api|de api|precompartida|de recuperación)|wiederherstellungsschlüssel|herstelsleutel|freigabeschlüssel|jeton|ficha",
  'net use|runas|cmdkey|psexec|sshpass|pscredential|convertto-securestring|networkcredential',
  '(?:log(?:ged|ging)?|sign(?:ed|ing)?)[ -](?:in|on) with|authenticated with|angemeldet mit|eingeloggt mit|connectée? avec|iniciado sesión con|ingelogd met|aangemeld met',
  'client[ _-]?secret|secrets?|tokens?|laps|snmp(?:v[123]c?)?(?:[ -]server)? community(?:[ -]string)?|community(?:[ -]string|[ -]name)?|(?:radius|tacacs\\+?|ipsec|ike|vpn|hmac|webhook|oauth)[ -](?:secret|key|psk|schlüssel|pass)',
  '(?:totp|otp|mfa|2fa|authenticator|two-factor)(?:[ -](?:seed|secret|key|code|setup key|backup code|token))?|seed|geheimnis|geheimcode|secreto|geheim',
  'pins?|pin-?(?:code|nummer)|code pin|puk|tan|sms-?code|(?:verification|security|one-time|login|access|door|alarm|sign-in|confirmation|bestätigungs-?|verifizierungs-?|sicherheits-?|zugangs-?|einmal-?)[ -]?code|code de (?:vérification|sécurité|confirmation)|código(?: de (?:verificación|acceso|seguridad))?|(?:verificatie|toegangs|beveiligings)code',
].join('|');

/** A name of a secret and the sign behind it, if there is one. */
export const NAME_OF_SECRET = new RegExp(`(?<![\\p{L}\\p{N}<])(?:${NAMES})(?![\\p{L}\\p{N}]|_\\d)`, 'giu');

/** The names whose value may be of digits alone. */
export const IS_NUMERIC = /pin|puk|tan|code|código|otp|mfa|2fa/i;
/** The names whose value may follow directly, whatever it looks like. */
export const IS_FOLLOWED = /community|seed|totp|^psk$|^pw$|^pwd$|^mdp$|p\/w/i;

/** Words that stand between a name and its value and say "is". */
export const LINKS = wordSet(
  'is was to ist lautet lautete war auf wurde est était es era fue luidt werd à equals now reads becomes became heißt vaut naar namely nämlich namens',
);
/** Words that may stand between them beside those. */
export const FILLERS = wordSet(
  `now set reset changed still currently just temporarily temporary the new old same this simply really only again back following his her their its my our your literally
   jetzt nun aktuell noch wieder neu neue neues das gesetzt geändert zurückgesetzt vorläufig maintenant désormais encore provisoire nouveau le la ahora nuevo nueva el todavía nu nog nieuw nieuwe het
   value string key code wert valeur valor of been has have being for him them user account until tomorrow today one initially at first`,
);

/** Words that follow "password is" without being one. */
export const NOT_A_SECRET = wordSet(`
  a an the is was are be been not no never correct incorrect wrong right expired expires expiring changed change reset resetting needed required
  working work works invalid valid accepted rejected unknown missing blank empty set sent saved stored synced same different good bad ok okay
  prompt field box policy policies hash mandatory optional stale cached locked weak strong long short known public private visible hidden encrypted unique
  shared default mismatched rotated revoked fine gone there here falsch abgelaufen richtig for on in at to from of and or but after before again
  still because when if then it this that too case sensitive case-sensitive protected only just very also now yes nope true false none null n/a tbd
  used unchanged active inactive enabled disabled available unavailable requested asked entered typed leaked compromised outdated complex simple
  identical similar secure insecure managed manager dialog window screen page popup vault login logon sign-in user users account accounts email
  him her them me us you i he she they we his their my our your up out off over under with without by as via per once twice later soon today
  tomorrow yesterday always already between during until while everywhere elsewhere somewhere what which who where why how both each every either
  ungültig gültig korrekt inkorrekt geändert zurückgesetzt gespeichert nicht kein keine noch schon leer gesperrt bekannt unbekannt erforderlich
  incorrect correcte expiré expirée invalide valide oublié perdu changé faux bon mauvais requis incorrecta correcta caducada caducado inválida
  válida olvidada cambiada vacía verlopen onjuist juist gewijzigd vergeten ongeldig geldig leeg verkeerd fout goed
  oublié oubliée vergessen forgotten lost sync replication prompts fields attribute settings setting option options dialogue store
  der die das ein eine und oder bei im am zu von für wird wurde werden hat haben ist sind auf le la les un une des est sont pas pour dans sur
  el los las una es son no para en por que se de het een en is zijn niet voor op in te
  authentication authenticated expiration expiry age length complexity history requirements notification reminder error errors failure failed`);

/** Endings of words that say how something is, and are no value. */
export const IS_ADJECTIVE = /(?:ed|ing|able|ible|ful|less|[aei]l?ly|[cntdr]ly|ous|ive|ant|ent|ted|ung|lich|iert|ée?|ado|ada)$/i;
