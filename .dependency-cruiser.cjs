/**
 * Who may import whom. Imports of types count too: with TypeScript 7 dependency-cruiser reads the sources through swc,
 * which does not tell them apart. A rule's comment says what to do instead. Every rule is seen to fire in
 * test/contract/boundaries.test.ts.
 */
const TEST = '[.](test|builder)[.]ts$'
const PURE = '([.]rules[.]ts$|^shared/src/policy/)'

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Move the shared part down into a file that both can import.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'rules-are-pure',
      comment:
        'Rules take plain data: days, rights, problems and profiles from shared, hashes, nothing else. Load facts in the use case and pass them in.',
      severity: 'error',
      from: { path: PURE, pathNot: TEST },
      to: { pathNot: `${PURE}|[.]errors[.]ts$|^shared/src/(time|errors|auth|profile)/index[.]ts$|^(node:)?crypto$` },
    },
    {
      name: 'subgraph-to-subgraph',
      comment: 'Subgraphs meet only in the supergraph: add a stub in external/ and use @key.',
      severity: 'error',
      from: { path: '^subgraphs/([^/]+)/' },
      to: { path: '^subgraphs/', pathNot: '^subgraphs/$1/' },
    },
    {
      name: 'feature-by-its-front-door',
      comment: 'Import another feature through its index.ts; add there what others may use.',
      severity: 'error',
      from: { path: '^subgraphs/([^/]+)/src/([^/]+)/' },
      to: { path: '^subgraphs/$1/src/[^/]+/', pathNot: '^subgraphs/$1/src/($2/|external/|[^/]+/index[.]ts$)' },
    },
    {
      name: 'feature-knows-no-root',
      comment: 'subgraph.ts, main.ts and env.ts put features together; a feature gets what it needs from its context.',
      severity: 'error',
      from: { path: '^subgraphs/([^/]+)/src/[^/]+/', pathNot: TEST },
      to: { path: '^subgraphs/$1/src/(subgraph|main|env)[.]ts$' },
    },
    {
      name: 'gateway-knows-no-subgraph',
      comment: 'The gateway knows schemas, never subgraph code; only gateway/src/embedded.ts puts both in one process.',
      severity: 'error',
      from: { path: '^gateway/', pathNot: '^gateway/src/embedded[.]ts$' },
      to: { path: '^subgraphs/' },
    },
    {
      name: 'embedded-by-the-entry',
      comment: 'The embedded shape takes a subgraph by its package entry, subgraph.ts.',
      severity: 'error',
      from: { path: '^gateway/src/embedded[.]ts$' },
      to: { path: '^subgraphs/', pathNot: '^subgraphs/[^/]+/src/subgraph[.]ts$' },
    },
    {
      name: 'shared-knows-no-one',
      comment: 'Pass in what shared code needs to know of a subgraph or the gateway.',
      severity: 'error',
      from: { path: '^shared/' },
      to: { path: '^(subgraphs|gateway|test)/' },
    },
    {
      name: 'shared-by-its-front-door',
      comment:
        'Import a folder of shared through its index.ts: @meritgraph/shared/<folder>, or ../<folder>/index.js inside shared.',
      severity: 'error',
      from: {
        path: '^(?:shared/src/([^/]+)|gateway|subgraphs|test)/',
        pathNot: ['^shared/src/testing/', '^shared/src/.*[.]test[.]ts$'],
      },
      to: { path: '^shared/src/[^/]+/', pathNot: '^shared/src/($1/|[^/]+/index[.]ts$)' },
    },
    {
      name: 'scripts-need-nothing-installed',
      comment: 'shared/bin runs before anything is installed: use Node.js itself, or a late import().',
      severity: 'error',
      from: { path: '^shared/bin/' },
      to: { pathNot: '^shared/bin/', dependencyTypesNot: ['core'], dynamic: false },
    },
    {
      name: 'no-test-code-in-production',
      comment: 'Only tests use *.test.ts, *.builder.ts, shared/testing and test/.',
      severity: 'error',
      from: { pathNot: [TEST, '^test/', '^shared/src/testing/'] },
      to: { path: [TEST, '^test/', '^shared/src/testing/'] },
    },
    {
      name: 'fields-use-loaders',
      comment: 'Fields read through the loaders of their feature; writes live in use cases.',
      severity: 'error',
      from: { path: '[.]fields[.]ts$' },
      to: { path: 'node_modules/typeorm/' },
    },
    {
      name: 'not-to-unresolvable',
      comment: 'The file or package is not there, or its package.json does not export it.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-undeclared-packages',
      comment: 'Declare the package, with its exact version, in the package.json of the workspace that imports it.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|[.]cache|[.]data)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['development', 'import', 'require', 'node', 'default', 'types'],
    },
    tsConfig: { fileName: 'tsconfig.base.json' },
  },
}
