import { describe, expect, it } from 'vitest';
import { keywordsOf } from './keywords-of.ts';
import { titleOf } from './title-of.ts';

describe('naming a flow', () => {
  it.each([
    [
      'Hi, thanks for your help. Outlook keeps asking for the password. I have a meeting at noon.',
      ['Is the Outlook password expired?'],
      'Outlook keeps asking for the password',
    ],
    [
      'I have had this laptop for 3 years. However the battery drains within an hour. It annoys me.',
      ['Does the battery drain?'],
      'The battery drains within an hour',
    ],
    ['the vpn of <EMAIL_1> drops every minute', ['Is the VPN certificate valid?'], 'The vpn of drops every minute'],
  ])('takes the clause of %j that the steps are about', (problem, topic, title) => expect(titleOf([problem], topic)).toBe(title));

  it('keeps to 80 characters and falls back on the resolution', () => {
    expect(titleOf(['word '.repeat(80)], []).length).toBeLessThanOrEqual(80);
    expect(titleOf(['help me please'], ['Restart the spooler'])).toBe('Restart the spooler');
  });

  it('keeps the words that most sessions use, as they were written', () => {
    expect(keywordsOf(['Outlook password prompts', 'password prompt of Outlook', 'Outlook is slow']).slice(0, 3)).toEqual([
      'outlook',
      'password',
      'prompts',
    ]);
  });
});
