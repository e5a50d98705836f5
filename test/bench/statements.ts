import { countStatements } from '@meritgraph/shared/testing'
import { gatewayOver, openParts } from './open-parts.js'
import { join } from 'node:path'
import { readyQueries } from '@meritgraph/gateway/console/ready-queries'

const SIZES = [10, 50, 100]

/** The console's ready queries; the size of their outermost page is varied. */
const queries = readyQueries(join(__dirname, '..', '..', 'gateway', 'console', 'queries')).filter(
  ({ query }) => query.startsWith('query') && query.includes('first:'),
)

/** SQL statements of each ready query at three page sizes, per subgraph. */
export async function statements(): Promise<void> {
  const parts = await openParts(120)
  const gateway = await gatewayOver(parts)
  const counted = parts.subgraphs.map(({ name, database }) => ({ name, count: countStatements(database) }))
  console.log(`\nSQL statements at page size ${SIZES.join(', ')} (policies + organizations)`)
  for (const { title, query, variables } of queries) {
    const cells: string[] = []
    for (const first of SIZES) {
      for (const { count } of counted) count.reset()
      const response = await fetch(`${gateway.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          query: query.replace(/first: \d+/, `first: ${first}`),
          variables: JSON.parse(variables || '{}'),
        }),
      })
      const { errors } = (await response.json()) as { errors?: { message: string }[] }
      if (errors) throw new Error(errors[0]!.message)
      cells.push(counted.map(({ count }) => count.statements.length).join('+'))
    }
    console.log(`  ${title.en.padEnd(52)} ${cells.join('   ')}`)
  }
  await gateway.close()
  await parts.close()
}
