export type { CommandContext, Invocation } from './command.ts';
export { commands } from './commands.ts';
export { openControlSocket } from './control-socket.ts';
export { unopened } from './doctor.ts';
export { readArguments, usage, WrongUse } from './read-arguments.ts';
export { runCommand } from './run-command.ts';
export { sendCommand } from './send-command.ts';
