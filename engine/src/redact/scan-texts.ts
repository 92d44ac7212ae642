import type { SecretScanner, SecretSpan } from '../ports.ts';

const BETWEEN = '\n\n';

/** What a scanner finds in many texts, by text: they are handed over as one, which is much cheaper, and no finding may reach across two. */
export async function scanTexts(texts: readonly string[], scanner: SecretScanner): Promise<Map<string, SecretSpan[]>> {
  const each = [...new Set(texts)];
  const found = await scanner.scan(each.join(BETWEEN));
  const spans = new Map<string, SecretSpan[]>(each.map((text) => [text, []]));
  let from = 0;
  for (const text of each) {
    const until = from + text.length;
    for (const { start, end } of found) {
      const cut = { start: Math.max(start, from) - from, end: Math.min(end, until) - from, type: 'SECRET' };
      if (cut.start < cut.end) spans.get(text)?.push(cut);
    }
    from = until + BETWEEN.length;
  }
  return spans;
}
