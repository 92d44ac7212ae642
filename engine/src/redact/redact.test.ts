import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aSession, aStep } from '../../test/builders.ts';
import { redactSession, redactText } from './index.ts';

const masked = (text: string): string => redactText(text).text;

describe('redacting a text', () => {
  it.each([
    ['his password is Sommer2024! and works', 'Sommer2024!'],
    ['pwd: hunter2', 'hunter2'],
    ['The password is letmein.', 'letmein'],
    ['Password = "correct horse"', 'correct'],
    ['reset the password to Winter-99', 'Winter-99'],
    ['Das Passwort lautet Geheim123', 'Geheim123'],
    ['AKIAIOSFODNN7EXAMPLE is the key', 'AKIAIOSFODNN7EXAMPLE'],
    ['use ghp_abcdefghijklmnopqrstuvwxyz0123456789', 'ghp_abcdefghijklmnopqrstuvwxyz0123456789'],
    ['xoxb-123456789012-abcdefGHIJ', 'xoxb-123456789012-abcdefGHIJ'],
    ['eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9P', 'dozjgNryP4J3jVmNHl0w5N'],
    ['DefaultEndpointsProtocol=https;AccountName=x;AccountKey=Zm9vYmFyYmF6cXV4Zm9vYmFy==;', 'Zm9vYmFyYmF6cXV4Zm9vYmFy'],
    ['postgres://app:s3cr3t@db.example.com/app', 's3cr3t'],
    ['Server=tcp:db;User ID=sa;Password=P@ssw0rd;', 'P@ssw0rd'],
    ['Authorization: Bearer abcdef0123456789abcdef', 'abcdef0123456789abcdef'],
    ['-----BEGIN RSA PRIVATE KEY-----\nMIIEowIBAAKCAQEA\n-----END RSA PRIVATE KEY-----', 'MIIEowIBAAKCAQEA'],
    ['client_secret=8Q~abcdefghijklmnop', '8Q~abcdefghijklmnop'],
    ['recovery key 123456-234567-345678-456789-567890-678901-789012-890123', '234567-345678'],
    ['the wifi PSK: blue-horse-7', 'blue-horse-7'],
    ['login jdoe / pass Tiger!42', 'Tiger!42'],
  ])('masks the secret in %j', (text, secret) => {
    expect(masked(text)).not.toContain(secret);
    expect(masked(text)).toContain('<SECRET_1>');
  });

  it.each([
    ['write to jane.doe@example.co.uk please', '<EMAIL_1>', 'jane.doe'],
    ['call me on +44 20 7946 0958', '<PHONE_1>', '7946'],
    ['phone (415) 555-2671', '<PHONE_1>', '555-2671'],
    ['Tel. 030 1234567', '<PHONE_1>', '1234567'],
    ['gateway 192.168.178.1 is down', '<IP_1>', '192.168'],
    ['ping 2001:db8::8a2e:370:7334 fails', '<IP_1>', '2001:db8'],
    ['ping fe80::1', '<IP_1>', 'fe80'],
  ])('masks the address in %j', (text, placeholder, gone) => {
    expect(masked(text)).toContain(placeholder);
    expect(masked(text)).not.toContain(gone);
  });

  it.each([
    'Outlook 16.0.14326.20454 crashes with 0x80070005 after KB5034441',
    'Event ID 4625 at 2024-05-17 09:15:22, error 1603',
    'component {6B29FC40-CA47-1067-B31D-00DD010662DA} is missing',
    'the password is expired and the password prompt comes back',
    'the password is not accepted, reset the password and try again',
    'driver version 7.2.1.4, the password is mandatory.',
    'firmware 7.2.1.4.9 on port 8443, ticket 1234567',
    'it starts at 10:45:30 and stops at 11:00',
    'Windows 11 23H2 build 22631.3007, 16 GB of memory',
    'the token expired, the API key was wrong',
    'Set-ExecutionPolicy RemoteSigned; std::vector',
  ])('leaves technical text alone: %j', (text) => {
    expect(masked(text)).toBe(text);
  });

  it.each([
    ['Jane Doe called from SRV-DC01 (10.0.0.7)', '<PERSON_1> called from <HOST_1> (<IP_1>)'],
    ['ACME\\jsmith opens \\\\fs01\\hr$\\2024 at 12 Elm Street', '<USER_1> opens <PATH_1> at <ADDRESS_1>'],
    ['S/N PF3XQ7K9, MAC 00:15:5D:01:02:03', 'S/N <SERIAL_1>, MAC <MAC_1>'],
    ['tenant id 7f3c1a52-9a41-4e0b-8f7d-2d8f5b6c9e10 of contoso.onmicrosoft.com', 'tenant id <TENANT_1> of <TENANT_2>'],
    ['mail.contoso-health.org fails, outlook.office365.com answers', '<HOST_1> fails, outlook.office365.com answers'],
    ['Ping 8.8.8.8 works, 192.168.4.20 and 169.254.3.4 do not', 'Ping 8.8.8.8 works, <IP_1> and 169.254.3.4 do not'],
  ])('names what it masks by its type: %j', (text, expected) => expect(masked(text)).toBe(expected));

  it('masks names that the caller knows, in any case, with a possessive, without the legal form, by their initials', () => {
    const terms = [
      { text: 'Harbour View Dental Ltd', type: 'CLIENT' },
      { text: 'Target', type: 'CLIENT' },
    ];
    const told = "HARBOUR VIEW DENTAL's router; harbourviewdental.example; HVD pays; a goto has a target, Target has a shop";
    expect(redactText(told, terms).text).toBe(
      "<CLIENT_1>'s router; <HOST_1>; <CLIENT_3> pays; a goto has a target, <CLIENT_4> has a shop".replace(
        '<HOST_1>',
        '<CLIENT_2>.example',
      ),
    );
  });

  it('gives the same thing the same placeholder and keeps placeholders that are there', () => {
    expect(masked('a@example.com wrote to b@example.com, A@example.com answered')).toBe('<EMAIL_1> wrote to <EMAIL_2>, <EMAIL_1> answered');
    expect(masked('<EMAIL_1> and new@example.com, password: <SECRET_3>')).toBe('<EMAIL_1> and <EMAIL_2>, password: <SECRET_3>');
  });

  it('changes nothing when it is done twice', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string({ maxLength: 20 }), fc.constantFrom(...PIECES))), (parts) => {
        const once = masked(parts.join(' '));
        expect(masked(once)).toBe(once);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    'a'.repeat(20_000),
    'password '.repeat(2_000),
    '1.'.repeat(10_000),
    'a@'.repeat(10_000),
    ':'.repeat(20_000),
    '-----BEGIN PRIVATE KEY-----'.repeat(500),
    '+1 '.repeat(7_000),
    'eyJ'.repeat(6_000),
  ])('reads a hostile text in no time (%#)', (text) => {
    const before = process.cpuUsage(); // not the clock: a busy machine is no fault of ours
    masked(text);
    expect(process.cpuUsage(before).user).toBeLessThan(1_000_000);
  });
});

const PIECES = [
  'password is Abc123!',
  'a@b.example',
  '10.0.0.1',
  '<SECRET_2>',
  'pwd:',
  '+1 415 555 2671',
  'Bearer abcdefghijklmnop1234',
  'token',
  '=',
  ':',
  '"',
];

describe('redacting a session', () => {
  it('masks every text with placeholders that are stable throughout', async () => {
    const session = aSession({
      problem: 'Mail of ann@example.com bounces',
      steps: [
        aStep({
          text: 'Is ann@example.com licensed?',
          chosenOption: 'bob@example.com',
          options: ['bob@example.com'],
          reply: 'ask ann@example.com',
        }),
      ],
      resolution: 'Set the password to Hunter22! for ann@example.com',
    });
    const digest = await redactSession(session, {});
    expect(JSON.stringify(digest)).not.toMatch(/@example|Hunter22/);
    expect(digest.problem).toBe('Mail of <EMAIL_1> bounces');
    expect(digest.steps[0]).toMatchObject({
      text: 'Is <EMAIL_1> licensed?',
      chosenOption: '<EMAIL_2>',
      options: ['<EMAIL_2>'],
      reply: 'ask <EMAIL_1>',
    });
    expect(digest.resolution).toBe('Set the password to <SECRET_1> for <EMAIL_1>');
  });

  it('masks in every text what one of them showed to be private', async () => {
    const session = aSession({
      problem: 'Jane Doe cannot sign in with the password Quetzal-4417',
      steps: [aStep({ text: 'Does Quetzal-4417 work elsewhere?', reply: 'Jane tried, computer name is ATLAS' })],
      resolution: 'Rejoined atlas to the domain for Doe',
    });
    const digest = await redactSession(session, {});
    expect(digest.steps[0]).toMatchObject({
      text: 'Does <SECRET_1> work elsewhere?',
      reply: '<PERSON_1> tried, computer name is <HOST_1>',
    });
    expect(digest.resolution).toBe('Rejoined <HOST_1> to the domain for <PERSON_1>');
  });

  it('masks what a scanner from outside finds', async () => {
    const secrets = {
      scan: async (text: string) =>
        text.includes('zebra') ? [{ start: text.indexOf('zebra'), end: text.indexOf('zebra') + 5, type: 'x' }] : [],
    };
    expect((await redactSession(aSession({ problem: 'my zebra is lame' }), { secrets })).problem).toBe('my <SECRET_1> is lame');
  });
});
