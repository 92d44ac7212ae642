import { isPlaceholder } from './recogniser.ts';
import { IS_ADJECTIVE, NOT_A_SECRET } from './secret-words.ts';
import { isTechnical } from './technical.ts';

const SIGN = /[!@#$%^&*+=?~|§€£<>{}[\]\\]/;

/** A token without the quotes and the punctuation that a sentence puts round it, and where it begins. */
export function bareOf(token: string): { bare: string; offset: number } {
  const offset = /^["'`“”„‘’«»‚([{<]{0,3}/.exec(token)?.[0].length ?? 0;
  const bare = token
    .slice(offset)
    .replace(/;[\w ]{2,30}=.*$/, '')
    .replace(/[.,;:"'`“”„‘’«»)\]}>…]{1,4}$/, '');
  return { bare: bare.replace(/(?<=[\p{L}\p{N}]{2})[?!]$/u, (end) => (/\d|[a-z][A-Z]|[A-Z].*[a-z]/.test(bare) ? end : '')), offset };
}

/** Whether a token looks like a secret wherever it stands: letters with digits or signs, and no technical expression. */
export function isStrong(token: string): boolean {
  if (token.length < 5 || token.length > 200 || isNoSecret(token)) return false;
  if (/^\p{L}+$/u.test(token)) return isJumble(token);
  const letters = token.match(/\p{L}/gu)?.length ?? 0;
  const digits = token.match(/\d/g)?.length ?? 0;
  if (letters === 0) return digits > 0 && SIGN.test(token) && !/^[#$€£]|[%€$£]$/.test(token);
  return digits > 0 ? isMixed(token, digits) : hasInnerSign(token) || isPassphrase(token);
}

/** Letters alone are a secret when they change their case all the time, as no name of a class does. */
const isJumble = (token: string): boolean => token.length >= 16 && (token.match(/[a-z][A-Z]/g)?.length ?? 0) * 5 >= token.length;

/** A technical expression, a path, an option, a part of a directory name, an address, a call. */
const isNoSecret = (token: string): boolean =>
  isTechnical(token) ||
  isTechnical(token.replace(/[?!]+$/, '')) ||
  /^<|^[\\/~%]|^[A-Za-z]:\\|^-|\.{3}|^(?:HK|CN=|OU=|DC=)|@[\w-]+\.\w|^\w+\(\)?$|^[\w.-]+\\[\w.$-]+$/.test(token);

function isMixed(token: string, digits: number): boolean {
  if (/[a-zß-ÿ]/.test(token)) return !/^\d+(?:st|nd|rd|th|er|e)?-?\p{L}+$/u.test(token) || SIGN.test(token);
  return /[A-Z]{3}/.test(token) && (token.length >= 12 || (token.length >= 8 && digits >= 2));
}

const hasInnerSign = (token: string): boolean =>
  /\p{L}[!@#$%^&*+=?~|§€£]+[\p{L}]|[\p{L}][!@#$%^&*]{2,}$|[a-z][A-Z]+[!#$%*?]$|^[!@#$%^*]+\p{L}{3,}/u.test(token) && !/[<>/\\]/.test(token);

/** Four words or more in one, such as correct-horse-battery-staple. */
const isPassphrase = (token: string): boolean => /^\p{L}{3,}(?:[-_.]\p{L}{3,}){3,}$/u.test(token) && !/\.\p{L}{2,4}$/u.test(token);

/** Whether a token that its sentence calls a secret can be one. */
export function isPossible(token: string): boolean {
  return (
    token.length >= 3 &&
    token.length <= 200 &&
    !isPlaceholder(token) &&
    !NOT_A_SECRET.has(token.toLowerCase()) &&
    /[\p{L}\p{N}]/u.test(token)
  );
}

/** Whether a plain word can be a secret where "is" stands before it. */
export const isPlainSecret = (word: string): boolean =>
  word.length >= 4 && isPossible(word) && !isTechnical(word) && !IS_ADJECTIVE.test(word);
