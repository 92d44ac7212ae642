/** One line of a byte stream as it was found. */
export type FoundLine = { number: number; text: string } | { number: number; fault: 'too_long' | 'not_utf8' };

const NEWLINE = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/**
 * Splits a stream of bytes into lines. At most `maxBytes` of a line are ever held: the rest of a longer one is passed over.
 * Empty lines are counted and not given. A last line needs no newline.
 */
export async function* readLines(chunks: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<FoundLine> {
  const line = new GrowingLine(maxBytes);
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, start)) {
      line.add(chunk.subarray(start, end));
      start = end + 1;
      const found = line.finish();
      if (found) yield found;
    }
    line.add(chunk.subarray(start));
  }
  const last = line.finish();
  if (last) yield last;
}

class GrowingLine {
  readonly #decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });
  readonly #maxBytes: number;
  #parts: Uint8Array[] = [];
  #bytes = 0;
  #number = 1;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  add(part: Uint8Array): void {
    this.#bytes += part.length;
    if (this.#bytes > this.#maxBytes + 1)
      this.#parts = []; // one more than the bound: a carriage return may end the line
    else if (part.length > 0) this.#parts.push(Uint8Array.from(part)); // a copy: the chunk's memory is not kept alive by a piece of it
  }

  finish(): FoundLine | null {
    const number = this.#number++;
    const bytes = this.#bytes;
    const parts = this.#parts;
    this.#parts = [];
    this.#bytes = 0;
    if (bytes > this.#maxBytes + 1) return { number, fault: 'too_long' };
    const content = withoutCarriageReturn(Buffer.concat(parts));
    if (content.length > this.#maxBytes) return { number, fault: 'too_long' };
    return this.#decode(number, content);
  }

  #decode(number: number, content: Uint8Array): FoundLine | null {
    try {
      const text = this.#decoder.decode(content);
      return text.trim() === '' ? null : { number, text };
    } catch {
      return { number, fault: 'not_utf8' };
    }
  }
}

const withoutCarriageReturn = (bytes: Uint8Array): Uint8Array => (bytes.at(-1) === CARRIAGE_RETURN ? bytes.subarray(0, -1) : bytes);
