import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findForbiddenImports } from './imports.mjs';
import { type Plants, plantTree } from './planted-tree.ts';

type Breach = { rule: string; from: string; to: string };

/** A tree that keeps every rule: features behind their front doors, a store on its table, a table that refers to another. */
const SOUND: Plants = {
  'core/src/kernel/index.ts': "export * from './id.ts';\n",
  'core/src/kernel/id.ts': "import { z } from 'zod';\nexport const Id = z.uuid();\n",
  'core/src/flows/index.ts': "export * from './flow.ts';\n",
  'core/src/flows/flow.ts': "import { Id } from '../kernel/index.ts';\nexport const flow = { Id };\n",
  'engine/src/index.ts': "export * from './match/match.ts';\n",
  'engine/src/match/match.ts': "import { flow } from '@flowpilot/core/flows';\nexport const match = () => flow;\n",
  'server/src/main.ts': "import { app } from './app.ts';\napp();\n",
  'server/src/app.ts': "import { routes } from './flows/index.ts';\nexport const app = () => routes;\n",
  'server/src/platform/serve.ts': "import fastify from 'fastify';\nexport const serve = fastify;\n",
  'server/src/accounts/index.ts': "export { account } from './account.store.ts';\n",
  'server/src/accounts/account.store.ts': "import { accounts } from './account.table.ts';\nexport const account = accounts;\n",
  'server/src/accounts/account.table.ts': "import { pgTable } from 'drizzle-orm/pg-core';\nexport const accounts = pgTable('a', {});\n",
  'server/src/flows/index.ts': "export { routes } from './flow.routes.ts';\n",
  'server/src/flows/flow.routes.ts':
    "import { match } from '@flowpilot/engine';\nimport { account } from '../accounts/index.ts';\nimport { serve } from '../platform/serve.ts';\nimport { rows } from './flow.store.ts';\nexport const routes = [match, account, serve, rows];\n",
  'server/src/flows/flow.store.ts': "import { flows } from './flow.table.ts';\nexport const rows = flows;\n",
  'server/src/flows/flow.table.ts': "import { accounts } from '../accounts/account.table.ts';\nexport const flows = accounts;\n",
  'web/src/main.tsx': "import { page } from './flows/index.ts';\npage();\n",
  'web/src/ui/button.tsx': "import react from 'react';\nexport const button = react;\n",
  'web/src/platform/api.ts': "import { flow } from '@flowpilot/core/flows';\nexport const api = flow;\n",
  'web/src/flows/index.ts': "export { page } from './flow-page.tsx';\n",
  'web/src/flows/flow-page.tsx':
    "import { api } from '../platform/api.ts';\nimport { button } from '../ui/button.tsx';\nexport const page = () => [api, button];\n",
};

/** Each file breaks one rule. The text imports something, so that the file is a module and not an orphan. */
const PLANTED: ReadonlyArray<{ rule: string; path: string; imports: string }> = [
  { rule: 'core-imports-no-workspace', path: 'core/src/flows/planted-engine.ts', imports: '../../../engine/src/index.ts' },
  { rule: 'core-imports-no-workspace', path: 'core/src/flows/planted-server.ts', imports: '../../../server/src/app.ts' },
  { rule: 'engine-imports-only-core', path: 'engine/src/match/planted-server.ts', imports: '../../../server/src/platform/serve.ts' },
  { rule: 'server-never-imports-web', path: 'server/src/flows/planted-web.ts', imports: '../../../web/src/ui/button.tsx' },
  { rule: 'web-imports-only-core', path: 'web/src/flows/planted-engine.ts', imports: '@flowpilot/engine' },
  { rule: 'web-imports-only-core', path: 'web/src/flows/planted-server.ts', imports: '../../../server/src/platform/serve.ts' },
  { rule: 'no-node-in-core-and-engine', path: 'core/src/flows/planted-node.ts', imports: 'node:fs' },
  { rule: 'no-node-in-core-and-engine', path: 'engine/src/match/planted-node.ts', imports: 'node:crypto' },
  { rule: 'workspace-through-its-exports', path: 'server/src/flows/planted-path.ts', imports: '../../../core/src/flows/flow.ts' },
  { rule: 'platform-imports-no-feature', path: 'server/src/platform/planted.ts', imports: '../flows/index.ts' },
  { rule: 'platform-imports-no-feature', path: 'web/src/platform/planted.ts', imports: '../flows/index.ts' },
  { rule: 'ui-imports-no-feature', path: 'web/src/ui/planted.tsx', imports: '../flows/index.ts' },
  { rule: 'ui-imports-no-feature', path: 'web/src/ui/planted-api.tsx', imports: '../platform/api.ts' },
  { rule: 'feature-imports-no-app', path: 'server/src/flows/planted-app.ts', imports: '../main.ts' },
  { rule: 'feature-through-its-front-door', path: 'core/src/kernel/planted.ts', imports: '../flows/flow.ts' },
  { rule: 'feature-through-its-front-door', path: 'server/src/flows/planted-deep.ts', imports: '../accounts/account.store.ts' },
  { rule: 'feature-through-its-front-door', path: 'web/src/gaps/planted.ts', imports: '../flows/flow-page.tsx' },
  { rule: 'table-through-its-store', path: 'server/src/flows/planted-table.ts', imports: './flow.table.ts' },
  { rule: 'declared-in-own-package', path: 'web/src/flows/planted-package.ts', imports: 'fastify' },
  { rule: 'declared-in-own-package', path: 'core/src/flows/planted-package.ts', imports: 'react' },
  { rule: 'no-development-package-in-the-product', path: 'server/src/flows/planted-dev.ts', imports: 'vitest' },
  { rule: 'resolvable', path: 'server/src/flows/planted-nowhere.ts', imports: './nowhere.ts' },
];

const MORE: Plants = {
  'core/src/flows/planted-cycle.ts': "import './planted-cycle-back.ts';\nexport const here = 1;\n",
  'core/src/flows/planted-cycle-back.ts': "import './planted-cycle.ts';\nexport const back = 1;\n",
  'web/src/flows/planted-orphan.ts': 'export const alone = 1;\n',
};

let sound: Breach[];
let planted: Breach[];
const trees: Array<{ remove: () => void }> = [];

beforeAll(async () => {
  const plants = Object.fromEntries(PLANTED.map(({ path, imports }) => [path, `import '${imports}';\n`]));
  const [soundTree, plantedTree] = [plantTree(SOUND), plantTree({ ...SOUND, ...plants, ...MORE })];
  trees.push(soundTree, plantedTree);
  sound = await findForbiddenImports(soundTree.root);
  planted = await findForbiddenImports(plantedTree.root);
});

afterAll(() => {
  for (const tree of trees) tree.remove();
});

describe('the walls between workspaces and features', () => {
  it('stand in nobody’s way in a sound tree', () => {
    expect(sound).toEqual([]);
  });

  it.each(PLANTED)('$rule catches $path', ({ rule, path }) => {
    expect(planted).toContainEqual(expect.objectContaining({ rule, from: path }));
  });

  it('no-cycles catches two modules that need each other', () => {
    expect(planted).toContainEqual(expect.objectContaining({ rule: 'no-cycles', from: expect.stringContaining('planted-cycle') }));
  });

  it('no-orphans catches a module that stands alone', () => {
    expect(planted).toContainEqual(expect.objectContaining({ rule: 'no-orphans', from: 'web/src/flows/planted-orphan.ts' }));
  });
});
