import { describe, expect, it } from 'vitest';
import { areOpposite } from './index.ts';

describe('asking for opposite states', () => {
  it.each([
    ['Is the power light on?', 'Is the power light off?'],
    ['Is the firewall port open?', 'Is the firewall port closed?'],
    ['Is the printer cable connected?', "Isn't the printer cable connected?"],
  ])('sees that %j asks the opposite of %j', (one, other) => {
    expect(areOpposite(one, other)).toBe(true);
    expect(areOpposite(other, one)).toBe(true);
  });

  it.each([
    ['Is the power light on?', 'Is the power light on?'],
    ['Is the power light on?', 'Is the network light off?'],
    ['Is the cable connected?', 'Is the door open?'],
    ['Is it on?', 'Is it off?'],
  ])('does not take %j for the opposite of %j', (one, other) => expect(areOpposite(one, other)).toBe(false));
});
