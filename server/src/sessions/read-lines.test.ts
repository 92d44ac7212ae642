import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { type FoundLine, readLines } from './read-lines.ts';

async function read(chunks: (string | Uint8Array)[], maxBytes = 20): Promise<FoundLine[]> {
  async function* stream() {
    for (const chunk of chunks) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
  }
  const found: FoundLine[] = [];
  for await (const line of readLines(stream(), maxBytes)) found.push(line);
  return found;
}

describe('readLines', () => {
  it('finds lines across chunks, with either line end, and the last one without', async () => {
    expect(await read(['ab', 'c\nd\r', '\n\n', 'e'])).toEqual([
      { number: 1, text: 'abc' },
      { number: 2, text: 'd' },
      { number: 4, text: 'e' },
    ]);
  });

  it('refuses a line over the bound and goes on after it', async () => {
    expect(await read(['x'.repeat(30), 'x'.repeat(30), '\nok\n'])).toEqual([
      { number: 1, fault: 'too_long' },
      { number: 2, text: 'ok' },
    ]);
  });

  it('takes a line of exactly the bound, also before a carriage return', async () => {
    expect(await read([`${'x'.repeat(20)}\r\n${'y'.repeat(21)}\n`])).toEqual([
      { number: 1, text: 'x'.repeat(20) },
      { number: 2, fault: 'too_long' },
    ]);
  });

  it('names the line that is no UTF-8 and keeps a character that two chunks share', async () => {
    const euro = Buffer.from('€');
    expect(await read([euro.subarray(0, 1), euro.subarray(1), '\n', Uint8Array.of(0xff, 0x0a), 'z'])).toEqual([
      { number: 1, text: '€' },
      { number: 2, fault: 'not_utf8' },
      { number: 3, text: 'z' },
    ]);
  });

  it('passes over a byte order mark', async () => {
    expect(await read(['\uFEFF{}'])).toEqual([{ number: 1, text: '{}' }]);
  });

  it('holds no more than the bound of an endless line', async () => {
    const collect = garbageCollector();
    collect();
    const before = process.memoryUsage().arrayBuffers;
    let most = 0;
    async function* endless() {
      for (let at = 0; at < 1_000; at += 1) {
        if (at % 100 === 99) {
          collect();
          most = Math.max(most, process.memoryUsage().arrayBuffers - before);
        }
        yield Buffer.alloc(64 * 1024, 0x61);
      }
    }
    for await (const line of readLines(endless(), 1_000_000)) {
      expect(line).toEqual({ number: 1, fault: 'too_long' });
    }
    expect(most).toBeGreaterThan(0);
    expect(most).toBeLessThan(4_000_000);
  });
});

/** Memory is only comparable after a collection; when V8 collects by itself is its own affair. */
function garbageCollector(): () => void {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  // The first frees buffers in the background; the second waits for that.
  return () => {
    collect();
    collect();
  };
}
