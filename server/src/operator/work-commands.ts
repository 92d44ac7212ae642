import { Refusal } from '@flowpilot/core/kernel';
import { findAccount } from '../accounts/index.ts';
import { readFlywheelStatus, runUntilIdle } from '../flywheel/index.ts';
import { inTransaction } from '../platform/scope.ts';
import { importSessions } from '../sessions/index.ts';
import { scopeOf } from './account-commands.ts';
import type { Command, CommandContext, Options } from './command.ts';
import { exportAccount } from './export-account.ts';

const WAIT_MS = 500;

/** Commands that move what an account holds. */
export const workCommands: Readonly<Record<string, Command>> = {
  import: {
    usage: 'import --account ID FILE',
    summary: 'Imports sessions, one JSON object a line.',
    options: ['account', 'json'],
    required: ['account'],
    file: 'FILE',
    run: async (context, options) => {
      const scope = await requireAccount(context, options);
      await context.out(JSON.stringify(await importSessions(scope, context.input)));
      return 0;
    },
  },
  run: {
    usage: 'run --account ID',
    summary: 'Analyses everything that waits, and answers when nothing does.',
    options: ['account', 'json'],
    required: ['account'],
    run: async (context, options) => {
      const scope = await requireAccount(context, options);
      while ((await runUntilIdle(scope)) === 'held_elsewhere') await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
      await context.out(JSON.stringify(await readFlywheelStatus(scope)));
      return 0;
    },
  },
  export: {
    usage: 'export --account ID',
    summary: 'Writes everything the account holds, one JSON object a line, without keys and passwords.',
    options: ['account', 'json'],
    required: ['account'],
    run: async (context, options) => {
      await exportAccount(await requireAccount(context, options), (line) => context.out(line));
      return 0;
    },
  },
};

async function requireAccount(context: CommandContext, options: Options) {
  const scope = scopeOf(context, options);
  if ((await inTransaction(scope, findAccount)) === null) throw new Refusal('not_found', `There is no account ${scope.accountId}.`);
  return scope;
}
