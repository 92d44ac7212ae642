import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { FolderInUse, lockFolder } from './folder-lock.ts';

const folders: string[] = [];
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'flowpilot-lock-'));
  folders.push(folder);
});
afterAll(() => {
  for (const path of folders) rmSync(path, { recursive: true });
});

const script = (rest: string) => [
  '--import',
  'tsx',
  '--input-type=module',
  '-e',
  `import { lockFolder } from ${JSON.stringify(join(import.meta.dirname, 'folder-lock.ts'))}; ${rest}`,
];

describe('lockFolder', () => {
  it('refuses a second holder and says who has it', () => {
    const lock = lockFolder(folder);
    expect(() => lockFolder(folder)).toThrow(FolderInUse);
    expect(() => lockFolder(folder)).toThrow(String(process.pid));
    lock.release();
    lockFolder(folder).release();
  });

  it('is free again when its holder was killed', async () => {
    const child = spawn(
      process.execPath,
      script(`lockFolder(${JSON.stringify(folder)}); console.log('held'); setInterval(() => {}, 1000);`),
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    await new Promise((resolve) => child.stdout.once('data', resolve));
    expect(() => lockFolder(folder)).toThrow(FolderInUse);
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
    lockFolder(folder).release();
  });

  it('lets one in when many come at once', async () => {
    const enter = script(
      `try { lockFolder(${JSON.stringify(folder)}); console.log('in'); } catch { console.log('out'); } setInterval(() => {}, 1000);`,
    );
    const children = Array.from({ length: 6 }, () => spawn(process.execPath, enter, { stdio: ['ignore', 'pipe', 'inherit'] }));
    const said = await Promise.all(
      children.map((child) => new Promise((resolve) => child.stdout.once('data', (bytes) => resolve(String(bytes).trim())))),
    );
    for (const child of children) child.kill('SIGKILL');
    expect(said.filter((word) => word === 'in')).toHaveLength(1);
  });

  it('tells a process from a later one with the same number', () => {
    writeFileSync(join(folder, 'lock.1'), JSON.stringify({ pid: process.pid, host: hostname(), started: 'long ago', released: false }));
    lockFolder(folder).release();
  });

  it('believes a holder on another host while it touches its file', () => {
    writeFileSync(join(folder, 'lock.1'), JSON.stringify({ pid: 1, host: 'another', started: '', released: false }));
    expect(() => lockFolder(folder)).toThrow(/on another/);
  });
});
