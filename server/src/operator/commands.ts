import { accountCommands } from './account-commands.ts';
import { answer, type Command } from './command.ts';
import { examine } from './doctor.ts';
import { workCommands } from './work-commands.ts';

/** Every command of the operator. */
export const commands: Readonly<Record<string, Command>> = {
  ...accountCommands,
  ...workCommands,
  migrate: {
    usage: 'migrate',
    summary: 'Brings the database up to this version.',
    options: ['json'],
    required: [],
    run: async (context, options) => {
      // The platform that this command was given has been brought up to date when it was opened.
      await answer(context, options, { json: { migrated: true }, text: 'The database is up to date.' });
      return 0;
    },
  },
  doctor: {
    usage: 'doctor [--json]',
    summary: 'Looks whether everything is right: database, migrations, wall, queue, disk, clock.',
    options: ['json'],
    required: [],
    run: async (context, options) => {
      const findings = await examine(context.platform);
      const text = findings.map(({ check, ok, detail }) => `${ok ? 'ok   ' : 'FAULT'}  ${check.padEnd(10)}  ${detail}`).join('\n');
      await answer(context, options, { json: { ok: findings.every(({ ok }) => ok), checks: findings }, text });
      return findings.every(({ ok }) => ok) ? 0 : 1;
    },
  },
};
