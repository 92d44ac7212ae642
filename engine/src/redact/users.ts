import { isPlaceholder, type Recogniser, wordSet } from './recogniser.ts';
import { isTechnical } from './technical.ts';

/** Accounts that every system has. */
const BUILT_IN = wordSet(
  'administrator administrators admin admins root guest guests system public default defaultuser0 everyone users service services localsystem network nobody daemon www-data sa postgres user username name your-user youruser yourname all defaultaccount krbtgt appdata local localservice networkservice trustedinstaller authority builtin interactive anonymous domain',
);
/** Words that follow "user" or "account" in prose. */
const PROSE = wordSet(`
  a an the and or but is was are were be been has have had having can cannot cant could will would wont does doesnt do did didnt not no never may might must should
  profile profiles account accounts name names mailbox mailboxes folder folders data group groups list settings setting experience interface error errors
  gets get got sees saw see says said say reports reported report reporting complains complained tries tried try trying logs logged login logon logged-in password passwords
  reset clicks clicked opens opened types typed works worked working wants wanted needs needed uses used using calls called called-in received receives
  who which that with without from for to in on at of as by via after before when while because since if then so than too again already also only just still yet now here there
  rights right access permission permissions policy policies role roles level mode state license licences licenses object objects attribute id ids
  himself herself themselves his her their its our your my it he she they we you i this these those every each some any all both one two three many new old same other
  lockout lockouts locked unlocked disabled enabled expired deleted created moved renamed removed added restored synced exists missing inactive active blocked unblocked
  management control controls side end base manual guide input action agent agents certificate certificates token tokens session sessions desktop principal store
  left returned rebooted restarted confirmed confirms agreed accepted declined asked asks reached unreachable unavailable available happy satisfied unable able aware
  hat kann nicht wird wurde ist sind war meldet sagt möchte braucht soll und oder konto name gibt klickt öffnet
  a est n ne peut dit signale veut avec sans qui que pour dans sur et ou
  no puede dice tiene está es con sin que para y o en
  kan niet heeft is zegt meldt met zonder die dat en of
  number numbers type types details detail info information email mail phone directory properties property field fields prompt context switching assigned template
  page screen menu panel portal device devices computer machine laptop pc station training feedback request requests ticket tickets side error-free friendly facing`);

/** Before a name: what says that an account of that name follows. */
const NAMED =
  "(?:(?:user|account|profile|logon|login) ?name|userid|user ?id|user account|login ?name|logon ?name|sam ?account ?name|samaccountname|benutzer(?:name|konto|kennung)?|anmeldename|nom d['’]utilisateur|identifiant|utilisateur|usuario|nombre de usuario|gebruiker(?:snaam)?|compte|cuenta|konto|user|account|login|logon|upn|uid)";

/** A name of an account without a sign before it is in lower case. */
const isLowerAccount = (found: string): boolean => found === found.toLowerCase() && isShapedLikeAccount(found);

const user = (pattern: RegExp, group: number, holds: (found: string) => boolean): Recogniser => ({ type: 'USER', pattern, group, holds });

/** Names of accounts, in paths and in prose. */
export const USERS: readonly Recogniser[] = [
  user(/[A-Za-z]:\\(?:Users|Documents and Settings|Benutzer|Utilisateurs|Usuarios|Gebruikers)\\([^\\\s"'<>|:*?/]{2,60})/gi, 1, isAccount),
  user(/[A-Za-z]:\\Users\\([A-Z][a-z]{1,20} [A-Z][a-z]{1,20})(?=\\)/g, 1, isAccount),
  user(/(?<![\w.])\/(?:home|Users|export\/home)\/([^\s/"'<>:;,)]{2,60}[^\s/"'<>:;,).])/g, 1, isAccount),
  {
    type: 'PATH',
    pattern: /(?<![\w\\:])\\\\[A-Za-z0-9][^\\\s"'<>|*?,;]{0,80}(?:\\[^\\\s"'<>|*?,;]{1,80}){0,10}/g,
    group: 0,
    holds: (found) => !/^\\\\(?:\.|\?|localhost|server|servername)\b/i.test(found),
  },
  { type: 'PATH', pattern: /(?<![\w:])(?:smb|cifs|afp|nfs):\/\/[A-Za-z0-9][^\s"'<>,;)]{1,200}/g, group: 0 },
  user(/(?<![\w\\.$%-])([A-Z][A-Z0-9-]{1,15}\\[A-Za-z][\w.-]{1,40}[A-Za-z0-9$])(?![\w\\])/g, 1, isDomainAccount),
  user(/(?<![\w\\.$%-])([A-Za-z][A-Za-z0-9.-]{1,24}\\[a-z][\w-]{0,20}[._]?[a-z0-9][\w-]{0,20})(?![\w\\]|\.[A-Za-z])/g, 1, isDomainAccount),
  user(
    new RegExp(
      `(?<![\\p{L}\\p{N}_/-])${NAMED}(?:['’]s)?["')]{0,1}(?:\\s{0,2}[:=]{1,2}\\s{0,2}|\\s(?:is|was|ist|lautet|est|es|named|called)\\s)["'“‘«(\`]?([\\p{L}\\p{N}][\\p{L}\\p{N}._-]{1,40}[\\p{L}\\p{N}])(?![\\p{L}\\p{N}@\\\\]|\\.[A-Za-z])`,
      'giu',
    ),
    1,
    isNamedAccount,
  ),
  user(
    new RegExp(
      `(?<![\\p{L}\\p{N}_/-])${NAMED}\\s["'“‘«(\`]?([a-z][a-z0-9]{0,20}(?:[._-][a-z0-9]{1,20}){0,3})(?![\\p{L}\\p{N}@\\\\_-]|\\.[A-Za-z])`,
      'giu',
    ),
    1,
    isLowerAccount,
  ),
  user(
    /(?<![\p{L}\p{N}])(?:logged (?:in|on)|signed in|log(?:s|ging)? (?:in|on)|sign(?:s|ing)? in|connected|running|runs|authenticated|angemeldet|anmelden|eingeloggt|connectée?|session ouverte|conectad[oa]|aangemeld|ingelogd) (?:again )?(?:to \S{1,30} )?(?:as|als|como|en tant que|under)\s["'“‘«(`]?([a-z][a-z0-9]{0,20}(?:[._-][a-z0-9]{1,20}){0,3})(?![\p{L}\p{N}@\\_-]|\.[A-Za-z])/giu,
    1,
    isLowerAccount,
  ),
  user(
    /(?:-Identity|-UserPrincipalName|-SamAccountName|-User|net user|\/user:|\bsu -?|\bid|passwd|chown|\bssh|query user|sAMAccountName=|uid=|cn=)\s?["']?([a-z][a-z0-9]{0,20}(?:[._-][a-z0-9]{1,20}){0,3})(?![\w@\\-])/g,
    1,
    isShapedLikeAccount,
  ),
  user(
    /(?<![\p{L}])(?:[Uu]ser ?name|[Ll]ogin ?name|[Bb]enutzername|[Aa]nmeldename|[Gg]ebruikersnaam)\s([a-z][a-z0-9._-]{2,40}[a-z0-9])(?![\p{L}\p{N}@\\])/gu,
    1,
    isNamedAccount,
  ),
  user(
    /(?<![\p{L}])(?:credentials|creds|zugangsdaten|identifiants|inloggegevens)(?: are| sind| sont| zijn)?:?\s([a-z][a-z0-9._-]{2,40}[a-z0-9])(?![\p{L}\p{N}@\\])/giu,
    1,
    isLowerAccount,
  ),
  user(/(?:PSCredential|NetworkCredential)\(\s?["']([^"'\s]{2,60})["']/gi, 1, isAccount),
  user(/(?<![\w.-])([a-z_][a-z0-9._-]{1,30})@(?=[A-Za-z][A-Za-z0-9-]{1,40}(?:[:\s~$#]|$))/g, 1, isShapedLikeAccount),
];

const isBuiltIn = (name: string): boolean => BUILT_IN.has(name.toLowerCase()) || /^%.*%$|^\$|^\{|^<|^\[/.test(name);

function isAccount(found: string): boolean {
  return !isBuiltIn(found) && !isPlaceholder(found) && !/^[A-Z]+_\d+$/.test(found);
}

const ROOTS =
  /^(?:HK[A-Z_]*|NT|SERVICE|IIS|BUILTIN|WINDOWS|WINNT|SYSTEM|SYSTEM32|SYSVOL|NETLOGON|SOFTWARE|SECURITY|SAM|MICROSOFT|PROGRAM|FILES|USERS|APPDATA|LOCAL|ROAMING|PROGRAMDATA|TEMP|WOW6432NODE|CURRENTVERSION|CURRENTCONTROLSET|CONTROLSET\d*|CONTROL|SERVICES|POLICIES|EXPLORER|DRIVERS|DRIVERSTORE|SPOOL|CONFIG|INETPUB|ROOT|COMMON|CLASSES|OFFICE|OUTLOOK|SYSWOW64|AUTHORITY|DOCUMENTS|DESKTOP|DOWNLOADS|BIN|ETC|CACHE|LOGS?|PRINTERS?|TCPIP|PARAMETERS|LSA|RUN|DOMAIN|WORKGROUP|COMPUTERNAME|MACHINE|AZUREAD|NETWORK|CRYPTO|FONTS|TASKS|INF|SHELL|SESSION|MANAGER|SERVER|CLIENT|EXCHANGE|ADOBE|GOOGLE|MOZILLA|CHROME|FIREFOX|TEAMS|TERMINAL|USB|PCI|ACPI|HID|SCSI|SWD|DISPLAY)$/i;

function isDomainAccount(found: string): boolean {
  const [domain = '', name = ''] = found.split('\\');
  if (/^AzureAD$/i.test(domain)) return !isBuiltIn(name);
  return !ROOTS.test(domain) && !isBuiltIn(name) && !isTechnical(name) && !/^[a-z]?$/.test(domain) && !/^[nrt]\w?$/.test(name);
}

function isNamedAccount(found: string): boolean {
  return isAccount(found) && !PROSE.has(found.toLowerCase()) && !isTechnical(found) && !/(?:ed|ing)$/.test(found);
}

/** A name without a sign before it: a dot or digit in it, or letters that begin no word. */
function isShapedLikeAccount(found: string): boolean {
  if (!isNamedAccount(found) || found.length < 3) return false;
  if (/\d$|[a-z][._][a-z]/.test(found)) return true;
  if (found.includes('-')) return /^(?:svc|adm|sa|ext|srv|a|t0|t1|usr|admin)-/.test(found);
  return /^[bcdfghjklmnpqrstvwxz]{2}[a-z]{2,14}$/.test(found) && !ONSETS.has(found.slice(0, 2));
}

/** What two consonants begin a word with: what begins otherwise is an initial and a surname. */
const ONSETS = wordSet('bl br ch cl cr dr fl fr gh gl gn gr kl kn kr ph pf pl pn pr ps rh sc sh sk sl sm sn sp sq st sv sw th tr wh wr');
