import { type DestinationStream, type Logger, pino } from 'pino';
import type { Config } from './config.ts';

export type { Logger } from 'pino';

const SECRET_NAMES = [
  'password',
  'api_key',
  'apiKey',
  'token',
  'secret',
  'authorization',
  'cookie',
  '["set-cookie"]',
  'authSecret',
  'encryptionKey',
];

/** The process's log: one JSON object a line, secrets struck out wherever a field is named like one. */
export function openLog(config: Pick<Config, 'logLevel'>, destination?: DestinationStream): Logger {
  const paths = SECRET_NAMES.flatMap((name) => nested(name));
  const options = {
    level: config.logLevel,
    base: { name: 'flowpilot' },
    redact: { paths, censor: '[removed]' },
    serializers: { err: (fault: unknown) => (fault instanceof Error ? describeFault(fault) : fault) },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}

const nested = (name: string): string[] => {
  const dotted = name.startsWith('[') ? name : `.${name}`;
  return [name, `*${dotted}`, `*.*${dotted}`];
};

/** The log of a command, apart from its answer; only what went wrong. */
export const openLogOnStandardError = (config: Pick<Config, 'logLevel'>): Logger =>
  openLog({ logLevel: config.logLevel === 'info' ? 'warn' : config.logLevel }, pino.destination(2));

/** A failed query carries its parameters in its message, which may be anybody's words: the log keeps the statement alone. */
function describeFault(fault: Error) {
  const described = pino.stdSerializers.err(fault);
  const withoutParameters = (text: string) => text.replace(/\nparams: [\s\S]*?(?=\n {4}at |$)/g, '\nparams: [removed]');
  return {
    type: described.type,
    message: withoutParameters(described.message),
    stack: withoutParameters(described.stack),
    cause: causeOf(fault),
  };
}

function causeOf(fault: Error): { message: string; code: unknown } | undefined {
  if (!(fault.cause instanceof Error)) return undefined;
  return { message: fault.cause.message, code: 'code' in fault.cause ? fault.cause.code : undefined };
}
