import { createServer, type Socket } from 'node:net';
import { createInterface } from 'node:readline';

/** A letter as it went over the wire. */
export interface Received {
  to: string;
  text: string;
}

/** A mail server on this machine that takes every letter and keeps it; `state.refuse` makes it turn the next ones away. */
export async function aMailServer() {
  const letters: Received[] = [];
  const state = { refuse: false };
  const server = createServer((socket) => void converse(socket, { letters, state }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { url: `smtp://127.0.0.1:${port}`, letters, state, close: () => new Promise((resolve) => server.close(resolve)) };
}

async function converse(socket: Socket, on: { letters: Received[]; state: { refuse: boolean } }): Promise<void> {
  const say = (line: string) => socket.write(`${line}\r\n`);
  let to = '';
  say('220 test');
  const lines = createInterface({ input: socket.on('error', () => {}) })[Symbol.asyncIterator]();
  for (let heard = await lines.next(); !heard.done; heard = await lines.next()) {
    to = /^RCPT TO:<(.*)>/i.exec(heard.value)?.[1] ?? to;
    const answer = answerTo(heard.value, on.state.refuse);
    say(answer);
    if (!answer.startsWith('354')) continue;
    on.letters.push({ to, text: readable(await readLetter(lines)) });
    say('250 kept');
  }
}

async function readLetter(lines: AsyncIterator<string>): Promise<string> {
  const letter: string[] = [];
  for (let heard = await lines.next(); !heard.done && heard.value !== '.'; heard = await lines.next()) letter.push(heard.value);
  return letter.join('\n');
}

function answerTo(line: string, refuses: boolean): string {
  if (line === 'DATA') return refuses ? '554 not today' : '354 go on';
  return line === 'QUIT' ? '221 bye' : '250 ok';
}

/** Quoted-printable as it was meant. */
const readable = (text: string): string =>
  text.replace(/=\n/g, '').replace(/=([0-9A-F]{2})/g, (_whole, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
