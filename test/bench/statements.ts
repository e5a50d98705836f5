import { countStatements } from '@meritgraph/shared/testing'
import { gatewayOver, openParts } from './open-parts.js'
import { QUERIES } from './queries.js'

const SIZES = [10, 50, 100]

/** SQL statements of each question at three page sizes, per subgraph, cold (nothing remembered) and warm. */
export async function statements(): Promise<void> {
  const parts = await openParts(120)
  const gateway = await gatewayOver(parts)
  const counted = parts.subgraphs.map(({ name, database }) => ({ name, count: countStatements(database) }))
  console.log(`\nSQL statements at page size ${SIZES.join(', ')} (policies + organizations)`)
  for (const [title, query] of Object.entries(QUERIES)) {
    const cells: string[] = []
    for (const first of SIZES) {
      for (const { count } of counted) count.reset()
      const response = await fetch(`${gateway.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables: { first } }),
      })
      const { errors } = (await response.json()) as { errors?: { message: string }[] }
      if (errors) throw new Error(errors[0]!.message)
      cells.push(counted.map(({ count }) => count.statements.length).join('+'))
    }
    console.log(`  ${title.padEnd(52)} ${cells.join('   ')}`)
  }
  await gateway.close()
  await parts.close()
}
