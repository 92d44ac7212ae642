import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js';
import type { SecretSpan } from '../ports.ts';
import { isAmongLeads, isMeasured, isNamedOtherwise } from './phone-context.ts';

/** A way of writing phone numbers. `isOne` decides what its pattern only suspects; long matches are tried with fewer groups too. */
interface Form {
  pattern: RegExp;
  isOne(written: string, before: string): boolean;
}

const GAP = '[ \\u00a0\\u202f().\\/–-]{0,3}';
/** Not a part of a word, a decimal, a path, a GUID or a reference such as T-0482. */
const BEGINS = '(?<![\\w\\\\#+]|\\d\\.|[A-Za-z\\d]-|[A-Za-z]\\/)';
const ENDS = '(?![\\w\\\\]|[.:]\\d|-[0-9A-Fa-f]{4}-|-[0-9A-Fa-f]{12})';
/** One digit at a time with at most three signs between: what a pattern matches is never ambiguous, so time stays linear. */
const form = (head: string, digits: string): RegExp => new RegExp(`${BEGINS}${head}(?:${GAP}\\d)${digits}${ENDS}`, 'g');

const WITH_TRUNK: readonly CountryCode[] = ['GB', 'DE', 'FR', 'NL', 'AU', 'IT', 'CH', 'AT', 'BE', 'IE', 'SE', 'NZ', 'ZA', 'IN'];
const WITHOUT_TRUNK: readonly CountryCode[] = ['US', 'ES', 'PL', 'PT', 'IN'];

const FORMS: readonly Form[] = [
  { pattern: form('(?:\\+|00)[ ]?[1-9]', '{6,14}'), isOne: isInternational },
  { pattern: form('\\(?0[1-9]', '{5,11}'), isOne: isNational },
  { pattern: form('\\(?(?:1[ .-]?\\(?)?[2-9]\\d\\d', '{6,7}'), isOne: isWithoutTrunk },
  {
    pattern: form('(?:44|49|33|31|34|39|61|353)[ ]', '{8,12}'),
    isOne: (written) => BRITISH_MOBILE.test(written) || isValid(`+${written}`),
  },
  {
    pattern: form('\\(?\\d', '{6,14}'),
    isOne: (written, before) => isAmongLeads(before) && !DATE.test(written) && digitsOf(written) <= 15,
  },
];

const DATE = /^(?:\d{4}[-./]\d{2}[-./]\d{2}|\d{1,2}[./ -]\d{1,2}[./ -](?:\d{2}|(?:19|20)\d{2})(?!\d|[ .]\d))/;
const VERSION = /^\d+(?:\.\d+)+$/;
/** Where the pattern alone already decides: a text with more suspects than this is a list, and none of it is kept. */
const MOST_LOOKED_UP = 60;

/** Phone numbers in a text: by the numbering plans of several countries, by how they are written, and by the words before them. */
export function findPhones(text: string): SecretSpan[] {
  if (!/\d/.test(text)) return [];
  let looks = MOST_LOOKED_UP;
  const isOne = ({ isOne }: Form, written: string, before: string): boolean => {
    looks -= 1;
    return looks < 0 || isOne(written, before);
  };
  return [...FORMS.flatMap((form) => numbersOf(text, { ...form, isOne: (...found) => isOne(form, ...found) })), ...extensions(text)];
}

function numbersOf(text: string, { pattern, isOne }: Form): SecretSpan[] {
  const spans: SecretSpan[] = [];
  pattern.lastIndex = 0;
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    const at = found.index;
    const before = text.slice(Math.max(0, at - 32), at);
    const suspect = found[0];
    const written = isNamedOtherwise(before, suspect) ? undefined : shorter(suspect).find((part) => isOne(part, before));
    if (written && !isMeasured(before, text.slice(at + written.length, at + written.length + 12), written)) {
      spans.push({ start: at, end: at + written.length + extensionAfter(text, at + written.length), type: 'PHONE' });
    }
    pattern.lastIndex = at + (written ?? /^\D*\d+/.exec(suspect)?.[0] ?? suspect).length;
  }
  return spans;
}

/** What was found, then without its last groups of digits: another number may follow directly. */
function shorter(found: string): string[] {
  const parts = [found];
  for (let part = found; parts.length < 4; parts.push(part)) {
    const next = part.replace(/[^\d)]{1,3}\(?\d+\)?$/, '');
    if (next === part || digitsOf(next) < 7) break;
    part = next;
  }
  return parts;
}

const digitsOf = (written: string): number => written.replace(/\D/g, '').length;

function isInternational(written: string): boolean {
  const number = parsePhoneNumberFromString(written.replace(/^00/, '+').replace(/\(0\)/, ''));
  if (!number) return false;
  return number.isValid() || (written.startsWith('+') && number.isPossible());
}

/** Numbers that Ofcom, among others, keeps for drama are in no plan but written like all others. */
const BRITISH = /^\(?0[1-9]\d{1,4}\)?[ -]?\d{3,6}(?:[ -]?\d{3,4})?$/;

const BRITISH_MOBILE = /^44 7\d{3} ?\d{6}$/;
/** Bytes of a dump look like a French number, but for their noughts. */
const BYTES = /^\d\d(?: \d\d){5}|(?: 00\b[\d ]*){3}/;

function isNational(written: string): boolean {
  if (BYTES.test(written)) return false;
  if (DATE.test(written) || (VERSION.test(written) && !/^0\d(?:\.\d\d){4}$/.test(written))) return false;
  if (/^\d+$/.test(written))
    return (written.length === 11 && /^07/.test(written)) || (written.length === 10 && validIn(written, ['FR', 'AU', 'NL']));
  return (BRITISH.test(written) && [10, 11].includes(digitsOf(written))) || validIn(written, WITH_TRUNK);
}

/** Without a zero in front, a number must be in the groups that are usual where it is valid. */
const USUAL = /^(?:(?:1[ .-])?(?:\(\d{3}\)[ .-]?|\d{3}[ .-])\d{3}[ .-]\d{4}|\d{3}([ -])\d{3}\1\d{3}|\d{3} \d\d \d\d \d\d|\d{5} \d{5})$/;

function isWithoutTrunk(written: string): boolean {
  return USUAL.test(written) && validIn(written, WITHOUT_TRUNK);
}

const validIn = (written: string, countries: readonly CountryCode[]): boolean => countries.some((country) => isValid(written, country));

function isValid(written: string, country?: CountryCode): boolean {
  return parsePhoneNumberFromString(written, country)?.isValid() ?? false;
}

const EXTENSION = /[ ,;]{0,3}(?:\(?(?:ext(?:ension)?\.?|x|dw|durchwahl|poste|toestel)[ .:]{0,2}|#)\d{1,6}\)?(?!\w)/iy;
const NAMED_EXTENSION =
  /(?<!\w)(?:ext\.?|extension|durchwahl|nebenstelle|toestel)(?: (?:is|number|no\.?|ist))?[ .:#]{1,3}(\d{3,6})(?![\w.])/gi;

function extensionAfter(text: string, at: number): number {
  EXTENSION.lastIndex = at;
  return EXTENSION.exec(text)?.[0].length ?? 0;
}

function extensions(text: string): SecretSpan[] {
  return [...text.matchAll(NAMED_EXTENSION)].map((found) => {
    const end = found.index + found[0].length;
    return { start: end - (found[1] ?? '').length, end, type: 'PHONE' };
  });
}
