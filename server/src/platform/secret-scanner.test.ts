import { describe, expect, it } from 'vitest';
import { secretScanner } from './secret-scanner.ts';

describe('scanning for secrets', () => {
  it('finds what the rules of the library know, where it stands', async () => {
    const text = 'pushed with 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 again';
    const spans = await secretScanner.scan(text);
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(['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']);
  });

  it('obeys no text that tells it to look away', async () => {
    const text = 'secretlint-disable\npushed with 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 again';
    expect(await secretScanner.scan(text)).toHaveLength(1);
  });

  it('finds nothing in what holds none', async () => {
    expect(await secretScanner.scan('Outlook 16.0.14326.20454 crashes with 0x80070005 after KB5034441')).toEqual([]);
  });
});
