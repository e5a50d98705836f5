import 'reflect-metadata'
import { matrix } from './matrix.js'
import { organizationTree } from './organization-tree.js'
import { plan } from './plan.js'
import { inheritance, profiles } from './profiles.js'
import { ready } from './ready.js'
import { resolved } from './resolved.js'
import { shapes } from './shapes.js'
import { start } from './start.js'
import { statements } from './statements.js'
import { writes } from './writes.js'

const benches: Record<string, () => Promise<void>> = {
  statements,
  ready,
  shapes,
  writes,
  start,
  profiles,
  inheritance,
  organizationTree,
  plan,
  matrix,
  resolved,
}

/** `npm run bench [-- statements ready shapes writes start profiles inheritance organizationTree plan matrix resolved]` */
async function main(names: string[]): Promise<void> {
  for (const name of names.length > 0 ? names : Object.keys(benches)) {
    const bench = benches[name]
    if (!bench) throw new Error(`There is no bench named ${name}; name some of ${Object.keys(benches).join(', ')}.`)
    await bench()
  }
}

main(process.argv.slice(2)).then(
  () => process.exit(0),
  (error: Error) => {
    console.error(error)
    process.exit(1)
  },
)
