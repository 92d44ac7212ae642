import { Refusal } from '@flowpilot/core/kernel';
import type { CommandContext, Invocation } from './command.ts';
import { commands } from './commands.ts';

/** Carries a command out; answers the exit code. A refusal is said in its own sentence. */
export async function runCommand(context: CommandContext, invocation: Invocation): Promise<number> {
  const command = commands[invocation.command];
  if (command === undefined) throw new Error(`command ${invocation.command} was not checked`);
  try {
    return await command.run(context, invocation.options);
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault;
    context.note(fault.message);
    return 1;
  }
}
