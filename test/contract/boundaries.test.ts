import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

const root = resolve(__dirname, '..', '..')
const dependencyCruiser = join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs')
const config = join(root, '.dependency-cruiser.cjs')

/** A small repository of the same shape. Each file is its path and what it imports. */
const CLEAN: Record<string, string[]> = {
  'shared/src/time/index.ts': [],
  'shared/src/errors/index.ts': ['../time/index.js'],
  'shared/src/loaders/index.ts': ['./by-key.js'],
  'shared/src/loaders/by-key.ts': ['typeorm', '../errors/index.js'],
  'shared/src/policy/evaluate.ts': ['../time/index.js'],
  'shared/src/testing/index.ts': ['../loaders/by-key.js'],
  'shared/src/loaders/by-key.test.ts': ['../testing/index.js', './by-key.js'],
  'shared/bin/start.mjs': ['node:fs', './install.mjs'],
  'shared/bin/install.mjs': [],
  'gateway/src/main.ts': ['./embedded.js', '@meritgraph/shared/time'],
  'gateway/src/embedded.ts': ['@meritgraph/policies', '@meritgraph/organizations'],
  'subgraphs/policies/src/main.ts': ['./subgraph.js'],
  'subgraphs/policies/src/subgraph.ts': ['./phases/index.js', './events/index.js'],
  'subgraphs/policies/src/phases/index.ts': ['./phase.fields.js', './phase.entity.js'],
  'subgraphs/policies/src/phases/phase.entity.ts': ['typeorm', './phase.rules.js'],
  'subgraphs/policies/src/phases/phase.rules.ts': [
    'node:crypto',
    '@meritgraph/shared/time',
    '@meritgraph/shared/errors',
    './phase.errors.js',
  ],
  'subgraphs/policies/src/phases/phase.errors.ts': ['@meritgraph/shared/errors'],
  'subgraphs/policies/src/phases/phase.loaders.ts': ['typeorm', './phase.entity.js'],
  'subgraphs/policies/src/phases/phase.fields.ts': [
    './phase.loaders.js',
    '../events/index.js',
    '../external/organization.js',
  ],
  'subgraphs/policies/src/phases/phase.builder.ts': ['./phase.entity.js'],
  'subgraphs/policies/src/phases/phase.test.ts': ['../subgraph.js', './phase.builder.js', '@meritgraph/shared/testing'],
  'subgraphs/policies/src/events/index.ts': ['./event.entity.js'],
  'subgraphs/policies/src/events/event.entity.ts': ['typeorm'],
  'subgraphs/policies/src/external/organization.ts': [],
  'subgraphs/organizations/src/subgraph.ts': [],
  'test/journeys/phases.test.ts': ['@meritgraph/policies', '@meritgraph/shared/testing'],
}

/** One planted fault for each rule: the file, what it imports, and the file the import leads to. */
const FAULTS: [rule: string, from: string, imports: string, to: string][] = [
  [
    'no-cycles',
    'subgraphs/policies/src/events/event.entity.ts',
    './index.js',
    'subgraphs/policies/src/events/index.ts',
  ],
  ['rules-are-pure', 'subgraphs/policies/src/phases/phase.rules.ts', 'typeorm', 'node_modules/typeorm/index.js'],
  ['rules-are-pure', 'shared/src/policy/evaluate.ts', '../loaders/index.js', 'shared/src/loaders/index.ts'],
  [
    'subgraph-to-subgraph',
    'subgraphs/organizations/src/subgraph.ts',
    '@meritgraph/policies',
    'subgraphs/policies/src/subgraph.ts',
  ],
  [
    'feature-by-its-front-door',
    'subgraphs/policies/src/phases/phase.fields.ts',
    '../events/event.entity.js',
    'subgraphs/policies/src/events/event.entity.ts',
  ],
  [
    'feature-knows-no-root',
    'subgraphs/policies/src/events/event.entity.ts',
    '../main.js',
    'subgraphs/policies/src/main.ts',
  ],
  ['gateway-knows-no-subgraph', 'gateway/src/main.ts', '@meritgraph/policies', 'subgraphs/policies/src/subgraph.ts'],
  [
    'embedded-by-the-entry',
    'gateway/src/embedded.ts',
    '../../subgraphs/policies/src/events/index.js',
    'subgraphs/policies/src/events/index.ts',
  ],
  [
    'shared-knows-no-one',
    'shared/src/errors/index.ts',
    '@meritgraph/organizations',
    'subgraphs/organizations/src/subgraph.ts',
  ],
  ['shared-by-its-front-door', 'shared/src/errors/index.ts', '../loaders/by-key.js', 'shared/src/loaders/by-key.ts'],
  [
    'shared-by-its-front-door',
    'gateway/src/main.ts',
    '../../shared/src/loaders/by-key.js',
    'shared/src/loaders/by-key.ts',
  ],
  ['scripts-need-nothing-installed', 'shared/bin/start.mjs', 'typeorm', 'node_modules/typeorm/index.js'],
  [
    'no-test-code-in-production',
    'subgraphs/policies/src/phases/index.ts',
    './phase.builder.js',
    'subgraphs/policies/src/phases/phase.builder.ts',
  ],
  ['no-test-code-in-production', 'gateway/src/main.ts', '@meritgraph/shared/testing', 'shared/src/testing/index.ts'],
  ['fields-use-loaders', 'subgraphs/policies/src/phases/phase.fields.ts', 'typeorm', 'node_modules/typeorm/index.js'],
  ['not-to-unresolvable', 'subgraphs/policies/src/subgraph.ts', './gone/index.js', './gone/index.js'],
  ['no-undeclared-packages', 'gateway/src/main.ts', 'undeclared', 'node_modules/undeclared/index.js'],
]

const PACKAGES: Record<string, object> = {
  '.': { private: true, workspaces: ['shared', 'gateway', 'subgraphs/*'], dependencies: { typeorm: '1.0.0' } },
  shared: { name: '@meritgraph/shared', exports: { './*': './src/*/index.ts' } },
  gateway: {
    name: '@meritgraph/gateway',
    dependencies: {
      '@meritgraph/shared': '0.1.0',
      '@meritgraph/policies': '0.1.0',
      '@meritgraph/organizations': '0.1.0',
    },
  },
  'subgraphs/policies': { name: '@meritgraph/policies', exports: { '.': './src/subgraph.ts' } },
  'subgraphs/organizations': { name: '@meritgraph/organizations', exports: { '.': './src/subgraph.ts' } },
  'node_modules/typeorm': { name: 'typeorm', version: '1.0.0', main: 'index.js' },
  'node_modules/undeclared': { name: 'undeclared', version: '1.0.0', main: 'index.js' },
}

function write(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

/** The rules broken in a repository with these files, as `rule: from → to`, sorted. */
function violations(files: Record<string, string[]>): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'meritgraph-boundaries-'))
  try {
    for (const [path, manifest] of Object.entries(PACKAGES))
      write(folder, join(path, 'package.json'), JSON.stringify(manifest))
    for (const name of ['typeorm', 'undeclared']) write(folder, `node_modules/${name}/index.js`, '')
    mkdirSync(join(folder, 'node_modules', '@meritgraph'))
    for (const path of Object.keys(PACKAGES).filter((key) => /^(shared|gateway|subgraphs)/.test(key))) {
      symlinkSync(join(folder, path), join(folder, 'node_modules', '@meritgraph', path.replace('subgraphs/', '')))
    }
    write(folder, 'tsconfig.base.json', '{}')
    for (const [path, imports] of Object.entries(files))
      write(folder, path, `${imports.map((name) => `import '${name}'\n`).join('')}export {}\n`)
    const args = [
      dependencyCruiser,
      '--config',
      config,
      '--output-type',
      'json',
      'shared',
      'gateway',
      'subgraphs',
      'test',
    ]
    const { summary } = JSON.parse(
      execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 1e8 }),
    )
    const found = (summary.violations as { rule: { name: string }; from: string; to: string }[]).map(
      ({ rule, from, to }) => `${rule.name}: ${from} → ${to}`,
    )
    return found.toSorted()
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test('a repository of the intended shape breaks no rule', () => {
  expect(violations(CLEAN)).toEqual([])
})

test('every rule fires on a planted fault, and only there', () => {
  const files = structuredClone(CLEAN)
  for (const [, from, imports] of FAULTS) files[from]?.push(imports)
  const expected = FAULTS.map(([rule, from, , to]) => `${rule}: ${from} → ${to}`)
  const found = violations(files)
  // The planted faults close further cycles; only the intended one is asked for.
  const isCycle = (line: string) => line.startsWith('no-cycles')
  expect(found).toEqual(expect.arrayContaining(expected.filter(isCycle)))
  expect(found.filter((line) => !isCycle(line))).toEqual(expected.filter((line) => !isCycle(line)).toSorted())
})

test('every rule of the configuration has a planted fault', () => {
  const { forbidden } = jest.requireActual<{ forbidden: { name: string }[] }>(config)
  expect(forbidden.map((rule) => rule.name).toSorted()).toEqual([...new Set(FAULTS.map(([rule]) => rule))].toSorted())
})
