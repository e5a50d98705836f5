import type { Transaction } from '@meritgraph/shared/context'
import type { Problem } from '@meritgraph/shared/errors'
import { type Day, FOREVER_DAY } from '@meritgraph/shared/time'
import { placeOrganization } from './place-organization.js'
import { linesBelow, problemsOfPlacing } from './tree.facts.js'

interface HandingOver {
  from: string
  to: string
  on: Day
}

/**
 * Puts those of what stands below one organization that `isMeant` under another from a day on; gives what stands against it.
 * Lock every hierarchy first.
 */
export async function handOver(
  tx: Transaction,
  { from, to, on }: HandingOver,
  isMeant: (organizationId: string) => boolean,
): Promise<Problem[]> {
  const lines = (await linesBelow(tx, from, on)).filter(({ organizationId }) => isMeant(organizationId))
  for (const { organizationId, code, hierarchy, validFrom } of lines) {
    const start = validFrom > on ? validFrom : on
    const placing = { organizationId, code, hierarchy, parentId: to, validFrom: start, validTo: FOREVER_DAY }
    /* oxlint-disable no-await-in-loop -- one connection */
    const problems = await problemsOfPlacing(tx, placing)
    if (problems.length > 0) return problems
    await placeOrganization(tx, placing)
    /* oxlint-enable no-await-in-loop */
  }
  return []
}
