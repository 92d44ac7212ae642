import { isStrong } from './looks-secret.ts';
import { isPlaceholder, type Recogniser } from './recogniser.ts';

const secret = (pattern: RegExp, group = 0, holds?: Recogniser['holds']): Recogniser =>
  holds ? { type: 'SECRET', pattern, group, holds } : { type: 'SECRET', pattern, group };

const isNoPlaceholder = (found: string): boolean => !isPlaceholder(found);

/** As long as a sum of one of the usual kinds. */
const isSum = (found: string): boolean => [32, 40, 56, 64, 96, 128].includes(found.length);

/** Nothing that a person writes: letters and digits change places often, in both cases. */
function isScrambled(found: string): boolean {
  if (!/[a-z]/.test(found) || !/[A-Z]/.test(found) || !/\d/.test(found)) return false;
  const changes = found.match(/[A-Za-z](?=\d)|\d(?=[A-Za-z])|[a-z](?=[A-Z])/g)?.length ?? 0;
  return changes * 5 >= found.length;
}

/** Secrets whose form tells them. The order is the order of masking. */
export const SECRETS_BY_FORM: readonly Recogniser[] = [
  secret(/-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----(?:[^-]|-(?!----)){0,20000}-----END [A-Z ]{0,40}PRIVATE KEY-----/g),
  secret(/-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----(?:\s{1,4}[A-Za-z0-9+/=]{16,80}){0,400}/g),
  secret(/\b(?:AKIA|ASIA|AGPA|AIDA|AROA)[A-Z0-9]{16}\b/g),
  secret(/\bgh[pousr]_[A-Za-z0-9]{30,255}\b/g),
  secret(/\bgithub_pat_[A-Za-z0-9_]{40,255}\b/g),
  secret(/\bglpat-[A-Za-z0-9_-]{20,64}/g),
  secret(/\bxox[abeoprs]-[A-Za-z0-9-]{10,255}/g),
  secret(/https:\/\/hooks\.slack\.com\/services\/[A-Za-z0-9/]{20,100}/g),
  secret(/https:\/\/[a-z0-9-]{1,60}\.webhook\.office\.com\/[A-Za-z0-9@/_-]{20,300}/g),
  secret(/\bey[JK][A-Za-z0-9_-]{10,4000}\.[A-Za-z0-9_-]{10,4000}\.[A-Za-z0-9_-]{5,4000}/g),
  secret(/\bsk-(?:[A-Za-z]{2,12}-)?[A-Za-z0-9_-]{20,200}/g),
  secret(/\b[rs]k_(?:live|test)_[A-Za-z0-9]{16,200}/g),
  secret(/\bAIza[A-Za-z0-9_-]{35}\b/g),
  secret(/\bSG\.[A-Za-z0-9_-]{16,64}\.[A-Za-z0-9_-]{16,64}/g),
  secret(/\bnpm_[A-Za-z0-9]{30,64}\b/g),
  secret(/\bdop_v1_[a-f0-9]{64}\b/g),
  secret(/\bhvs\.[A-Za-z0-9_-]{20,200}/g),
  secret(/\b[A-Za-z0-9_]{2,5}8Q~[A-Za-z0-9._~-]{28,40}/g),
  secret(/\bfp_[A-Za-z0-9-]{8,64}_[A-Za-z0-9_-]{16,200}/g),
  secret(/\b(?:AccountKey|SharedAccessKey|SharedAccessSignature)=([A-Za-z0-9+/=%&_.:-]{16,500})/gi, 1),
  secret(/[?&](?:sig|signature|access_token|token|api_?key|code|secret|password|pwd)=([^\s&"'<>#]{6,500})/gi, 1, isNoPlaceholder),
  secret(/\b[a-zA-Z][a-zA-Z0-9+.-]{1,20}:\/\/[^\s:/@]{0,100}:([^\s@/]{1,200})@/g, 1, isNoPlaceholder),
  secret(/\b(?:bearer|basic)\s{1,3}([A-Za-z0-9+/=._~-]{16,4000})/gi, 1),
  secret(/\botpauth:\/\/\S{10,500}/g),
  // a BitLocker recovery key; a Windows or Office product key
  secret(/(?<![\d-])(?:\d{6}[- ]){7}\d{6}(?![\d-])/g),
  secret(/(?<![A-Za-z0-9-])(?=[A-Z0-9-]{0,28}\d)(?:[A-Z0-9]{5}-){4}[A-Z0-9]{5}(?![A-Za-z0-9-])/g),
  // Kerberos tickets, crypt and bcrypt, NetNTLM, pwdump
  secret(/\$krb5(?:tgs|asrep|pa)\$[^\s"']{10,4000}/g),
  secret(/(?<!\w)\$(?:1|2[abxy]?|5|6|y|argon2(?:id|i|d)|sha1|apr1)\$[^\s"',;]{10,300}/g),
  secret(/(?<![\w:])[\w.$-]{1,64}::[\w.-]{0,64}:[0-9a-fA-F]{16,48}:[0-9a-fA-F]{16,64}(?::[0-9a-fA-F]{8,2000})?/g),
  secret(/\{SSHA(?:256|512)?\}[A-Za-z0-9+/=]{20,200}/g),
  // an NT hash looks like any other sum of 32 hex digits: all of the usual lengths go
  secret(/(?<![0-9A-Za-z-])(?=[0-9A-Fa-f]{0,30}[0-9])[0-9A-Fa-f]{32,128}(?![0-9A-Za-z-])/g, 0, isSum),
  secret(/(?<![0-9A-Za-z-])[0-9A-Fa-f]{32}:[0-9A-Fa-f]{32}(?![0-9A-Za-z-])/g),
  // what a person reads off another device
  secret(
    /\b(?:authenticator|sms|mfa|2fa|otp|text message|one-time|verification|verifizierung|vérification|verificación|verificatie|door|gate|alarm|safe)\b[^.\n]{0,60}?\b(?:code|código|codes)\b[^.\n\d]{0,14}(\d{4,8})(?![\w-]|\.\d)/gi,
    1,
  ),
  // arguments of well-known commands
  secret(/\b(?:mysql|mysqldump|mysqladmin|mariadb|sshpass|plink|psexec)\b[^\n]{0,80}?\s(?:-p|-pw)\s?([^\s-]\S{3,99})/g, 1, isNoPlaceholder),
  secret(
    /\bsnmp(?:walk|get|getnext|set|bulkwalk|bulkget|table)\b[^\n]{0,80}?\s-c\s?(\S{2,64})/g,
    1,
    (found) => isNoPlaceholder(found) && !/^(?:public|private)$/.test(found),
  ),
  // behind a name and a sign: name@example.com:secret
  secret(/(?:@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}|\\[\w.-]{1,40})\s?[:/|]\s?([^\s<>,;|]{5,100})/g, 1, (found) => isStrong(found)),
  secret(
    /(?<!\p{L})(?:log-?[io]n|sign-?in|anmeldung|zugang|acceso|connexion|inlog|account|konto|compte|cuenta)\s?:?\s[^\s/]{1,60}\s?\/\s?([^\s,;]{4,100})/giu,
    1,
    (found) => isStrong(found),
  ),
  // base32 of a one-time code's seed, in one piece or groups of four
  secret(/(?<![A-Za-z0-9-])(?=[A-Z2-7]{0,31}[2-7])[A-Z2-7]{32}(?![A-Za-z0-9=-])/g),
  secret(/(?<![A-Za-z0-9+/=_.\\%-])[A-Za-z0-9+/]{24,120}={0,2}(?![A-Za-z0-9+/=_.\\%-])/g, 0, isScrambled),
];
