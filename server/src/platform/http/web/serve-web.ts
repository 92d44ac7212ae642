import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import { Refusal } from '@flowpilot/core/kernel';
import type { App } from '../app.ts';

/** Serves the built pages; every path that is no file and no call is the page itself, which knows its own paths. */
export async function serveWeb(app: App, folder: string | null = findPages()): Promise<void> {
  if (folder !== null) {
    await app.register(fastifyStatic, {
      root: folder,
      wildcard: true,
      index: false,
      cacheControl: false,
      setHeaders: (reply, path) => void reply.header('cache-control', ageOf(path)),
    });
    app.get('/', (_request, reply) => reply.sendFile('index.html'));
  }
  app.setNotFoundHandler((request, reply) => {
    const isPage =
      request.method === 'GET' && !/^\/(api|assets)\//.test(request.url) && /text\/html|\*\/\*/.test(request.headers.accept ?? '*/*');
    if (isPage && folder !== null) return reply.sendFile('index.html');
    throw new Refusal('not_found', isPage ? 'The pages are not built. Run npm start, or npm run build.' : 'There is nothing at this path.');
  });
}

/** Names of assets carry a hash of their content, so they never change; the page itself is asked for anew. */
const ageOf = (path: string): string => (/[\\/]assets[\\/]/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');

/** The folder of built pages, seen from the sources and from the bundle alike; null when they are not built. */
function findPages(): string | null {
  let here = dirname(fileURLToPath(import.meta.url));
  for (let up = 0; up < 6; up++) {
    const folder = join(here, 'web', 'dist');
    if (existsSync(join(folder, 'index.html'))) return folder;
    here = dirname(here);
  }
  return null;
}
