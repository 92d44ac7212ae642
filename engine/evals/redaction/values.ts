import type { Random } from './random.ts';

const HEX = '0123456789abcdef';
const UPPER = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ALNUM = `${UPPER}abcdefghijklmnopqrstuvwxyz0123456789`;
const words = (text: string): string[] => text.trim().split(/\s+/);

const SEASONS = words(
  'Sommer Winter Herbst Spring Summer Autumn Welcome Hunter Tiger Dragon Coffee Monkey Garden Falcon Bonjour Soleil Verano Fiesta Lente Zomer',
);
const PLAIN = words('letmein trustno qwertz dragonfly sunflower bluebird passw0rt changeme swordfish');
const GIVEN = words(
  'Jane Oliver Priya Stefan Marie Sophie Jürgen Carlos Lucía Pieter Anneke Thomas Aisha Björn Céline Katrin Diego Emma Rachel Mohammed',
);
/** Given names of which most are in no list of this engine. */
const RARE = words(
  'Olumide Thandeka Wiebren Radka Isolde Quirin Xiomara Gwendal Bartholomew Ekaterini Sunniva Tadhg Ottilie Fionnuala Zdenka Matteus Laurentia Ibrahima Nkosana Yseult',
);
const FAMILY = words(
  "Smith Müller Dupont García O'Brien Jansen Raghunathan Okafor Seidl Lefèvre Kowalczyk Bakker Whitfield Brandstetter Marchetti Nakamura Haverkamp Delacroix Ferreira Lindqvist",
);
const DOMAINS = words('example.com contoso-health.org muster-bau.de societe-exemple.fr ejemplo-sl.com voorbeeld-bouw.nl');
const CITIES = ['Berlin', 'München', 'Hamburg', 'Köln'];
const ROLES = words('SRV DC FS SQL APP LT PC WS PRN NB');
const SITES = words('NYC LON BER MUC PAR AMS MAD ACM HQ');
export const CLIENTS = [
  'Northwind Traders Ltd',
  'Brandt Logistik GmbH',
  'Maison Lefort SARL',
  'Harbour View Dental',
  'Acme',
  'Van Dijk Bouw BV',
];

const octet = (random: Random): number => random.whole(2, 254);
const pairs = (random: Random, join: string): string => Array.from({ length: 6 }, () => random.string(HEX, 2)).join(join);
const guid = (random: Random): string => [8, 4, 4, 4, 12].map((length) => random.string(HEX, length)).join('-');
const digits = (random: Random, length: number): string => random.string('0123456789', length);
const person = (random: Random): string => `${random.of(GIVEN)} ${random.of(FAMILY)}`;
const login = (random: Random): string =>
  random.of([
    () => `${random.string('bdjkmt', 1)}${random.of(words('smith brown jansen dupont garcia wagner kowalski'))}`,
    () =>
      `${random.of(GIVEN).toLowerCase()}.${random.of(words('smith brown jansen dupont garcia'))}`.normalize('NFD').replace(/\p{M}/gu, ''),
    () => `${random.of(words('svc adm kas buh'))}${digits(random, 3)}`,
  ])();
const host = (random: Random): string =>
  random.of([
    () => `${random.of(ROLES)}-${random.of(ROLES)}0${random.whole(1, 9)}`,
    () => `${random.of(SITES)}-${random.of(ROLES)}-0${random.whole(100, 999)}`,
    () => `DESKTOP-${random.string(`${UPPER}0123456789`, 7)}`,
    () =>
      `${random.of(words('dc fs mail sql app'))}0${random.whole(1, 9)}.${random.of(words('acme brandt lefort corp'))}.${random.of(words('local corp internal lan'))}`,
    () => `${random.of(words('FS SQL EXCH RDS PRN'))}0${random.whole(1, 9)}`,
  ])();

/** What a slot of a template is filled with, by the name of the slot: the type that it belongs to, and a value. */
export const VALUES: Readonly<Record<string, { type: string; make(random: Random): string }>> = {
  password: {
    type: 'SECRET',
    make: (r) =>
      r.of([
        () => `${r.of(SEASONS)}${r.whole(10, 2030)}${r.of(['!', '#', '$', '?!', '.1!'])}`,
        () => `${r.of(SEASONS).toLowerCase()}${r.whole(1, 999)}`,
        () => `${r.of(words('P@ss Adm!n H3ll0 C0ff33 Gr@n1t'))}${r.string(ALNUM, 4)}${r.whole(1, 99)}`,
        () => `${r.string(ALNUM, 5)}${r.string('!#$%&*', 1)}${r.string(ALNUM, 4)}${r.whole(1, 9)}x`,
      ])(),
  },
  oddpassword: {
    type: 'SECRET',
    make: (r) =>
      r.of([
        () => `${r.of(words('Rainy Paper Copper Velvet'))}-${r.of(words('Kettle Lantern Otter Maple'))}-${r.whole(10, 99)}`,
        () => r.of(words('Passw0rd qwerty123 iloveNY! LetM3In abc12345 Welkom01 Hallo123 Azerty59 Admin@2023 T0pS3cret')),
        () => `${r.string(ALNUM, 3)}${r.string('-_.+', 1)}${r.string(ALNUM, 3)}${r.whole(1, 9)}q${r.string('!?%', 1)}`,
        () => `${r.of(words('Fc Sv Rc'))}${r.of(words('Bayern Ajax Madrid Lyon'))}${r.whole(1900, 2025)}`,
      ])(),
  },
  plainpassword: { type: 'SECRET', make: (r) => r.of(PLAIN) },
  pin: { type: 'SECRET', make: (r) => digits(r, r.of([4, 6])) },
  awskey: { type: 'SECRET', make: (r) => `AKIA${r.string(`${UPPER}234567`, 16)}` },
  github: { type: 'SECRET', make: (r) => `ghp_${r.string(ALNUM, 36)}` },
  slack: { type: 'SECRET', make: (r) => `xoxb-${digits(r, 12)}-${r.string(ALNUM, 24)}` },
  jwt: { type: 'SECRET', make: (r) => `eyJ${r.string(ALNUM, 30)}.eyJ${r.string(ALNUM, 60)}.${r.string(ALNUM, 43)}` },
  apikey: { type: 'SECRET', make: (r) => r.string(ALNUM, r.of([24, 32, 40])) },
  hex32: { type: 'SECRET', make: (r) => r.string(HEX, 32) },
  nthash: { type: 'SECRET', make: (r) => `aad3b435b51404eeaad3b435b51404ee:${r.string(HEX, 32)}` },
  bcrypt: { type: 'SECRET', make: (r) => `$2b$12$${r.string(ALNUM, 53)}` },
  bitlocker: { type: 'SECRET', make: (r) => Array.from({ length: 8 }, () => digits(r, 6)).join('-') },
  productkey: { type: 'SECRET', make: (r) => `${Array.from({ length: 4 }, () => r.string(`${UPPER}23456789`, 5)).join('-')}-7QX4K` },
  psk: {
    type: 'SECRET',
    make: (r) => `${r.of(words('blue Kaffee soleil Guest warehouse'))}-${r.of(words('horse tasse lune Lan forklift'))}-${r.whole(1, 99)}`,
  },
  community: { type: 'SECRET', make: (r) => r.of(words('n3tr3ad m0nit0r-ro acmeREAD77 snmp2read zabbix_r0')) },
  seed: { type: 'SECRET', make: (r) => `${r.string(`${UPPER}234567`, 15)}7` },
  sqlconn: { type: 'SECRET', make: (r) => `${r.of(SEASONS)}${r.whole(10, 99)}!x` },
  mixedperson: {
    type: 'PERSON',
    make: (r) =>
      `${r.of([...GIVEN, ...RARE])} ${r.of(words('Abernathy Obi Vandenberghe Szymański Castellanos Thistlewood Krüger Beaumont de~Wit Yamamoto').map((name) => name.replace('~', ' ')))}`,
  },
  person: { type: 'PERSON', make: person },
  rareperson: { type: 'PERSON', make: (r) => `${r.of(RARE)} ${r.of(FAMILY)}` },
  family: { type: 'PERSON', make: (r) => r.of(FAMILY) },
  given: { type: 'PERSON', make: (r) => r.of(GIVEN.filter((name) => !/^(?:Emma|Rachel)$/.test(name))) },
  email: { type: 'EMAIL', make: (r) => `${login(r)}@${r.of(DOMAINS)}` },
  phone: {
    type: 'PHONE',
    make: (r) =>
      r.of([
        `+44 20 7946 0${r.whole(100, 999)}`,
        `030 23125 ${r.whole(100, 999)}`,
        `06 39 98 ${r.whole(10, 99)} ${r.whole(10, 99)}`,
        `(415) 555-01${r.whole(10, 99)}`,
        `+31 20 794 1${r.whole(100, 999)}`,
      ]),
  },
  address: {
    type: 'ADDRESS',
    make: (r) =>
      r.of([
        `${r.whole(1, 200)} ${r.of(words('Elm Station Church Victoria'))} ${r.of(words('Street Road Avenue Lane'))}`,
        `${r.of(words('Haupt Bahnhof Garten Linden'))}straße ${r.whole(1, 99)}, ${r.whole(10_000, 99_000)} ${r.of(CITIES)}`,
        `${r.whole(1, 99)} rue de la ${r.of(words('Paix République Gare'))}, 7500${r.whole(1, 9)} Paris`,
        `Calle ${r.of(words('Mayor Alcalá Serrano'))} ${r.whole(1, 99)}, 280${r.whole(10, 20)} Madrid`,
        `${r.of(words('Kerk Dorps Molen'))}straat ${r.whole(1, 99)}, 10${r.whole(10, 99)} AB Amsterdam`,
      ]),
  },
  login: { type: 'USER', make: login },
  domainuser: { type: 'USER', make: (r) => `${r.of(words('ACME CONTOSO BRANDT CORP'))}\\${login(r)}` },
  unc: {
    type: 'PATH',
    make: (r) =>
      `\\\\${r.of(words('fs01 nas-berlin SRV-FILE02'))}\\${r.of(words('finance scans HR$ home'))}\\${r.of(words('2024 invoices Q3 templates'))}`,
  },
  host: { type: 'HOST', make: host },
  ip: {
    type: 'IP',
    make: (r) =>
      r.of([
        `10.${octet(r)}.${octet(r)}.${octet(r)}`,
        `192.168.${octet(r)}.${octet(r)}`,
        `172.2${r.whole(0, 9)}.${octet(r)}.${octet(r)}`,
        `${r.whole(80, 95)}.${octet(r)}.${octet(r)}.${octet(r)}`,
      ]),
  },
  ipv6: { type: 'IP', make: (r) => `2001:db8:${r.string(HEX.slice(1), 4)}::${r.string(HEX.slice(1), 4)}` },
  mac: { type: 'MAC', make: (r) => r.of([pairs(r, ':'), pairs(r, '-').toUpperCase()]) },
  serial: {
    type: 'SERIAL',
    make: (r) =>
      r.of([
        `${r.string(`${UPPER}0123456789`, 6)}${r.whole(1, 9)}`,
        `CN${digits(r, 5)}${r.string(UPPER, 3)}`,
        `PF${r.string(`${UPPER}0123456789`, 5)}${r.whole(1, 9)}`,
      ]),
  },
  tenant: { type: 'TENANT', make: guid },
  onmicrosoft: { type: 'TENANT', make: (r) => `${r.of(words('contoso brandtlog maisonlefort northwind'))}.onmicrosoft.com` },
  client: { type: 'CLIENT', make: (r) => r.of(CLIENTS) },
  clientshort: {
    type: 'CLIENT',
    make: (r) =>
      r.of(['Northwind Traders', 'Brandt Logistik', 'Maison Lefort', 'HARBOUR VIEW DENTAL', 'acme', 'Van Dijk Bouw', 'Northwind']),
  },
};
