import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { inRepository, run } from './repository.mjs'
import { Refusal, say, since } from './say.mjs'

/** The subgraphs in the order of docs/architecture.md, which is also that of their ports. */
const SUBGRAPHS = ['policies', 'organizations', 'members', 'activities', 'evaluations', 'awards']

/** The subgraphs that exist in this checkout. */
export function subgraphNames() {
  return SUBGRAPHS.filter((name) => existsSync(inRepository('subgraphs', name)))
}

/** Compiles every package into its dist folder. Only what changed is compiled again. */
export async function build() {
  const start = Date.now()
  const packages = ['shared', ...subgraphNames().map((name) => join('subgraphs', name)), 'gateway']
  for (const folder of packages) removeOrphans(inRepository(folder))
  const code = await run(process.execPath, [inRepository('node_modules', 'typescript', 'bin', 'tsc'), '-b'])
  if (code !== 0) {
    throw new Refusal(
      'The build failed; the compiler names the places above. Mend them and run the command again.',
      '构建失败，出错位置见上文编译器输出。请修正后重新运行。',
    )
  }
  say(`Built in ${since(start)} (only what changed).`)
}

const COMPILED = /(\.js|\.js\.map|\.d\.ts)$/

/** Deletes compiled files whose source is gone, so that nothing renamed or removed is ever loaded. */
export function removeOrphans(folder) {
  const dist = join(folder, 'dist')
  if (!existsSync(dist)) return
  for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !COMPILED.test(entry.name)) continue
    const path = join(entry.parentPath, entry.name)
    const source = join(folder, 'src', path.slice(dist.length).replace(COMPILED, ''))
    if (!existsSync(`${source}.ts`) && !existsSync(`${source}.tsx`)) rmSync(path)
  }
}
