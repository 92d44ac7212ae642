import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { socketPath } from './socket-path.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'flowpilot-failed-start-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('a start that fails after it began to listen gives the data folder back, closed as a stop closes it', { timeout: 120_000 }, async () => {
  const inTheWay = socketPath(folder);
  mkdirSync(join(inTheWay, 'a-folder'), { recursive: true }); // which the socket cannot replace
  mkdirSync(dirname(inTheWay), { recursive: true });
  const env = { PATH: process.env.PATH, DATA_DIR: folder, PORT: '0', SAMPLE_DATA: 'off', LOG_LEVEL: 'fatal' };
  const source = join(import.meta.dirname, '../main.ts');
  const server = spawn(process.execPath, ['--import', 'tsx', source], { env, cwd: join(import.meta.dirname, '../..') });
  const code = new Promise((resolve) => server.once('exit', resolve));
  const told = await text(server.stdout);
  expect(await code).toBe(1);
  expect(told).not.toContain('is ready');
  const lock = readdirSync(folder).find((name) => name.startsWith('lock.'));
  expect(JSON.parse(readFileSync(join(folder, lock ?? ''), 'utf8'))).toMatchObject({ released: true });
  rmSync(inTheWay, { recursive: true });
});
