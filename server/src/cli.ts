import { createReadStream, statSync } from 'node:fs';
import { features } from './app.ts';
import {
  type CommandContext,
  commands,
  type Invocation,
  readArguments,
  runCommand,
  sendCommand,
  unopened,
  usage,
  WrongUse,
} from './operator/index.ts';
import { ConfigFault, readConfig } from './platform/config.ts';
import { FolderInUse } from './platform/database/folder-lock.ts';
import { type CompleteConfig, keepSecrets } from './platform/keep-secrets.ts';
import { openLogOnStandardError } from './platform/log.ts';
import { openPlatform } from './platform/open-platform.ts';
import { explainStart } from './platform/start-fault.ts';
import { writeLine } from './platform/write-line.ts';

const TRIES = 120;
const TELL_AT = 4;
const PAUSE_MS = 500;
type Channel = Omit<CommandContext, 'platform'>;

process.stdout.on('error', () => process.exit(1)); // whoever read our answer has gone
process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<number> {
  try {
    if (asksForHelp(args)) {
      process.stdout.write(`${usage(commands)}\n`);
      return 0;
    }
    const { invocation, file } = readArguments(commands, args);
    if (file !== null && file !== '-') requireFile(file);
    const config = keepSecrets(readConfig(process.env));
    return await carryOut(config, invocation, channelOf(file));
  } catch (fault) {
    return explain(fault);
  }
}

function asksForHelp([first]: string[]): boolean {
  return ['help', '--help', '-h'].includes(first ?? '');
}

function requireFile(path: string): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) throw new WrongUse(`There is no file ${path}.`);
  if (found.isDirectory()) throw new WrongUse(`${path} is a folder: name a file.`);
}

/** Carries the command out, once whoever starts or stops just now has made up its mind about the folder. */
async function carryOut(config: CompleteConfig, invocation: Invocation, channel: Channel): Promise<number> {
  for (let tries = 1; ; tries++) {
    try {
      return await carryOutOnce(config, invocation, channel);
    } catch (fault) {
      if (!(fault instanceof FolderInUse) || tries === TRIES) return explainCommand(fault, config, { invocation, channel });
      if (tries === TELL_AT) channel.note('FlowPilot is starting or stopping in this data folder; waiting up to a minute for it.');
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}

/** Sends the command to the process that has the embedded database, or opens the database and carries it out here. */
async function carryOutOnce(config: CompleteConfig, invocation: Invocation, channel: Channel): Promise<number> {
  const sent = config.database.kind === 'embedded' ? await sendCommand(config.dataDir, invocation, channel) : null;
  return sent ?? carryOutHere(config, invocation, channel);
}

async function carryOutHere(config: CompleteConfig, invocation: Invocation, channel: Channel): Promise<number> {
  const { platform, close } = await openPlatform({ config, log: openLogOnStandardError(config), features, runsJobs: false });
  try {
    return await runCommand({ ...channel, platform }, invocation);
  } finally {
    await close();
  }
}

/** Where the command's lines go, and its file's bytes come from. */
function channelOf(file: string | null): Channel {
  return {
    input: openInput(file),
    out: (line) => writeLine(process.stdout, line),
    note: (line) => void process.stderr.write(`${line}\n`),
  };
}

async function* openInput(file: string | null): AsyncGenerator<Uint8Array> {
  if (file !== null) yield* file === '-' ? process.stdin : createReadStream(file);
}

async function explainCommand(fault: unknown, config: CompleteConfig, on: { invocation: Invocation; channel: Channel }): Promise<number> {
  if (on.invocation.command !== 'doctor') throw fault;
  const finding = unopened(explainStart(fault, config) ?? fault);
  await on.channel.out(
    on.invocation.options['json'] === true
      ? JSON.stringify({ ok: false, checks: [finding] })
      : `FAULT  ${finding.check}  ${finding.detail}`,
  );
  return 1;
}

function explain(fault: unknown): number {
  const where = { host: '', port: 0, dataDir: process.env.DATA_DIR ?? '.data' };
  const sentence = fault instanceof WrongUse ? fault.message : (explainStart(fault, where) ?? messageOf(fault));
  process.stderr.write(`${sentence}\n`);
  return fault instanceof WrongUse || fault instanceof ConfigFault ? 2 : 1;
}

/** A declaration, not a constant: it is needed while the line above that waits for `main` still runs. */
function messageOf(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault);
}
