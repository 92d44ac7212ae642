/** The word for a node's kind; a kind this build does not know is shown as it is named. */
export function kindWord(kind: string): string {
  return KIND_WORDS[kind] ?? kind.replaceAll('_', ' ');
}

const KIND_WORDS: Readonly<Record<string, string>> = {
  question: 'Question',
  action: 'Action',
  resolution: 'Resolution',
  escalation: 'Escalation',
  uncharted: 'Uncharted',
  goto: 'Go on at',
};
