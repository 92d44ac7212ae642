import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Brings every file of a folder from the system's cache to the disk. A file that vanishes meanwhile is passed over. */
export async function syncFolder(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    if (entry.isFile()) await syncFile(join(entry.parentPath, entry.name));
  }
}

async function syncFile(path: string): Promise<void> {
  try {
    const file = await open(path, 'r');
    await file.datasync().finally(() => file.close());
  } catch (fault) {
    if (!(fault instanceof Error && 'code' in fault && fault.code === 'ENOENT')) throw fault;
  }
}
