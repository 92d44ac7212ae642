import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { ROOT } from './project.mjs';

const ENTRIES = ['main.ts', 'worker.ts', 'cli.ts', 'flywheel/analysis-thread.ts'];
const OUT = join(ROOT, 'server/dist');

/** Our own workspaces are bundled; every package they declare stays outside and is found in node_modules. */
const outside = ['core', 'engine', 'server']
  .flatMap((workspace) => Object.keys(JSON.parse(readFileSync(join(ROOT, workspace, 'package.json'), 'utf8')).dependencies))
  .filter((name) => !name.startsWith('@flowpilot/'));

rmSync(OUT, { recursive: true, force: true });
await build({
  absWorkingDir: ROOT,
  entryPoints: ENTRIES.map((entry) => `server/src/${entry}`),
  outbase: 'server/src',
  outdir: OUT,
  bundle: true,
  splitting: true,
  chunkNames: 'chunk-[hash]',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  sourcemap: 'linked',
  external: outside.flatMap((name) => [name, `${name}/*`]),
  logLevel: 'warning',
});
