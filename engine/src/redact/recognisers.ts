/** A kind of thing that must not be kept, and where a text holds one. `group` is the part to mask; 0 is all of it. */
export interface Recogniser {
  type: string;
  pattern: RegExp;
  group: number;
  holds?: (found: string) => boolean;
}

const secret = (pattern: RegExp, group = 0, holds?: (found: string) => boolean): Recogniser =>
  holds ? { type: 'SECRET', pattern, group, holds } : { type: 'SECRET', pattern, group };

/** Words that follow "password" in prose without being one. */
const NOT_A_SECRET = new Set(
  `a an the is was are be been not no never correct incorrect wrong right expired expires expiring changed change reset resetting needed required
  working work works invalid valid accepted rejected unknown missing blank empty set sent saved stored synced same different good bad ok okay
  prompt field box policy hash mandatory optional stale cached locked weak strong long short known public private visible hidden encrypted unique
  shared default mismatched rotated revoked empty fine gone there here falsch abgelaufen richtig for on in at to from of and or but after before again still because when if then it this that too`.split(
    /\s+/,
  ),
);
/** A secret in prose has a digit or a sign in it, or is quoted, or stands after a colon or an equals sign. */
const looksSecret = (found: string): boolean => isNoWord(found) && /[^a-z]/.test(bare(found));
const isNoPlaceholder = (found: string): boolean => !/^<[A-Z]+_\d+>$/.test(found) && isNoWord(found);
const isNoWord = (found: string): boolean => !NOT_A_SECRET.has(bare(found).toLowerCase());
/** Without the punctuation of the sentence it ends. */
const bare = (found: string): string => found.replace(/[.!?):]{1,5}$/, '');

const NAMES =
  '(?:password|passwd|passphrase|passcode|pwd|kennwort|passwort|contraseña|wachtwoord|mot de passe|psk|pre-shared key|secret|api[ _-]?key|apikey|access[ _-]?key|client[ _-]?secret|shared[ _-]?secret|auth[ _-]?token|token|pin|community string)';

/** Secrets whose form tells them, then secrets that their name tells. The order is the order of masking. */
export const SECRETS: readonly Recogniser[] = [
  secret(/-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----[A-Za-z0-9+/=\s:,.-]{0,20000}?-----END [A-Z ]{0,40}PRIVATE KEY-----/g),
  secret(/\b(?:AKIA|ASIA|AGPA|AIDA|AROA)[A-Z0-9]{16}\b/g),
  secret(/\bgh[pousr]_[A-Za-z0-9]{30,255}\b/g),
  secret(/\bgithub_pat_[A-Za-z0-9_]{40,255}\b/g),
  secret(/\bglpat-[A-Za-z0-9_-]{20,64}/g),
  secret(/\bxox[abeoprs]-[A-Za-z0-9-]{10,255}/g),
  secret(/https:\/\/hooks\.slack\.com\/services\/[A-Za-z0-9/]{20,100}/g),
  secret(/\bey[JK][A-Za-z0-9_-]{10,4000}\.[A-Za-z0-9_-]{10,4000}\.[A-Za-z0-9_-]{5,4000}/g),
  secret(/\bsk-(?:[A-Za-z]{2,12}-)?[A-Za-z0-9_-]{20,200}/g),
  secret(/\b[rs]k_(?:live|test)_[A-Za-z0-9]{16,200}/g),
  secret(/\bAIza[A-Za-z0-9_-]{35}\b/g),
  secret(/\bfp_[A-Za-z0-9-]{8,64}_[A-Za-z0-9_-]{16,200}/g),
  secret(/\b(?:AccountKey|SharedAccessKey|SharedAccessSignature)=([A-Za-z0-9+/=%&_.:-]{16,500})/gi, 1),
  secret(/[?&]sig=([A-Za-z0-9%+/=_-]{20,200})/g, 1),
  secret(/\b[a-zA-Z][a-zA-Z0-9+.-]{1,20}:\/\/[^\s:/@]{1,100}:([^\s@/]{1,200})@/g, 1, isNoPlaceholder),
  secret(/\b(?:bearer|basic)\s+([A-Za-z0-9+/=._~-]{16,4000})/gi, 1),
  secret(/\b(?:\d{6}-){7}\d{6}\b/g),
  secret(new RegExp(`(?<![\\p{L}\\p{N}_])${NAMES}\\s{0,3}[:=]\\s{0,3}["“]([^"”\\n]{3,100})["”]`, 'giu'), 1, isNoPlaceholder),
  secret(new RegExp(`(?<![\\p{L}\\p{N}_])${NAMES}\\s{0,3}[:=]\\s{0,3}["'\`]?([^\\s"'\`;,]{3,200})`, 'giu'), 1, isNoPlaceholder),
  secret(
    new RegExp(
      `(?<![\\p{L}\\p{N}_])${NAMES}\\s+(?:is|was|to|ist|lautet|est|es|:)\\s+(?:now |set to |reset to |changed to )?["'\`“]([^"'\`”\\n]{3,100})["'\`”]`,
      'giu',
    ),
    1,
    isNoPlaceholder,
  ),
  secret(
    new RegExp(
      `(?<![\\p{L}\\p{N}_])${NAMES}\\s+(?:is|was|to|ist|lautet|est|es|=)\\s+(?:now |set to |reset to |changed to )?([^\\s"'\`;,<>]{4,200})`,
      'giu',
    ),
    1,
    looksSecret,
  ),
  secret(
    /(?<![\p{L}\p{N}_])(?:password|passwd|passphrase|passcode|pwd|kennwort|passwort) (?:is|was|ist|lautet) ([a-z]{4,60})(?=\s{0,2}(?:[.,;!)]|$))/giu,
    1,
    isNoPlaceholder,
  ),
  secret(
    /(?<![\p{L}\p{N}_])(?:user|username|login|benutzer)\s{0,3}[:=]?\s{0,3}[^\s/:]{1,60}\s{0,2}[/:]\s{0,2}(?:pass|pw)\s{0,3}[:=]?\s{0,3}([^\s,;]{4,100})/giu,
    1,
    isNoPlaceholder,
  ),
];

/** Addresses of people and machines. */
export const ADDRESSES: readonly Recogniser[] = [
  { type: 'EMAIL', pattern: /(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}/g, group: 0 },
  {
    type: 'IP',
    pattern: /(?<![\w.])(?<!\b(?:version|ver|v|build|firmware|release|driver)[\s:.]{0,3})(?:\d{1,3}\.){3}\d{1,3}(?![\w]|\.\d)/g,
    group: 0,
    holds: isIpv4,
  },
  { type: 'IP', pattern: /(?<![\w:.])(?:[0-9A-Fa-f]{0,4}:){2,7}[0-9A-Fa-f]{0,4}(?![\w:])/g, group: 0, holds: isIpv6 },
];

function isIpv4(found: string): boolean {
  return found.split('.').every((part) => Number(part) <= 255 && (part === '0' || !part.startsWith('0')));
}

/** Eight groups, or fewer round one gap; not a time of day and not a MAC address. */
function isIpv6(found: string): boolean {
  const groups = found.split(':');
  const hasGap = found.includes('::');
  if (found.length < 4 || found.split('::').length > 2) return false;
  const filled = groups.filter((group) => group !== '').length;
  return hasGap ? filled >= 1 && filled <= 7 && /[0-9A-Fa-f]{1,4}/.test(found) : groups.length === 8 && filled === 8;
}
