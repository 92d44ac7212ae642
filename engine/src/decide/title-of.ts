import { read } from '../words/index.ts';

const LONGEST_TITLE = 80;
/** A title of fewer telling words says too little; further words beyond the most are only read past. */
const WORDS = { fewest: 3, most: 6 };
const OPENINGS =
  /^(?:hi|hello|hey|good (?:morning|afternoon|evening)|dear \w+|please|thanks|thank you|however|also|and|but|so|then|now|well|ok|okay|lately|recently|unfortunately|because|since|since then|hallo|guten tag|bonjour|hola|it (?:seems|looks|appears)(?: like| that| as if)?|i (?:think|believe|noticed|guess|feel|know|am not sure but)(?: that)?|(?:the|my) (?:problem|issue) is(?: that)?|there is a (?:problem|issue) with|i (?:have|am having|'m having) (?:a |an |some )?(?:problem|problems|issue|issues|trouble)s?(?: with)?|the user (?:says|reports|reported)(?: that)?|user (?:says|reports|reported)(?: that)?|(?:can|could) you (?:please )?(?:help|tell) me(?: with| why)?|i need (?:some )?help with)\b[\s,:;-]*/i;

/** A clause that names nothing by itself, or tells of the teller. */
const UNNAMED = /^(?:it|its|it's|this|that|they|he|she|i|i'm|i've|we|when|if|about|within|over|within)\b/i;

/**
 * A title for a person to recognise the problem by: of all that was told, the clause that says most of what the steps and
 * the resolution are about. `topic` is those texts; `problems` come newest first.
 */
export function titleOf(problems: readonly string[], topic: readonly string[]): string {
  const weights = topicWeights(problems, topic);
  const clauses = problems.flatMap((problem) => clausesOf(problem));
  let best = { clause: '', score: Number.NEGATIVE_INFINITY };
  for (const [at, clause] of clauses.entries()) {
    const score = scoreOf(clause, weights) - at * 1e-6;
    if (score > best.score) best = { clause, score };
  }
  return presented(best.clause || (topic.at(-1) ?? '') || 'Untitled problem');
}

/** In what share of the texts about the problem a word stands. */
function topicWeights(problems: readonly string[], topic: readonly string[]): Map<string, number> {
  const weights = new Map<string, number>();
  const add = (texts: readonly string[]) => {
    for (const text of texts) for (const word of read(text).words) weights.set(word, (weights.get(word) ?? 0) + 1 / texts.length);
  };
  add(problems);
  add(topic);
  return weights;
}

function clausesOf(problem: string): string[] {
  const plain = problem
    .slice(0, 4_000)
    .replace(/<[A-Z]+_\d+>/g, '')
    .replace(/\s+/g, ' ');
  const sentences = plain.split(/(?<=[.!?;])\s+|\s+-\s+/);
  const parts = sentences.flatMap((sentence) => [
    ...sentence.split(/,?\s(?:but|because|however|although|whenever|so that)\s|,\s(?:and|so|which|it)\s/i),
    sentence,
  ]);
  return parts.map((part) => opened(part)).filter((part) => read(part).words.length > 0);
}

/** A clause without greetings and lead-ins. */
function opened(part: string): string {
  let bare = part.trim();
  for (let next = bare.replace(OPENINGS, ''); next !== bare; next = bare.replace(OPENINGS, '')) bare = next;
  return bare.replace(/[.!?:,;\s]+$/, '');
}

function scoreOf(clause: string, weights: ReadonlyMap<string, number>): number {
  const { words } = read(clause);
  const told = words.map((word) => weights.get(word) ?? 0).sort((a, b) => b - a);
  const most = told.slice(0, WORDS.most).reduce((sum, weight) => sum + weight, 0);
  const tooFew = words.length < WORDS.fewest ? 0.5 : 0;
  const aboutSomethingElse = UNNAMED.test(clause) ? 0.3 : 0;
  return most / Math.sqrt(Math.max(words.length, WORDS.fewest)) - tooFew - aboutSomethingElse;
}

function presented(clause: string): string {
  const short =
    clause.length <= LONGEST_TITLE
      ? clause
      : `${clause.slice(0, Math.max(clause.lastIndexOf(' ', LONGEST_TITLE - 1), LONGEST_TITLE / 2))}…`;
  return short.charAt(0).toUpperCase() + short.slice(1);
}
