import { ensureInstalled } from './install.mjs'
import { inRepository, run } from './repository.mjs'
import { Refusal, runScript, say, since } from './say.mjs'

/** @typedef {{ name: string, commands: string[][], fix: [en: string, zh: string] }} Check */

const tool = (...path) => [process.execPath, inRepository('node_modules', ...path)]
const tsc = tool('typescript', 'bin', 'tsc')

/** @type {Check[]} In order of cost, but types before lint, which reads the built types; the first that fails ends the run. */
const checks = [
  {
    name: 'format',
    commands: [[...tool('@biomejs', 'biome', 'bin', 'biome'), 'format', '.']],
    fix: ['npm run format', 'npm run format'],
  },
  {
    name: 'licences',
    commands: [[process.execPath, inRepository('shared', 'bin', 'licences.mjs')]],
    fix: [
      'choose another package, or give the reason in shared/bin/licences.mjs',
      '改用其他软件包，或在 shared/bin/licences.mjs 中写明理由',
    ],
  },
  {
    name: 'types',
    commands: [
      [...tsc, '-b'],
      [...tsc, '-p', 'test/tsconfig.json'],
    ],
    fix: ['the places above, by hand; then npm run check types', '手工修正上述位置，再运行 npm run check types'],
  },
  {
    name: 'lint',
    commands: [[...tool('oxlint', 'bin', 'oxlint'), '--type-aware', '--deny-warnings']],
    fix: ['npx oxlint --type-aware --fix, then the rest by hand', '先运行 npx oxlint --type-aware --fix，其余手工修正'],
  },
  {
    name: 'boundaries',
    commands: [
      [...tool('dependency-cruiser', 'bin', 'dependency-cruise.mjs'), 'shared', 'gateway', 'subgraphs', 'test'],
    ],
    fix: [
      'the imports above: each rule says in .dependency-cruiser.cjs what to do instead; then npm run check boundaries',
      '修正上述导入（.dependency-cruiser.cjs 中每条规则都说明了做法），再运行 npm run check boundaries',
    ],
  },
  {
    name: 'dead-code',
    commands: [[...tool('knip', 'bin', 'knip.js')]],
    fix: [
      'delete what nobody uses (npx knip --fix), or use it; then npm run check dead-code',
      '删除无人使用的部分（npx knip --fix）或加以使用，再运行 npm run check dead-code',
    ],
  },
  {
    name: 'schema',
    commands: [['npm', 'run', '--silent', 'schema', '--', '--check']],
    fix: [
      'npm run schema, and look at the change of the .graphql files',
      '运行 npm run schema，并检查 .graphql 文件的变化',
    ],
  },
]

/** `npm run check [names]`: every check that needs no running system, or only those named. */
await runScript(async () => {
  await ensureInstalled({ dev: true })
  const start = Date.now()
  for (const check of chosen(process.argv.slice(2))) {
    // One after another: each uses every core, and the first failure ends the run.
    await runCheck(check)
  }
  say(`Passed in ${since(start)}.`)
})

function chosen(names) {
  const unknown = names.filter((name) => !checks.some((check) => check.name === name))
  const all = checks.map((check) => check.name).join(', ')
  if (unknown.length > 0) {
    throw new Refusal(
      `There is no check named ${unknown.join(', ')}. Name some of: ${all}.`,
      `没有名为 ${unknown.join('、')} 的检查。可选：${all}。`,
    )
  }
  return names.length === 0 ? checks : checks.filter((check) => names.includes(check.name))
}

async function runCheck({ name, commands, fix }) {
  const start = Date.now()
  for (const [command, ...args] of commands) {
    const code = await run(command, args)
    if (code !== 0) {
      throw new Refusal(
        `Check "${name}" failed after ${since(start)}. To mend it: ${fix[0]}`,
        `检查 “${name}” 未通过（${since(start)}）。修复方法：${fix[1]}`,
      )
    }
  }
  say(`✓ ${name} (${since(start)})`)
}
