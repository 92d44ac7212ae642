import type { KnownTerm, SecretSpan } from '../ports.ts';
import { NOT_NAMES } from './not-names.ts';
import { wordSet } from './recogniser.ts';
import { PRODUCTS } from './technical.ts';

const LEGAL = wordSet(
  'ltd limited inc incorporated llc llp lp gmbh ag sa sas sarl bv nv plc co corp corporation company kg ohg ug ev se srl spa sl pty oy ab as aps mbh und cie',
);
/** Ordinary words that a client may be called by: alone they are one only with a capital letter. */
const ORDINARY = wordSet(
  'target shell orange box delta summit first gap next visa dove match signal compass bridge anchor beacon pinnacle vertex apex nova atlas horizon frontier harbor harbour river stone oak pine maple cedar fox lion eagle hawk phoenix alpha beta omega prime core edge point focus vision insight impact pulse spark swift metro union alliance liberty patriot pioneer heritage legacy crown regal star sun moon sky ocean sea lake mountain valley forest garden park',
);
/** First words that say nothing of whose name begins with them. */
const GENERIC = wordSet(
  'north south east west northern southern eastern western central first global national royal united digital smart blue green red black white general american british european international saint stadt city county state universal modern advanced premier quality professional medical health legal financial technical industrial associated independent public private community family summit pacific atlantic great grand super total',
);

interface Form {
  words: readonly string[];
  type: string;
  /** Only with a capital letter, or only exactly so. */
  must: 'any' | 'capital' | 'exact';
  written: string;
}
type Forms = ReadonlyMap<string, readonly Form[]>;

const compiled = new WeakMap<readonly KnownTerm[], Forms>();

/** Names that the caller knows (clients, members), in any case, with a possessive, without the legal form, joined, by their first word or their initials. */
export function findTerms(text: string, terms: readonly KnownTerm[]): SecretSpan[] {
  if (terms.length === 0) return [];
  const forms = compiled.get(terms) ?? compile(terms);
  compiled.set(terms, forms);
  const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((found) => ({ written: found[0], at: found.index }));
  const spans: SecretSpan[] = [];
  for (const [index, word] of words.entries()) {
    const here = words.slice(index, index + MOST_WORDS + 1);
    const key = fold(word.written);
    const form = [...(forms.get(key) ?? []), ...(forms.get(key.replace(/s$/, '')) ?? [])].find((form) => isHere(text, here, form));
    if (form) spans.push({ start: word.at, end: endOf(here, form), type: form.type });
  }
  return spans;
}

const MOST_WORDS = 8;
const fold = (word: string): string => word.toLowerCase();
interface Word {
  written: string;
  at: number;
}

function isHere(text: string, words: readonly Word[], form: Form): boolean {
  const [first] = words;
  if (!first || words.length < form.words.length || /[<_]/.test(text[first.at - 1] ?? '')) return false;
  const last = form.words.length - 1;
  if (!form.words.every((want, index) => isWord(words[index]?.written ?? '', want, index === last))) return false;
  if (words.slice(1, last + 1).some((word, index) => isFar(words[index], word))) return false;
  if (form.must === 'any') return true;
  return form.must === 'exact' ? first.written === form.written : /^\p{Lu}/u.test(first.written);
}

const isFar = (one: Word | undefined, next: Word): boolean => one !== undefined && next.at - one.at - one.written.length > 3;

/** A possessive or a German genitive may end the last word. */
const isWord = (written: string, want: string, isLast: boolean): boolean =>
  fold(written) === want || (isLast && want.length > 3 && fold(written) === `${want}s`);

function endOf(words: readonly Word[], { words: wanted }: Form): number {
  const last = words[wanted.length - 1];
  const next = words[wanted.length];
  if (next && LEGAL.has(fold(next.written)) && last && next.at - last.at - last.written.length <= 2 && /^\p{Lu}/u.test(next.written)) {
    return next.at + next.written.length;
  }
  return (last?.at ?? 0) + (last?.written.length ?? 0);
}

function compile(terms: readonly KnownTerm[]): Forms {
  const forms = new Map<string, Form[]>();
  for (const form of terms.flatMap(formsOf)) {
    const [first] = form.words;
    if (first)
      forms.set(
        first,
        [...(forms.get(first) ?? []), form].sort((a, b) => b.words.length - a.words.length),
      );
  }
  return forms;
}

function formsOf({ text, type }: KnownTerm): Form[] {
  const all = withoutLegalForm((text.match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, MOST_WORDS));
  const words = all.map(fold);
  const written = all[0] ?? '';
  if (words.length < 2) return formsOfWord(written, type);
  const whole: Form[] = [words, [words.join('')]].map((words) => ({ words, type, must: 'any', written }));
  return [...whole, ...(type === 'PERSON' ? partsOfPerson(all) : shortForms(all, type))];
}

/** A name of one word; one of two letters stands only for itself, one that is also a word only with a capital letter. */
function formsOfWord(written: string, type: string): Form[] {
  const word = fold(written);
  if (written.length < 2) return [];
  if (written.length === 2) return [{ words: [word], type, must: 'exact', written }];
  return [{ words: [word], type, must: isOrdinary(word) || word.length < 4 ? 'capital' : 'any', written }];
}

function withoutLegalForm(words: readonly string[]): string[] {
  const kept = [...words];
  while (kept.length > 1 && LEGAL.has(fold(kept.at(-1) ?? ''))) kept.pop();
  return kept;
}

/** Of an organisation, a telling first word, and the initials of three words or more. */
function shortForms(words: readonly string[], type: string): Form[] {
  const written = words[0] ?? '';
  const first = fold(written);
  const initials = words
    .map((word) => word[0] ?? '')
    .join('')
    .toUpperCase();
  const forms: Form[] = [];
  if (first.length >= 5 && !GENERIC.has(first) && !isOrdinary(first)) forms.push({ words: [first], type, must: 'capital', written });
  if (words.length >= 3 && !isOrdinary(fold(initials))) forms.push({ words: [fold(initials)], type, must: 'exact', written: initials });
  return forms;
}

/** Of a person, the first and the last name alone, written as names are. */
const partsOfPerson = (words: readonly string[]): Form[] =>
  [words[0] ?? '', words.at(-1) ?? '']
    .filter((word) => word.length >= 3 && !NOT_NAMES.has(fold(word)) && !PRODUCTS.has(fold(word)))
    .map((word) => ({ words: [fold(word)], type: 'PERSON', must: 'capital', written: word }));

const isOrdinary = (word: string): boolean => ORDINARY.has(word) || PRODUCTS.has(word) || NOT_NAMES.has(word);
