import { type IncomingMessage, request } from 'node:http';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import type { CommandContext, Invocation } from './command.ts';
import { socketPath } from './socket-path.ts';

const Said = z.object({ out: z.string().optional(), note: z.string().optional(), exit: z.int().optional() });

/** Sends a command to the process that has the data folder; null when none listens there. */
export async function sendCommand(
  dataDir: string,
  invocation: Invocation,
  context: Omit<CommandContext, 'platform'>,
): Promise<number | null> {
  const answered = await open(dataDir, invocation, context.input);
  if (answered === null) return null;
  let exit: number | null = null;
  for await (const line of createInterface({ input: answered })) {
    const said = Said.parse(JSON.parse(line));
    if (said.out !== undefined) await context.out(said.out);
    if (said.note !== undefined) context.note(said.note);
    exit = said.exit ?? exit;
  }
  if (exit === null) throw new Error('The server ended before the command did. What it had answered until then is kept.');
  return exit;
}

function open(dataDir: string, invocation: Invocation, input: AsyncIterable<Uint8Array>): Promise<IncomingMessage | null> {
  return new Promise((resolve, reject) => {
    const headers = { 'x-invocation': encodeURIComponent(JSON.stringify(invocation)) };
    const sent = request({ socketPath: socketPath(dataDir), method: 'POST', path: '/', headers }, resolve);
    sent.on('error', (fault) =>
      'code' in fault && (fault.code === 'ENOENT' || fault.code === 'ECONNREFUSED') ? resolve(null) : reject(fault),
    );
    sent.on('socket', (socket) => socket.once('connect', () => void pipeline(Readable.from(input), sent).catch(reject)));
  });
}
