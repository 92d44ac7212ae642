import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redactText } from './index.ts';

const masked = (text: string): string => redactText(text).text;

/** Numbers that regulators keep for drama, and others in the forms of several countries. */
const NUMBERS = `07700 900423|07700900833|(01632) 960123|020 7946 0315|+44 20 7946 0734|+44 (0)20 7946 0734|0044 20 7946 0734|44 7700 900423
  |030 23125 417|030/23125-417|(030) 23125417|0171 3920012|+49 30 23125 417|+49 (0)30 23125-417|0049 30 23125417|06 39 98 14 22|06.39.98.14.22|0639981422
  |+33 6 39 98 14 22|+33639981422|415-555-0132|(415) 555-0132|415.555.0132|1-415-555-0132|+1 (415) 555-0132|0491 570 156|(02) 5550 1234
  |+61 491 570 156|06-12345678|020 1234567|612 345 678|+34 612 345 678|044 668 18 00|087 123 4567|+353 87 123 4567|+91 98765 43210`
  .split('|')
  .map((number) => number.trim());

const SENTENCES = [
  'User can be reached on NUMBER, mail goes on',
  'New number is NUMBER',
  'the facility manager, NUMBER',
  'Rückruf an die Dame unter NUMBER, danke',
  'rappelée au NUMBER, tout va bien',
  'tel:NUMBER',
  'NUMBER.',
  'He left NUMBER at 10:45 on 2026-03-04',
  'two desks: NUMBER and NUMBER',
];

const TECHNICAL =
  `16.0.14326.20454|KB5034441|0x80070005|0x80042306|event 4740|Event ID 4625|T-48210|#482103|INC0048210|192.168.178.x|port 8443
  |2026-03-04 09:15:22|04.03.2026|04/03/2026 07:30|03-04-2026|2026-03-04T09:15:22.123Z|10:45:30.123|{6B29FC40-CA47-1067-B31D-00DD010662DA}
  |6b290001-0047-1067-8310-001101066200|1 234 567 890 bytes|512 345 678 bytes|3,412 files|1,234,567.89|$415 555 0132|€1.250.000,00|12.5 GB|1920x1080
  |firmware 02.14.00.0315|build 22631.3007|ticket 0770090042|BEL-5298|1.2.3.4567
  |23H2|error 1603|code 0770090|100 % of 4096 MB|S-1-5-21-1004336348-1177238915-682003330-512|VLAN 0120|MTU 1492
  |01 02 2026|00000000000000001234567|01 00 00 00 02 00 00 00|9 of 12 disks 0 1 2 3 4 5 6 7|/tickets/0770090042|order 415-555-0132`
    .split('|')
    .map((text) => text.trim());

describe('finding phone numbers', () => {
  it.each(NUMBERS)('masks %j wherever it stands', (number) => {
    for (const sentence of SENTENCES) {
      const text = sentence.replaceAll('NUMBER', number);
      expect(masked(text)).toBe(sentence.replaceAll('NUMBER', '<PHONE_1>'));
    }
  });

  it.each([
    ['07700 900423 ext. 214', '<PHONE_1>'],
    ['+1 415 555 0132 x 44, mornings', '<PHONE_1>, mornings'],
    ['030 23125-417 Durchwahl 12', '<PHONE_1>'],
    ['she sits at extension 4417', 'she sits at extension <PHONE_1>'],
    ['07700 900423/07700 900424', '<PHONE_1>/<PHONE_2>'],
    ['desk 12 07700 900423 2026-03-04', 'desk 12 <PHONE_1> 2026-03-04'],
    ['call 5550132', 'call <PHONE_1>'],
    ['in this case 07700 900423 is hers', 'in this case <PHONE_1> is hers'],
  ])('masks %j with what belongs to it', (text, expected) => expect(masked(text)).toBe(expected));

  it.each(TECHNICAL)('leaves %j alone', (text) => {
    for (const sentence of ['NUMBER', 'It says NUMBER.', 'Looked at NUMBER, then at the log']) {
      const told = sentence.replaceAll('NUMBER', text);
      expect(masked(told)).toBe(told);
    }
  });

  it('masks any number of a plan that a person would write, in any sentence', () => {
    const digit = fc.integer({ min: 0, max: 9 });
    const digits = (count: number) => fc.array(digit, { minLength: count, maxLength: count }).map((all) => all.join(''));
    const number = fc.oneof(
      fc
        .tuple(fc.constantFrom('07700 9', '07123 4', '020 7946 0'), digits(5))
        .map(([head, rest]) => head + rest.slice(0, head.length === 10 ? 3 : 5)),
      digits(8).map((all) => `06 ${all.replace(/(..)(?!$)/g, '$1 ')}`),
      fc.tuple(fc.constantFrom('030', '089', '0221'), digits(5), digits(3)).map(([area, a, b]) => `${area} 2${a.slice(1)} ${b}`),
      digits(4).map((all) => `212-555-${all}`),
    );
    fc.assert(
      fc.property(number, fc.constantFrom(...SENTENCES), (told, sentence) => {
        expect(masked(sentence.replaceAll('NUMBER', told))).toContain('<PHONE_1>');
        expect(masked(sentence.replaceAll('NUMBER', told))).not.toContain(told);
      }),
    );
  });

  it('leaves versions, dates, times, counts and references alone, whatever their digits', () => {
    const n = (min: number, max: number) => fc.integer({ min, max });
    const two = (min: number, max: number) => n(min, max).map((value) => String(value).padStart(2, '0'));
    const technical = fc.oneof(
      fc.tuple(n(1, 30), n(0, 20), n(1, 30_000), n(1, 30_000)).map((all) => all.join('.').replace(/^/, 'version ')),
      fc.tuple(two(1, 28), two(1, 12), n(1990, 2040)).map(([d, m, y]) => `${d}.${m}.${y}`),
      fc.tuple(n(1990, 2040), two(1, 12), two(1, 28)).map((all) => all.join('-')),
      fc.tuple(two(0, 23), two(0, 59), two(0, 59)).map((all) => all.join(':')),
      n(0, 99_999_999).map((value) => `T-${value}`),
      n(0, 99_999_999).map((value) => `#${value}`),
      n(1, 9_999_999).map((value) => `KB${value}`),
      n(1, 0x7fffffff).map((value) => `0x${value.toString(16).padStart(8, '0')}`),
      n(1, 999_999_999).map((value) => `${value} bytes`),
      n(1, 99_999_999).map((value) => `${value}`),
      fc.uuid(),
    );
    fc.assert(
      fc.property(technical, (told) => {
        expect(masked(`It shows ${told} now`)).toBe(`It shows ${told} now`);
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    '01 '.repeat(7_000),
    '1 '.repeat(10_000),
    '0'.repeat(20_000),
    '+49 '.repeat(5_000),
    '415-555-'.repeat(2_500),
    '07700 900423 '.repeat(1_500),
  ])('reads a list of digits in no time (%#)', (text) => {
    const before = process.cpuUsage(); // not the clock: a busy machine is no fault of ours
    masked(text);
    expect(process.cpuUsage(before).user).toBeLessThan(1_000_000);
  });
});
