import { ROOT } from '../setup/project.mjs';
import { runProgram } from '../setup/run-program.mjs';
import { tallyOfCheck } from './stages.mjs';

/** Runs a tool that holds by exit code; what it complains about is shown, its silence is not. */
export async function runCheck(title, args) {
  const { code, output } = await runProgram(process.execPath, args, { cwd: ROOT, capture: true });
  if (code === 0) return tallyOfCheck([]);
  console.log(output.trim());
  return tallyOfCheck([title]);
}
