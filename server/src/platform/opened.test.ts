import { describe, expect, it } from 'vitest';
import { Opened } from './opened.ts';

describe('what was opened', () => {
  it('is closed in reverse order, once, and all of it even where one fails', async () => {
    const closed: string[] = [];
    const opened = new Opened();
    opened.add(async () => void closed.push('database'));
    opened.add(() => Promise.reject(new Error('the port')));
    opened.add(async () => void closed.push('socket'));
    await expect(opened.close()).rejects.toThrow('the port');
    expect(closed).toEqual(['socket', 'database']);
    await opened.close();
    expect(closed).toHaveLength(2);
  });

  it('is closed without a word after a start that failed', async () => {
    const closed: string[] = [];
    const opened = new Opened();
    opened.add(async () => void closed.push('database'));
    opened.add(() => Promise.reject(new Error('the port')));
    await opened.giveUp();
    expect(closed).toEqual(['database']);
  });
});
