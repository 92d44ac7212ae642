import { chmodSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { dirname } from 'node:path';
import { z } from 'zod';
import { makeFolder } from '../platform/make-folder.ts';
import type { Platform } from '../platform/platform.ts';
import { writeLine } from '../platform/write-line.ts';
import { runCommand } from './run-command.ts';
import { socketPath } from './socket-path.ts';

const Sent = z.object({ command: z.string(), options: z.record(z.string(), z.union([z.string(), z.boolean()])) });

/**
 * Opens the socket on which the command line reaches this process, for its user alone: on the embedded database only one
 * process can have the data. One request a command: the invocation in a header, the file as the body, lines as the answer.
 */
export async function openControlSocket(platform: Platform): Promise<{ close(): Promise<void> }> {
  const path = socketPath(platform.config.dataDir);
  makeFolder(dirname(path));
  rmSync(path, { force: true }); // left by a process that was killed; we hold the folder's lock
  const server = createServer({ requestTimeout: 0 }, (request, response) => void carryOut(platform, request, response));
  const before = process.umask(0o177);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, resolve);
  }).finally(() => process.umask(before));
  chmodSync(path, 0o600);
  return { close: () => closeServer(server, path) };
}

async function carryOut(platform: Platform, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const say = (line: Record<string, unknown>) => writeLine(response, JSON.stringify(line));
  const note = (line: string) => void say({ note: line }).catch(() => {}); // the answer itself fails when nobody reads
  try {
    const invocation = Sent.parse(JSON.parse(decodeURIComponent(String(request.headers['x-invocation']))));
    await say({ exit: await runCommand({ platform, input: request, out: (line) => say({ out: line }), note }, invocation) });
  } catch (fault) {
    platform.log.error({ err: fault }, 'a command failed');
    note(`The command failed: ${fault instanceof Error ? fault.message : String(fault)}`);
    await say({ exit: 1 }).catch(() => {});
  }
  response.end();
}

function closeServer(server: ReturnType<typeof createServer>, path: string): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      rmSync(path, { force: true });
      resolve();
    });
    server.closeIdleConnections();
  });
}
