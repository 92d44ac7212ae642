import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { whyNoRoom } from './disk-room.mjs';
import { explainOutput } from './plain-failure.mjs';
import { whyNodeTooOld } from './require-node.mjs';
import { hashOf, isStamped, writeStamp } from './stamp.mjs';

describe('the version of Node', () => {
  it.each(['20.11.0', '20.20.2', '22.0.0', '24.1.0'])('%s is new enough', (version) => {
    expect(whyNodeTooOld(version)).toBeNull();
  });

  it.each(['16.20.0', '18.19.1', '20.10.9'])('%s is told plainly to be too old', (version) => {
    expect(whyNodeTooOld(version)).toContain(`needs Node 20.11 or newer; this is Node ${version}`);
  });
});

describe('the room on the disk', () => {
  it('is told plainly to be too little, with figures', () => {
    expect(whyNoRoom({ free: 30 * 2 ** 20, needed: 900 * 2 ** 20 })).toContain('30 MB are free, about 900 MB are needed');
  });

  it('is enough when it is just enough', () => {
    expect(whyNoRoom({ free: 900, needed: 900 })).toBeNull();
  });
});

describe('what a failed command printed', () => {
  it.each([
    ['npm error code ENOSPC', 'disk is full'],
    ['npm error code ENOTFOUND', 'cannot be reached'],
    ['npm error code EACCES', 'may not write'],
  ])('%s is put in plain words', (output, words) => {
    expect(explainOutput(output)).toContain(words);
  });

  it('is left as it is when it is nothing we know', () => {
    expect(explainOutput('npm error code ERESOLVE')).toBeNull();
  });
});

describe('the stamp of what was built', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'flowpilot-stamp-'));
    mkdirSync(join(root, 'src/dist'), { recursive: true });
    writeFileSync(join(root, 'src/a.ts'), 'one');
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  const change = (path: string, text: string): boolean => {
    const before = hashOf(['src'], root);
    writeFileSync(join(root, path), text);
    return hashOf(['src'], root) !== before;
  };

  it('is stale when a file changed or appeared', () => {
    expect(change('src/a.ts', 'two')).toBe(true);
    expect(change('src/b.ts', '')).toBe(true);
  });

  it('stays fresh when a file is written again as it was, and when only the result changed', () => {
    expect(change('src/a.ts', 'one')).toBe(false);
    expect(change('src/dist/a.js', 'built')).toBe(false);
  });

  it('holds until it is taken away', () => {
    const stamp = join(root, 'cache/stamp');
    expect(isStamped(stamp, 'h')).toBe(false);
    writeStamp(stamp, 'h');
    expect([isStamped(stamp, 'h'), isStamped(stamp, 'other')]).toEqual([true, false]);
    writeStamp(stamp);
    expect(isStamped(stamp, 'h')).toBe(false);
  });
});
