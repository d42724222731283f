/** Who may know whom, see docs/decisions/0002: each of ours, and those of ours that it may import. */
const mayKnow = {
  'apps/site': ['packages/contracts', 'packages/ui'],
  'apps/admin': ['packages/contracts', 'packages/ui'],
  'apps/api': [
    'packages/contracts',
    'packages/domain',
    'packages/regulations',
    'packages/event-store',
    'packages/transparency',
  ],
  'apps/launcher': ['packages/event-store'],
  'packages/ui': ['packages/contracts'],
  'packages/domain': ['packages/contracts', 'packages/regulations'],
  'packages/regulations': ['packages/contracts'],
  'packages/testing': ['packages/contracts', 'packages/domain', 'packages/regulations', 'packages/event-store'],
  'packages/contracts': [],
  'packages/event-store': [],
  'packages/transparency': [],
};

const specs = '[.](spec|fixture)[.]ts$';
const ours = '^(apps|packages)/';

const acquaintance = Object.entries(mayKnow).map(([from, known]) => ({
  name: `${from.split('/')[1]}-knows-only-its-own`,
  comment: `${from} may import ${known.join(', ') || 'nothing of ours'}. A spec may also use what tests share.`,
  severity: 'error',
  from: { path: `^${from}/` },
  to: { path: ours, pathNot: [from, ...known, 'packages/testing'].map((path) => `^${path}/`) },
}));

const pure = '^packages/(domain|regulations|contracts)/src/';
const purePackages = [
  'node_modules/zod/',
  'node_modules/@orpc/(contract|client|openapi-client)/',
  'node_modules/canonicalize/',
  'node_modules/@noble/hashes/',
];

export default {
  forbidden: [
    ...acquaintance,
    {
      name: 'no-circle',
      comment: 'Two files that need each other are one file, or lack a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'only-by-the-face',
      comment: 'A package is imported by its name, so through what its package.json exports.',
      severity: 'error',
      from: { path: '^(apps|packages|tests)/([^/]+/)' },
      to: { path: '^(apps|packages)/', pathNot: '^$1/$2', dependencyTypes: ['local'] },
    },
    {
      name: 'test-support-only-in-tests',
      comment: 'What helps to test is not for the product.',
      severity: 'error',
      from: {
        path: ours,
        pathNot: [specs, '^packages/testing/', '/src/testing/', '^packages/event-store/src/conformance/'],
      },
      to: { path: '^(packages/testing/|packages/[^/]+/src/testing/)' },
    },
    {
      name: 'nobody-imports-an-app',
      comment: 'Apps are run, not imported; tests speak to them from outside.',
      severity: 'error',
      from: { path: '^(apps|packages)/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^$1/$2/' },
    },
    {
      name: 'rules-are-pure',
      comment: 'No framework, SQL, HTTP, file or network in contracts, regulations and domain.',
      severity: 'error',
      from: { path: pure, pathNot: specs },
      to: { dependencyTypesNot: ['core', 'local', 'type-only'], pathNot: [...purePackages, '^packages/'] },
    },
    {
      name: 'rules-touch-no-machine',
      comment: 'No module of Node in contracts, regulations and domain: they give the same answer anywhere.',
      severity: 'error',
      from: { path: pure, pathNot: specs },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'product-has-its-dependencies',
      comment: 'What the product imports is a dependency of its package, not of its tests.',
      severity: 'error',
      from: { path: `${ours}[^/]+/src/`, pathNot: [specs, '/testing/', '/conformance/'] },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'everything-resolves',
      comment: 'An import leads somewhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(#|~|@/)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|[.]nuxt|[.]output)/' },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.mjs', '.vue', '.json'],
    },
  },
};
