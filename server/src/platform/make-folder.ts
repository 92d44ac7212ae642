import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { StartFault } from './start-fault.ts';

/**
 * Makes a folder for this user alone, and the folders it lies in, one after the other; says in a sentence why it cannot.
 * Node's own recursive form goes round for ever where the system denies that a parent exists which it has just shown, as under /proc.
 */
export function makeFolder(folder: string): void {
  try {
    makeEach(folder);
  } catch (fault) {
    throw new StartFault(
      `The folder ${folder} cannot be made (${fault instanceof Error ? fault.message : String(fault)}). Set DATA_DIR to a folder that this user may write.`,
      { cause: fault },
    );
  }
}

function makeEach(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  if (dirname(folder) !== folder) makeEach(dirname(folder));
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (fault) {
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw fault; // else another process was faster
  }
}
