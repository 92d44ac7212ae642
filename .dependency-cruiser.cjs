/**
 * Who may import whom (docs/architecture.md). Each rule is proved by scripts/walls/imports.test.ts, which plants a violation.
 * A feature is a folder directly under `src` that is not `platform` or `ui`.
 */
const TEST = '\\.test\\.tsx?$|^[^/]+/test/|^engine/evals/';
const FEATURE = '^(core|engine|server|web)/src/(?!platform/|ui/)([^/]+)/';

module.exports = {
  forbidden: [
    {
      name: 'core-imports-no-workspace',
      comment: 'core is what is true: it knows neither what infers, serves nor shows it',
      severity: 'error',
      from: { path: '^core/' },
      to: { path: '^(engine|server|web)/' },
    },
    {
      name: 'engine-imports-only-core',
      comment: 'the engine reaches the world only through its ports',
      severity: 'error',
      from: { path: '^engine/' },
      to: { path: '^(server|web)/' },
    },
    {
      name: 'server-never-imports-web',
      comment: 'server and web meet only over HTTP',
      severity: 'error',
      from: { path: '^server/' },
      to: { path: '^web/' },
    },
    {
      name: 'web-imports-only-core',
      comment: 'web and server meet only over HTTP, through the contracts in core',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^(engine|server)/' },
    },
    {
      name: 'no-node-in-core-and-engine',
      comment: 'core and engine are pure: what they need from outside comes in as an argument or by a port',
      severity: 'error',
      from: { path: '^(core|engine)/src/', pathNot: TEST },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'workspace-through-its-exports',
      comment: 'another workspace is reached by its package name and exports, never by a path into it',
      severity: 'error',
      from: { path: '^(core|engine|server|web)/' },
      to: {
        path: '^(core|engine|server|web)/',
        pathNot: '^$1/',
        dependencyTypes: ['local'],
        dependencyTypesNot: ['aliased-workspace'],
      },
    },
    {
      name: 'platform-imports-no-feature',
      comment: 'adapters know no feature',
      severity: 'error',
      from: { path: '^(server|web)/src/platform/', pathNot: TEST },
      to: { path: '^$1/src/', pathNot: ['^$1/src/(platform|ui)/'] },
    },
    {
      name: 'ui-imports-no-feature',
      comment: 'the design system knows no feature and no API',
      severity: 'error',
      from: { path: '^web/src/ui/', pathNot: TEST },
      to: { path: '^web/src/', pathNot: ['^web/src/ui/'] },
    },
    {
      name: 'feature-imports-no-app',
      comment: 'the arrows go app, feature, platform; the tables of contents are read by nobody but the entry',
      severity: 'error',
      from: { path: '^(server|web)/src/[^/]+/', pathNot: TEST },
      to: { path: '^$1/src/[^/]+$' },
    },
    {
      name: 'feature-through-its-front-door',
      comment: 'one feature reaches another only through its index.ts; tables may refer to tables',
      severity: 'error',
      from: { path: FEATURE, pathNot: '\\.table\\.ts$' },
      to: {
        path: '^$1/src/[^/]+/',
        pathNot: ['^$1/src/$2/', '^$1/src/(platform|ui)/', '^$1/src/[^/]+/index\\.tsx?$'],
      },
    },
    {
      name: 'table-through-its-store',
      comment: 'only stores touch tables; tables may refer to tables; the sign-in library is the store of its own',
      severity: 'error',
      from: { path: '^server/src/', pathNot: '\\.(store|table)\\.ts$|^server/src/platform/auth/better-auth\\.ts$' },
      to: { path: '\\.table\\.ts$' },
    },
    {
      name: 'declared-in-own-package',
      comment: 'import only what your own package.json declares',
      severity: 'error',
      from: { path: '^(core|engine|server|web|bench|e2e|scripts)/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-development-package-in-the-product',
      comment: 'what runs in production is a dependency, not a devDependency',
      severity: 'error',
      from: { path: '^(core|engine|server)/src/', pathNot: TEST },
      to: { dependencyTypes: ['npm-dev'] },
    },
    {
      name: 'resolvable',
      comment: 'every import leads somewhere',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-cycles',
      comment: 'what needs each other is one thing',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'what nothing imports and imports nothing is dead, or is not a module',
      severity: 'error',
      from: { orphan: true, path: '^(core|engine|server|web)/src/', pathNot: `\\.d\\.ts$|${TEST}` },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^[^/]+/dist/' },
    combinedDependencies: false,
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.css'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
