/** `branch_addition` → "Branch addition". */
export function sentenceCase(value: string): string {
  const words = value.replaceAll(/[_-]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const DOMAIN_WORDS: Record<string, string> = { active_directory: 'Active Directory', m365: 'Microsoft 365' };

/** The words for a problem area; null reads "No domain". */
export const domainWord = (domain: string | null): string =>
  domain === null ? 'No domain' : (DOMAIN_WORDS[domain] ?? sentenceCase(domain));

/** `plural(1, 'session')` → "1 session"; `plural(3, 'reply', 'replies')` → "3 replies". */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${new Intl.NumberFormat('en').format(count)} ${count === 1 ? one : many}`;
}
