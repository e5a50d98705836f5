import type { Transaction } from '@meritgraph/shared/context'
import type { Problem } from '@meritgraph/shared/errors'
import { type Day, FOREVER, FOREVER_DAY } from '@meritgraph/shared/time'
import { In } from 'typeorm'
import { coversAll, type Days, shared } from './organization.rules.js'
import { type Hierarchy, OrganizationLine } from './organization-line.entity.js'
import type { Organization } from './organization.entity.js'
import { OrganizationStatus } from './organization-kind.js'
import { statesOf } from './restate-organization.js'
import type { Placing } from './place-organization.js'

const daysOf = ({ validFrom, validTo }: { validFrom: Day; validTo: Day }): Days => ({ from: validFrom, to: validTo })

/**
 * The first day on which one organization stands at or below another, within a range; null where it never does. One
 * statement a level, as known now; lock the hierarchy first.
 */
async function firstDayBelow(
  tx: Transaction,
  below: string,
  above: string,
  hierarchy: Hierarchy,
  range: Days,
): Promise<Day | null> {
  let open = new Map<string, Days[]>([[below, [range]]])
  const seen = new Set<string>()
  let first: Day | null = null
  while (open.size > 0) {
    for (const { from } of open.get(above) ?? []) if (first === null || from < first) first = from
    const ids = [...open.keys()].filter((id) => id !== above)
    const lines =
      ids.length === 0
        ? []
        : await tx.db.findBy(OrganizationLine, { organizationId: In(ids), hierarchy, supersededAt: FOREVER }) // oxlint-disable-line no-await-in-loop -- level by level
    const next = new Map<string, Days[]>()
    for (const { organizationId, parentId, validFrom, validTo } of lines) {
      for (const days of open.get(organizationId)!) {
        const both = shared(days, { from: validFrom, to: validTo })
        const key = both && `${parentId} ${both.from} ${both.to}`
        if (!both || seen.has(key!)) continue
        seen.add(key!)
        next.set(parentId, [...(next.get(parentId) ?? []), both])
      }
    }
    open = next
  }
  return first
}

/** What stands against an organization's place: a parent that does not work, or one below itself. Lock the hierarchy first. */
export async function problemsOfPlacing(
  tx: Transaction,
  { organizationId, hierarchy, parentId, validFrom, validTo }: Placing,
): Promise<Problem[]> {
  if (parentId === null) return []
  const range = { from: validFrom, to: validTo }
  const states = await statesOf(tx, parentId)
  const path = ['input', 'parentId']
  if (states.length === 0) return [{ code: 'ORGANIZATION_UNKNOWN', params: { id: parentId, on: validFrom }, path }]
  const works = states.filter(({ status }) => status === OrganizationStatus.ACTIVE).map(daysOf)
  if (!coversAll(works, range))
    return [{ code: 'ORGANIZATION_PARENT_INACTIVE', params: { parent: parentId, on: validFrom }, path }]
  const on = await firstDayBelow(tx, parentId, organizationId, hierarchy, range)
  return on === null ? [] : [{ code: 'ORGANIZATION_BELOW_ITSELF', params: { on, parent: parentId }, path }]
}

/** The lines by which others stand below an organization on a day or later, as known now. */
export const linesBelow = async (tx: Transaction, parentId: string, on: Day): Promise<OrganizationLine[]> =>
  (await tx.db.findBy(OrganizationLine, { parentId, supersededAt: FOREVER })).filter(({ validTo }) => validTo > on)

/** The state of an organization on a day, where it is the last one recorded; else what stands against it. */
export async function lastStateOn(
  tx: Transaction,
  id: string,
  on: Day,
  path: string[],
): Promise<{ state: Organization } | { problems: Problem[] }> {
  const states = await statesOf(tx, id)
  const state = states.find(({ validFrom, validTo }) => validFrom <= on && on < validTo)
  if (!state) return { problems: [{ code: 'ORGANIZATION_UNKNOWN', params: { id, on }, path }] }
  if (state.validTo === FOREVER_DAY) return { state }
  const later = state.validTo
  return { problems: [{ code: 'ORGANIZATION_CHANGES_LATER', params: { id, on, later }, path: ['input', 'on'] }] }
}
