import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';

/** Where the data lives: in a folder of our own, in memory (begun from an image or empty), or on a PostgreSQL server. */
export type DatabaseChoice =
  | { kind: 'embedded'; folder: string }
  | { kind: 'memory'; image: Blob | null }
  | { kind: 'postgres'; url: string; migrateUrl: string | null };

/** Everything the process is told from outside, read once. */
export interface Config {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly database: DatabaseChoice;
  readonly publicUrl: string;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
  readonly sampleData: boolean;
  /** Factor on every rate of the contracts; null switches the limits off. */
  readonly rateFactor: number | null;
  /** Whose word on the caller's address is taken: addresses, networks, or their names (`loopback`, `linklocal`, `uniquelocal`). */
  readonly trustedProxies: readonly string[];
  /** Null until `keepSecrets` has read or made it in `DATA_DIR`. */
  readonly authSecret: string | null;
  readonly encryptionKey: string | null;
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  /** Holds every answer against its contract; on in tests alone. */
  readonly checkAnswers: boolean;
}

/** The environment is not what it must be: one line a fault. */
export class ConfigFault extends Error {
  readonly faults: readonly string[];
  constructor(faults: readonly string[]) {
    super(`The environment is not right:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
    this.name = 'ConfigFault';
    this.faults = faults;
  }
}

const NAMES = [
  'PORT',
  'HOST',
  'DATA_DIR',
  'DATABASE_URL',
  'MIGRATE_DATABASE_URL',
  'PUBLIC_URL',
  'LOG_LEVEL',
  'SAMPLE_DATA',
  'RATE_LIMIT',
  'TRUSTED_PROXIES',
  'AUTH_SECRET',
  'ENCRYPTION_KEY',
  'SMTP_URL',
  'MAIL_FROM',
] as const;
type Raw = Partial<Record<(typeof NAMES)[number], string>>;

const secret = z.string().min(32, 'must have at least 32 characters');
const url = (protocol: RegExp, example: string) => z.url({ protocol, error: `must be a URL like ${example}` });
const postgresUrl = url(/^postgres(ql)?$/, 'postgres://user:password@host:5432/flowpilot');
const TrustedProxy = z.union([z.enum(['loopback', 'linklocal', 'uniquelocal']), z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()]);
const trustedProxies = z
  .string()
  .default('loopback')
  .transform((list) => (list === 'none' ? [] : list.split(',').map((one) => one.trim())))
  .refine(
    (list) => list.every((one) => TrustedProxy.safeParse(one).success),
    'must be none, or a list of loopback, linklocal, uniquelocal, addresses and networks such as 10.0.0.0/8',
  );
const Environment = z.object({
  PORT: z.string().regex(/^\d+$/, 'must be a port number, 0 to 65535').transform(Number).pipe(z.int().min(0).max(65_535)).default(3000),
  HOST: z.string().default('127.0.0.1'),
  DATA_DIR: z.string().default('.data'),
  DATABASE_URL: postgresUrl.optional(),
  MIGRATE_DATABASE_URL: postgresUrl.optional(),
  PUBLIC_URL: url(/^https?$/, 'https://flowpilot.example.com').optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  SAMPLE_DATA: z.enum(['on', 'off']).optional(),
  RATE_LIMIT: z
    .string()
    .regex(/^(on|off|\d+(\.\d+)?)$/, 'must be on, off or a factor such as 2')
    .default('on'),
  TRUSTED_PROXIES: trustedProxies,
  AUTH_SECRET: secret.optional(),
  ENCRYPTION_KEY: secret.optional(),
  SMTP_URL: url(/^smtps?$/, 'smtp://user:password@host:587').optional(),
  MAIL_FROM: z.string().default('FlowPilot <flowpilot@localhost>'),
});
type Environment = z.infer<typeof Environment>;

/** Reads the environment; throws one `ConfigFault` that names everything that is wrong. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const faults: string[] = [];
  const raw = readRaw(environment, faults);
  const parsed = Environment.safeParse(raw);
  if (!parsed.success) faults.push(...parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  faults.push(...missing(raw));
  if (!parsed.success || faults.length > 0) throw new ConfigFault(faults);
  return toConfig(parsed.data);
}

function toConfig(env: Environment): Config {
  const dataDir = resolve(env.DATA_DIR);
  return {
    port: env.PORT,
    host: env.HOST,
    dataDir,
    database: env.DATABASE_URL
      ? { kind: 'postgres', url: env.DATABASE_URL, migrateUrl: env.MIGRATE_DATABASE_URL ?? null }
      : { kind: 'embedded', folder: dataDir },
    publicUrl: (env.PUBLIC_URL ?? `http://${visibleHost(env.HOST)}:${env.PORT}`).replace(/\/+$/, ''),
    logLevel: env.LOG_LEVEL,
    sampleData: env.SAMPLE_DATA === undefined ? env.DATABASE_URL === undefined : env.SAMPLE_DATA === 'on',
    rateFactor: rateFactor(env.RATE_LIMIT),
    trustedProxies: env.TRUSTED_PROXIES,
    authSecret: env.AUTH_SECRET ?? null,
    encryptionKey: env.ENCRYPTION_KEY ?? null,
    smtpUrl: env.SMTP_URL ?? null,
    mailFrom: env.MAIL_FROM,
    checkAnswers: false,
  };
}

function rateFactor(setting: string): number | null {
  if (setting === 'off' || Number(setting) === 0) return null;
  return setting === 'on' ? 1 : Number(setting);
}

const visibleHost = (host: string): string => {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
};

function readRaw(environment: NodeJS.ProcessEnv, faults: string[]): Raw {
  const raw: Raw = {};
  for (const name of NAMES) {
    const value = environment[name] ?? fromFile(name, environment[`${name}_FILE`], faults);
    if (value !== undefined && value !== '') raw[name] = value;
  }
  return raw;
}

function fromFile(name: string, path: string | undefined, faults: string[]): string | undefined {
  if (path === undefined || path === '') return undefined;
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (fault) {
    faults.push(`${name}_FILE: ${path} cannot be read (${fault instanceof Error ? fault.message : String(fault)})`);
    return undefined;
  }
}

function missing(raw: Raw): string[] {
  if (raw.DATABASE_URL === undefined)
    return raw.MIGRATE_DATABASE_URL === undefined ? [] : ['MIGRATE_DATABASE_URL: needs DATABASE_URL beside it'];
  return (['AUTH_SECRET', 'ENCRYPTION_KEY'] as const)
    .filter((name) => raw[name] === undefined)
    .map((name) => `${name}: is demanded with DATABASE_URL, the same on every process (for example: openssl rand -hex 32)`);
}
