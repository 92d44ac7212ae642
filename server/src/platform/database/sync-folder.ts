import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Brings a folder from the system's cache to the disk: every file, and every folder's list of names. What vanishes meanwhile is passed over. */
export async function syncFolder(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const pathsOf = (kind: 'isFile' | 'isDirectory') =>
    entries.filter((entry) => entry[kind]()).map((entry) => join(entry.parentPath, entry.name));
  for (const path of pathsOf('isFile')) await syncPath(path);
  if (process.platform === 'win32') return; // has no way to sync a folder, and no need: its file systems keep a log of names
  for (const path of [...pathsOf('isDirectory').reverse(), folder]) await syncPath(path);
}

async function syncPath(path: string): Promise<void> {
  try {
    const file = await open(path, 'r');
    await file.sync().finally(() => file.close());
  } catch (fault) {
    if (!(fault instanceof Error && 'code' in fault && fault.code === 'ENOENT')) throw fault;
  }
}
