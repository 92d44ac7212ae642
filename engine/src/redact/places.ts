import { NOT_NAMES } from './not-names.ts';
import type { Recogniser } from './recogniser.ts';
import { PRODUCTS } from './technical.ts';

const place = (pattern: RegExp, holds?: Recogniser['holds']): Recogniser =>
  holds ? { type: 'ADDRESS', pattern, group: 0, holds } : { type: 'ADDRESS', pattern, group: 0 };

const WORD = "\\p{Lu}[\\p{L}'’.-]{1,24}";
const NUMBER = '\\d{1,5}(?:[ ]?[a-zA-Z])?(?:[-–/]\\d{1,5}[a-z]?)?';
const UK_CODE = '[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}';
/** A town with its code behind or before, in the forms of several countries. */
const TOWN = `(?:,?[ \\n]{1,2}(?:(?:D-|F-|B-|CH-|A-|NL-)?\\d{4,5}(?: [A-Z]{2})?[ ]${WORD}(?:[ ](?:am|an der|im|sur|de|la|del|aan|den|der)?[ ]?${WORD}){0,2}|${WORD}(?:[ ]${WORD}){0,2},?[ ](?:[A-Z]{2}[ ]\\d{5}(?:-\\d{4})?|${UK_CODE}|\\d{4,5})|${UK_CODE})){0,2}`;
const UNIT = '(?:(?:[Ff]lat|[Aa]pt\\.?|[Aa]partment|[Ss]uite|[Uu]nit|[Rr]oom) [\\dA-Z]{1,5},? )?';

const ENGLISH =
  '(?:Street|St\\.?|Road|Rd\\.?|Avenue|Ave\\.?|Lane|Ln\\.?|Drive|Dr\\.?|Boulevard|Blvd\\.?|Court|Ct\\.?|Crescent|Close|Square|Terrace|Way|Parkway|Pkwy|Highway|Hwy|Place|Pl\\.?|Gardens|Grove|Mews|Hill|Row|Walk|Quay|Parade|Circle|Trail|Wharf|Green)';
const GERMAN = '(?:stra(?:ß|ss)e|str\\.|weg|platz|allee|gasse|damm|ufer|chaussee|steig)';
const DUTCH = '(?:straat|laan|weg|plein|gracht|kade|dijk|singel|dreef|steeg)';
const FRENCH = '(?:rue|avenue|av\\.|boulevard|bd|place|chemin|impasse|allée|quai|route|cours|passage|square)';
const SPANISH = '(?:[Cc]alle|C/|[Aa]venida|[Aa]vda?\\.?|[Pp]laza|[Pp]aseo|[Cc]amino|[Cc]arrer|[Rr]onda|[Tt]ravesía|[Gg]ran [Vv]ía)';

/** Postal addresses: a street with a house number, and the town that follows. */
export const PLACES: readonly Recogniser[] = [
  place(
    new RegExp(
      `(?<![\\p{L}\\p{N}.-])${UNIT}${NUMBER},?[ ](?:[NSEW]\\.? )?(?:${WORD}[ ]){1,3}${ENGLISH}(?![\\p{L}])(?:,? (?:[Ss]uite|[Ff]lat|[Aa]pt\\.?|[Uu]nit|#)[ ]?[\\dA-Z]{1,5})?${TOWN}`,
      'gu',
    ),
    isStreet,
  ),
  place(
    new RegExp(
      `(?<![\\p{L}\\p{N}])(?:\\p{Lu}[\\p{L}.]{0,24}[ -]){0,3}\\p{Lu}\\p{L}{1,24}(?:${GERMAN}|${DUTCH})[ ]${NUMBER}(?![\\d%.:]|[ ](?:mal|Mal|keer|GB|MB|ms))${TOWN}`,
      'gu',
    ),
  ),
  place(
    new RegExp(
      `(?<![\\p{L}\\p{N}])\\p{Lu}[\\p{L}.-]{1,24}[ -](?:Stra(?:ß|ss)e|Str\\.|Weg|Platz|Allee|Gasse|Ring|Damm|Ufer|Straat|Laan|Plein)[ ]${NUMBER}${TOWN}`,
      'gu',
    ),
  ),
  place(
    new RegExp(
      `(?<![\\p{L}\\p{N}.-])${NUMBER}(?: bis| ter)?,? ${FRENCH}[ ](?:de la |de l['’]|des |du |de |d['’]|la |le |les ){0,2}${WORD}(?:[ -](?:de la |des |du |de |d['’])?${WORD}){0,3}${TOWN}`,
      'gu',
    ),
  ),
  place(
    new RegExp(
      `(?<![\\p{L}\\p{N}])${SPANISH}[ ](?:de la |de los |de las |del |de |la |el ){0,2}${WORD}(?:[ ](?:de la |del |de |y )?${WORD}){0,3},? (?:n\\.?º ?|nº ?|núm\\.? )?${NUMBER}(?:, ?\\d{1,2}[ºª°](?: ?[A-Z]| ?\\p{L}{3,5})?)?${TOWN}`,
      'gu',
    ),
  ),
  place(/(?<![\p{L}\p{N}])(?:P\.? ?O\.? Box|PO Box|Postfach|Postbus|Apartado|Boîte postale|BP) \d{1,6}(?:[ ]\d{2,4})?(?!\d)/gu),
  place(
    /(?<![\p{L}\p{N}-])(?:GIR 0AA|(?:[A-PR-UWYZ]\d{1,2}|[A-PR-UWYZ][A-HK-Y]\d{1,2}|[A-PR-UWYZ]\d[A-HJKSTUW]|[A-PR-UWYZ][A-HK-Y]\d[ABEHMNPRVWXY]) \d[ABD-HJLNP-UW-Z]{2})(?![\p{L}\p{N}-])/gu,
  ),
];

const IS_ALSO_A_THING = /^(?:Drive|Close|Place|Way|Row|Green|Circle|Square|Court|Hill|Walk|Trail|Parade|Grove)$/;

/** "2 Hard Drive" is no street: words of technology before a word that is also something else. */
function isStreet(found: string): boolean {
  const words = found.split(/[ ,]+/);
  const kind = words.findIndex((word) => IS_ALSO_A_THING.test(word));
  return (
    kind < 2 ||
    !words.slice(1, kind).some((word) => NOT_NAMES.has(word.toLowerCase()) || PRODUCTS.has(word.toLowerCase()) || /^[A-Z]{2,}$/.test(word))
  );
}
