import type { Random } from './random.ts';

const GIVEN = ['Karen', 'Owen', 'Fatima', 'Graham', 'Elise', 'Noor', 'Callum', 'Ingrid', 'Pavel', 'Yvonne', 'Derek', 'Amara'];
const FAMILY = ['Holt', 'Pryce', 'Demir', 'Lindqvist', 'Okafor', 'Barlow', 'Novak', 'Sexton', 'Trevino', 'Maddox'];

/**
 * Puts invented personal data where a text asks for it, for the redaction to find. All of it is reserved for fiction:
 * `.example` addresses, numbers that Ofcom keeps for drama, private IP ranges.
 */
export function fillIn(text: string, { random, domain }: { random: Random; domain: string }): string {
  return text
    .replaceAll('{email}', () => `${random.pick(GIVEN)}.${random.pick(FAMILY)}@${domain}`.toLowerCase())
    .replaceAll('{phone}', () => (random.chance(0.6) ? `07700 900${digits(random, 3)}` : `+44 20 7946 0${digits(random, 3)}`))
    .replaceAll('{ip}', () => `10.${random.whole(10, 60)}.${random.whole(0, 9)}.${random.whole(11, 240)}`)
    .replaceAll('{host}', () => `${domain.slice(0, 3).toUpperCase()}-${digits(random, 4)}`);
}

function digits(random: Random, count: number): string {
  return Array.from({ length: count }, () => random.whole(0, 9)).join('');
}
