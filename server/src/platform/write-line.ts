import type { Writable } from 'node:stream';

/** Writes a line, and waits until the stream takes more; throws when nobody reads any longer. */
export async function writeLine(stream: Writable, line: string): Promise<void> {
  if (stream.destroyed) throw new Error('Nobody reads the answer any more.');
  if (!stream.write(`${line}\n`)) await waitForRoom(stream);
}

/** Resolves when a stream that was full takes more, or is gone. */
export function waitForRoom(stream: Writable): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      stream.off('drain', done).off('close', done);
      resolve();
    };
    stream.on('drain', done).on('close', done);
  });
}
