import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { commandOf, ROOT } from '../setup/project.mjs';
import { runProgram } from '../setup/run-program.mjs';

const FOLDERS = ['core', 'engine', 'server', 'web', 'bench', 'e2e', 'scripts'];

/** Imports that break a rule of `.dependency-cruiser.cjs`, as `{rule, from, to}`. */
export async function findForbiddenImports(root) {
  const folders = FOLDERS.filter((folder) => existsSync(join(root, folder)));
  const args = [commandOf('dependency-cruiser', 'depcruise'), ...folders, '--config', join(ROOT, '.dependency-cruiser.cjs'), '-T', 'json'];
  const { output, code } = await runProgram(process.execPath, args, { cwd: root, capture: true });
  if (!output.startsWith('{')) throw new Error(`dependency-cruiser ended with ${code}:\n${output}`);
  return JSON.parse(output).summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }));
}
