import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { ROOT } from './project.mjs';

const ENTRIES = ['main.ts', 'worker.ts', 'cli.ts', 'flywheel/analysis-thread.ts'];
const OUT = join(ROOT, 'server/dist');

/** Our own workspaces are bundled; every package they declare stays outside and is found in node_modules. */
const outside = ['core', 'engine', 'server']
  .flatMap((workspace) => Object.keys(JSON.parse(readFileSync(join(ROOT, workspace, 'package.json'), 'utf8')).dependencies))
  .filter((name) => !name.startsWith('@flowpilot/'));

/** Built in memory first: a build that fails leaves the last good one in place; esbuild has said what is wrong by then. */
const { outputFiles } = await build({
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
  write: false,
}).catch(() => process.exit(1));

rmSync(OUT, { recursive: true, force: true });
for (const { path, contents } of outputFiles) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, contents);
}
