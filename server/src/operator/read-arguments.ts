import { parseArgs } from 'node:util';
import { Id, ROLES } from '@flowpilot/core/kernel';
import { z } from 'zod';
import type { Command, Invocation, Options } from './command.ts';

/** The command line was not understood: what is wrong, and how it is written. */
export class WrongUse extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'WrongUse';
  }
}

/** What each option must be; those that are not here take any text. */
const CHECKS: Readonly<Record<string, { schema: z.ZodType; must: string }>> = {
  account: { schema: Id, must: 'be an account’s id (a UUID)' },
  email: { schema: z.email(), must: 'be an e-mail address' },
  'owner-email': { schema: z.email(), must: 'be an e-mail address' },
  role: { schema: z.enum(ROLES), must: `be one of ${ROLES.join(', ')}` },
  name: { schema: z.string().trim().min(1).max(120), must: 'have 1 to 120 letters' },
};

/** What was asked for, and the file it reads where it reads one. */
export interface ReadArguments {
  invocation: Invocation;
  command: Command;
  file: string | null;
}

/** Reads the arguments after `cli`; throws `WrongUse` with a sentence and the way it is written. */
export function readArguments(commands: Readonly<Record<string, Command>>, args: readonly string[]): ReadArguments {
  const name = [2, 1].map((words) => args.slice(0, words).join(' ')).find((words) => Object.hasOwn(commands, words));
  const command = name === undefined ? undefined : commands[name];
  if (name === undefined || command === undefined)
    throw new WrongUse(args.length === 0 ? usage(commands) : `There is no command "${args.slice(0, 2).join(' ')}".\n\n${usage(commands)}`);
  const { options, positionals } = parse(command, args.slice(name.split(' ').length));
  requireOptions(command, options);
  return { command, invocation: { command: name, options }, file: readFile(command, positionals) };
}

/** How every command is written. */
export const usage = (commands: Readonly<Record<string, Command>>): string =>
  ['npm run --silent cli -- COMMAND', '', ...Object.values(commands).map(({ usage, summary }) => `  ${usage}\n      ${summary}`)].join(
    '\n',
  );

function parse(command: Command, args: readonly string[]): { options: Options; positionals: string[] } {
  const known = Object.fromEntries(
    command.options.map((option) => [option, { type: option === 'json' ? ('boolean' as const) : ('string' as const) }]),
  );
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: known, allowPositionals: true, strict: true });
    return { options: { ...values } as Options, positionals }; // none of the options is a list
  } catch (fault) {
    throw new WrongUse(`${fault instanceof Error ? fault.message : String(fault)}\nUsage: ${command.usage}`);
  }
}

function requireOptions(command: Command, options: Options): void {
  const missing = command.required.filter((option) => options[option] === undefined);
  const wrong = Object.entries(options).flatMap(([option, value]) => {
    const check = CHECKS[option];
    return check === undefined || check.schema.safeParse(value).success ? [] : [`--${option} must ${check.must}.`];
  });
  const faults = [...missing.map((option) => `--${option} is missing.`), ...wrong];
  if (faults.length > 0) throw new WrongUse(`${faults.join('\n')}\nUsage: ${command.usage}`);
}

function readFile(command: Command, positionals: readonly string[]): string | null {
  const [file, ...more] = positionals;
  const isRight = command.file === undefined ? file === undefined : file !== undefined && more.length === 0;
  if (!isRight)
    throw new WrongUse(
      `${command.file === undefined ? `"${file}" is one word too many.` : `Name one ${command.file} (- for standard input).`}\nUsage: ${command.usage}`,
    );
  return file ?? null;
}
