import type { Platform } from '../platform/platform.ts';

/** What the operator asked for, read and checked: it can be carried out here, or sent to the process that has the database. */
export interface Invocation {
  /** E.g. `accounts create`. */
  command: string;
  options: Record<string, string | boolean | undefined>;
}

/** What a command works with. */
export interface CommandContext {
  readonly platform: Platform;
  /** The lines of a file that the command reads; empty where it reads none. */
  readonly input: AsyncIterable<Uint8Array>;
  /** Writes a line of the answer; a long answer waits for its reader. */
  out(line: string): void | Promise<void>;
  /** Writes a line about progress, apart from the answer. */
  note(line: string): void;
}

/** The options of an invocation, as strings. */
export type Options = Record<string, string | boolean | undefined>;

/** One command of the operator. Answers its exit code: 0 done, 1 refused. */
export interface Command {
  readonly usage: string;
  readonly summary: string;
  readonly options: readonly string[];
  readonly required: readonly string[];
  /** The name of the file argument, where there is one. */
  readonly file?: string;
  run(context: CommandContext, options: Options): Promise<number>;
}

/** Reads an option that was checked to be there. */
export function textOf(options: Options, name: string): string {
  const value = options[name];
  if (typeof value !== 'string') throw new Error(`option --${name} was not checked`);
  return value;
}

/** Writes an answer: as JSON for programs, as a sentence for people. */
export async function answer(context: CommandContext, options: Options, said: { json: unknown; text: string }): Promise<void> {
  await context.out(options['json'] === true ? JSON.stringify(said.json) : said.text);
}
