import type { SecretSpan } from '../ports.ts';
import { AMBIGUOUS_NAMES, FIRST_NAMES } from './first-names.ts';
import { NOT_NAMES } from './not-names.ts';
import { isPlaceholder } from './recogniser.ts';
import { PRODUCTS } from './technical.ts';

const WORD = "(?:\\p{Lu}['’])?\\p{Lu}\\p{Ll}{1,20}(?:\\p{Lu}\\p{Ll}{1,15})?(?:-\\p{Lu}\\p{Ll}{1,15})?";
const PARTICLE = "(?:van der|van den|van de|van|von der|von|zu|de la|de los|del|de|di|da|dos|du|le|la|ten|ter|bin|al|el|st\\.?|Mc|O['’])";
/** A name of up to three words with initials and small words between. */
const NAME = `${WORD}(?:[ ]\\p{Lu}\\.)?(?:[ ](?:${PARTICLE}[ ]){0,1}${WORD}){0,2}`;
const B = '(?<![\\p{L}\\p{N}_<@.-])';
const E = '(?![\\p{L}\\p{N}_])';

const TITLE = new RegExp(
  `${B}(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Herrn?|Frau|[Mm]onsieur|[Mm]adame|[Mm]ademoiselle|Mme|Mlle|M|[Ss]eñora?|[Ss]eñorita|Sra|Sr|Srta|[Dd]on|[Dd]oña|Dhr|Mevr|[Mm]evrouw|[Mm]eneer|[Dd]e heer)\\.?[ ](?:(?:Dr|Prof)\\.?[ ])?(?<name>(?:\\p{Lu}\\.[ ]?)?(?:${PARTICLE}[ ])?${NAME})${E}`,
  'gu',
);

const ROLES =
  '(?:[Uu]sers?|[Cc]olleagues?|[Ee]mployees?|[Mm]anager|[Dd]irector|[Tt]echnicians?|[Ee]ngineers?|[Rr]eceptionist|[Aa]ccountant|[Aa]ssistant|[Cc]ontact(?: person)?|[Cc]aller|[Rr]equester|[Rr]eporter|[Tt]eacher|[Nn]urse|[Dd]octor|[Pp]artner|[Oo]wner|CEO|CFO|CTO|COO|[Bb]oss|[Ss]upervisor|[Cc]lerk|[Cc]oordinator|[Cc]oworker|[Ii]ntern|[Nn]ame|(?:[Ff]ull|[Ff]irst|[Ll]ast|[Dd]isplay) [Nn]ame|[Bb]enutzer(?:in)?|[Nn]utzer(?:in)?|[Kk]olleg(?:e|in|en)|[Mm]itarbeiter(?:in)?|[Aa]nrufer(?:in)?|[Kk]und(?:e|in)|[Cc]hef(?:in)?|[Ll]eiter(?:in)?|[Aa]nsprechpartner(?:in)?|[Ss]ekretärin|[Uu]tilisat(?:eur|rice)|[Cc]ollègue|[Dd]irect(?:eur|rice)|[Ss]ecrétaire|[Rr]esponsable|[Cc]lient(?:e)?|[Uu]suari[oa]|[Cc]ompañer[oa]|[Dd]irectora?|[Jj]ef[ea]|[Ee]mplead[oa]|[Gg]ebruiker|[Cc]ollega|[Mm]edewerk(?:er|ster)|[Kk]lant|[Dd]irecteur)';
const DEEDS =
  '(?:(?<=(?:^|[.;!?]\\s|\\b(?:I|[Ww]e|and|then|just)\\s))[Cc]alled|per|spoke (?:to|with)|(?:worked|working|followed up|following up|sat|coordinated|liaised|discussed|reviewed|verified|tested|cleared|arranged|agreed|paired) (?:it |this )?with|speaking (?:to|with)|talked (?:to|with)|chatted with|met with|visited|phoned|rang|emailed|e-mailed|messaged|texted|contacted|contact|asked|told|reminded|informed|thanked|helped|assisted|trained|reached out to|reach out to|(?:get|got|getting) hold of|hold of|on behalf of|requested by|reported by|raised by|approved by|confirmed by|confirmed with|opened by|submitted by|assigned to|escalated to|handed (?:over )?to|according to|behalf of|signed by|agreed with|checked with|cc|cc:|attn:?|Hi|Hello|Dear|Hey|Thanks|Thank you,?|[Rr]egards,?|Cheers,?|Sincerely,?|Best,?|wishes,?|gesprochen mit|telefoniert mit|sprach mit|Rücksprache mit|angerufen von|gemeldet von|laut|Hallo|Liebe[r]?|Guten Tag|Gruß,?|Grüße,?|Grüßen,?|im Auftrag von|Mitarbeiter(?:in)?|parlé (?:à|avec)|appelé|contacté|signalé par|demandé par|de la part de|Bonjour|Cordialement,?|hablado con|hablé con|llamó a|contactado con|contacté con|reportado por|solicitado por|de parte de|Hola|Saludos,?|Atentamente,?|gesproken met|gebeld met|gemeld door|namens|Hoi|Beste|Groet(?:en|jes)?,?|volgens)';
/** A phrase at the beginning of a sentence has a capital letter. */
const EITHER = DEEDS.replace(/(?<=[|:])\p{Ll}/gu, (letter) => `[${letter}${letter.toUpperCase()}]`);
const CUED = new RegExp(`(?<![\\p{L}\\p{N}_])(?:${ROLES}(?: is| was| ist| est| es)?:?|${EITHER})[ \\n]{1,2}(?<name>${NAME})${E}`, 'gu');

const PLAIN = new RegExp(`${B}(?<name>${NAME})${E}`, 'gu');
/** Two words that are in no list, behind a word that joins people. */
const JOINED = new RegExp(
  `(?<![\\p{L}\\p{N}_])(?:with|by|[Cc]all|[Pp]hone|[Rr]ing|[Tt]ell|[Aa]sk|[Ee]-?mail|[Nn]otify|[Ii]nform|[Rr]emind|[Hh]elp|mit|avec|con|met|door|par|por)[ ](?<name>${WORD}[ ](?:${PARTICLE}[ ])?${WORD})${E}`,
  'gu',
);
const REVERSED = new RegExp(`${B}(?<name>${WORD},[ ]${WORD})${E}`, 'gu');
const OWNED = new RegExp(
  `${B}(?<name>${WORD}(?:[ ]${WORD})?)(?=['’]s?[ ](?:(?:new|old|work|second|own|main|home)[ ])?(?:laptop|pc|computer|desktop|workstation|machine|mailbox|inbox|account|profile|phone|iphone|ipad|tablet|printer|monitor|screen|password|calendar|email|e-mail|desk|office|notebook|session|signature|user|manager|team|drive|folder|badge|licen[cs]e|login)s?(?!\\p{L}))`,
  'gu',
);
/** Deeds that only a person does, behind a name. */
const DOES = new RegExp(
  `${B}(?<name>${NAME})(?=[ ](?:called|phoned|rang|emailed|says|said|told|asked|reports|reported|complains|complained|mentioned|confirmed|confirms|explained|wrote|replied|answered|thinks|forgot|left the|joined|is on (?:holiday|leave|vacation)|is out|from (?:accounts?|accounting|finance|hr|HR|sales|marketing|reception|legal|IT|payroll|purchasing|logistics|operations|support|the)|in (?:accounts|accounting|finance|HR|sales|marketing|legal|payroll|reception)|hat angerufen|ruft an|meldet|meldete|sagt|sagte|berichtet|aus der|vom|a appelé|signale|a signalé|dit que|du service|de la compta|llamó|llama|dice|informa|reporta|comenta|belde|belt|meldt|zegt|van de)(?!\\p{L}))`,
  'gu',
);

/** People in a text: by a title, by a given name, by what is said of them. A list of given names and the words round a name stand in for a model. */
export function findPeople(text: string): SecretSpan[] {
  if (!/\p{Lu}\p{Ll}/u.test(text)) return [];
  return [
    ...named(text, TITLE, (words) => trimmed(words, isAnyName)),
    ...named(text, CUED, (words) => trimmed(words, isStrangeName)),
    ...named(text, JOINED, (words) => (trimmed(words, isStrangeName) === words ? words : null)),
    ...named(text, OWNED, (words) => trimmed(words, isStrangeName)),
    ...named(text, DOES, (words) => lastName(words)),
    ...named(text, REVERSED, (words) => (isGiven(words.split(', ')[1] ?? '') && isStrangeName(words.split(',')[0] ?? '') ? words : null)),
    ...named(text, PLAIN, knownName),
  ];
}

function named(text: string, pattern: RegExp, judge: (words: string) => string | null): SecretSpan[] {
  const spans: SecretSpan[] = [];
  for (const found of text.matchAll(pattern)) {
    const words = found.groups?.['name'] ?? '';
    const name = judge(words);
    if (!name || isPlaceholder(name)) continue;
    const start = found.index + found[0].lastIndexOf(words) + words.indexOf(name);
    spans.push({ start, end: start + name.length, type: 'PERSON' });
  }
  return spans;
}

/** Names of programs and services have capitals inside, and of people those of a few families. */
const IS_JOINED_WORD = /^(?!Mc|Mac|De|Di|Du|La|Le|Van|Fitz|O['’])[^-'’]*\p{Ll}\p{Lu}/u;
const IS_CAPITAL = /^\p{Lu}['’]?\p{L}/u;
const lower = (word: string): string => word.toLowerCase();
const isAnyName = (word: string): boolean => !NOT_NAMES.has(lower(word)) || FIRST_NAMES.has(lower(word));
const isStrangeName = (word: string): boolean =>
  !NOT_NAMES.has(lower(word)) && !PRODUCTS.has(lower(word)) && !/(?:ing|tion|ness|ware)$/.test(word) && !IS_JOINED_WORD.test(word);
const isGiven = (word: string): boolean => word.split('-').some((part) => FIRST_NAMES.has(lower(part)) || AMBIGUOUS_NAMES.has(lower(part)));

/** The words from the first on that can be a name; null when the first cannot. */
function trimmed(words: string, isName: (word: string) => boolean): string | null {
  const parts = words.split(' ');
  let count = 0;
  for (const part of parts) {
    if (/^\p{Lu}/u.test(part) && !/^\p{Lu}\.$/u.test(part) && !isName(part)) break;
    count += 1;
  }
  while (count > 0 && !IS_CAPITAL.test(parts[count - 1] ?? '')) count -= 1;
  return count === 0 ? null : parts.slice(0, count).join(' ');
}

/** A subject that only people are: its words must be strange, and the first of a sentence is more than one word or a given name. */
function lastName(words: string): string | null {
  const parts = words.split(' ');
  const from = parts.findIndex((part) => isStrangeName(part) && IS_CAPITAL.test(part));
  if (from < 0 || parts.slice(from).some((part) => IS_CAPITAL.test(part) && !isStrangeName(part))) return null;
  return parts.slice(from).join(' ');
}

/** A given name, with what follows of a name; an ambiguous one needs a surname. */
function knownName(words: string): string | null {
  const parts = words.split(' ');
  const from = parts.findIndex(isGiven);
  const first = lower(parts[from] ?? '');
  if (from < 0 || PRODUCTS.has(first) || /^(?:San|Santa|Santo|St|Saint|Sankt)$/.test(parts[from - 1] ?? '')) return null;
  const name = trimmed(parts.slice(from).join(' '), (part) => isStrangeName(part) || lower(part) === first);
  const isAmbiguous = AMBIGUOUS_NAMES.has(first);
  if (name === null || (isAmbiguous && !name.includes(' '))) return null;
  return name;
}
