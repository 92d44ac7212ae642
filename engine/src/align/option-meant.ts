import { read } from '../words/index.ts';

const YES = /^(?:yes|yep|yeah|yup|sure|correct|right|indeed|definitely|absolutely|ja|oui|sí|si|klar)(?![\p{L}\p{N}])/iu;
const NO = /^(?:no|nope|nah|not|never|nein|non|nee|nicht)(?![\p{L}\p{N}])/iu;

/** The offered option that a free reply means, if it plainly means one: by its opening, a yes or no, or all its telling words. */
export function optionMeant(reply: string, options: readonly string[]): string | undefined {
  return optionOpening(reply, options) ?? yesOrNo(reply, options) ?? optionNamed(reply, options);
}

function optionOpening(reply: string, options: readonly string[]): string | undefined {
  const opening = reply.toLowerCase();
  return options.find((option) => {
    const label = option.trim().toLowerCase();
    return label !== '' && opening.startsWith(label) && !/^[\p{L}\p{N}]/u.test(opening.slice(label.length));
  });
}

function yesOrNo(reply: string, options: readonly string[]): string | undefined {
  const meant = [YES, NO].find((pattern) => pattern.test(reply));
  const fitting = meant ? options.filter((option) => meant.test(option.trim())) : [];
  return fitting.length === 1 ? fitting[0] : undefined;
}

function optionNamed(reply: string, options: readonly string[]): string | undefined {
  const told = read(reply);
  const named = options
    .map((option) => ({ option, reading: read(option) }))
    .filter(({ reading }) => reading.words.length > 0 && reading.negated === told.negated)
    .filter(({ reading }) => reading.words.every((word) => told.words.includes(word)))
    .sort((a, b) => b.reading.words.length - a.reading.words.length);
  const [best, next] = named;
  return best && best.reading.words.length > (next?.reading.words.length ?? 0) ? best.option : undefined;
}
