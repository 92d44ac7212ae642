import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { makeFolder } from './make-folder.ts';
import { StartFault } from './start-fault.ts';

const base = mkdtempSync(join(tmpdir(), 'flowpilot-folder-'));
afterAll(() => rmSync(base, { recursive: true }));

describe('makeFolder', () => {
  it('makes what is missing on the way, for this user alone, and leaves what is there', () => {
    const folder = join(base, 'a/b/c');
    makeFolder(folder);
    makeFolder(folder);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  it('says in a sentence that a file is in the way', () => {
    writeFileSync(join(base, 'file'), '');
    for (const folder of [join(base, 'file'), join(base, 'file/below')]) {
      expect(() => makeFolder(folder)).toThrow(StartFault);
      expect(() => makeFolder(folder)).toThrow(/cannot be made .* Set DATA_DIR/);
    }
  });

  it('gives up at once where the system makes no folder', ({ skip }) => {
    if (process.platform !== 'linux') skip('only Linux has a folder that even root cannot write to');
    expect(() => makeFolder('/proc/flowpilot/data')).toThrow(/\/proc\/flowpilot\/data cannot be made/);
  });
});
