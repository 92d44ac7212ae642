import { findPhoneNumbersInText } from 'libphonenumber-js';
import type { SecretSpan } from '../ports.ts';

/** Where a number could be a phone number at all: plus or 00 first, brackets, or groups of digits; never a part of a word, version or GUID. */
const LIKELY = /(?<![\w.:/-])(?:\+|00)?\(?\d[\d ().\-/]{6,20}\d(?![\w:/-]|\.\d)/g;
const DATE = /^(?:\d{4}-\d{2}-\d{2}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4})/;
const VERSION = /^\d+(?:\.\d+)+$/;
const HOME = 'US';

/** Phone numbers in a text: valid ones by the numbering plans, and what was written like one. */
export function findPhones(text: string): SecretSpan[] {
  const spans: SecretSpan[] = [];
  for (const found of text.matchAll(LIKELY)) {
    const written = found[0].trim();
    if (isPhone(written, text.slice(Math.max(0, found.index - 24), found.index))) {
      spans.push({ start: found.index, end: found.index + written.length, type: 'PHONE' });
    }
  }
  return spans;
}

function isPhone(written: string, before: string): boolean {
  const digits = written.replace(/\D/g, '');
  if (digits.length < 7 || digits.length > 15 || DATE.test(written) || VERSION.test(written)) return false;
  if (
    /(?:phone|call|tel|telephone|mobile|cell|fax|extension|reach \w+ at|ring|telefon|anrufen|téléphone|teléfono)\W{0,3}(?:\w+\W+){0,2}$/i.test(
      before,
    )
  )
    return true;
  if (/(?:event|kb|error|code|ticket|case|id|build|version|port|serial|sku|order)\W{0,3}#?\W{0,2}$/i.test(before)) return false;
  if (/^(?:\+|00)/.test(written)) return findPhoneNumbersInText(written.replace(/^00/, '+')).length > 0;
  return /^\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}$/.test(written) && findPhoneNumbersInText(written, HOME).length > 0;
}
