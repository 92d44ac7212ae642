import { parentPort } from 'node:worker_threads';
import type { SessionArchive } from '@flowpilot/engine';
import { HeldLibraries } from './held-libraries.ts';
import { think } from './think.ts';
import type { ThoughtRequest } from './thinker.ts';
import type { FromThread, ToThread } from './thread-messages.ts';

type Digests = Awaited<ReturnType<SessionArchive['sessionsBehind']>>;
interface Waiting {
  resolve(sessions: Digests): void;
  reject(fault: Error): void;
}

const libraries = new HeldLibraries();
const waiting = new Map<number, Waiting>();
let asked = 0;

const tell = (message: FromThread): void => parentPort?.postMessage(message);

parentPort?.on('message', (message: ToThread) => {
  if (message.kind === 'think') return void answer(message.id, message.request);
  const asker = waiting.get(message.id);
  waiting.delete(message.id);
  if (message.kind === 'archive') asker?.resolve(message.sessions);
  else asker?.reject(new Error('the archive could not be read'));
});

async function answer(id: number, request: ThoughtRequest): Promise<void> {
  try {
    const thought = await think(libraries, request, archiveOf(id));
    tell({ kind: 'thought', id, thought, held: libraries.versions() });
  } catch (fault) {
    tell({ kind: 'fault', id, fault: fault instanceof Error ? fault : new Error(String(fault)), held: libraries.versions() });
  }
}

const archiveOf = (thought: number): SessionArchive => ({
  sessionsBehind: (entryId, limit) =>
    new Promise((resolve, reject) => {
      asked += 1;
      waiting.set(asked, { resolve, reject });
      tell({ kind: 'need_archive', id: asked, thought, entryId, limit });
    }),
});
