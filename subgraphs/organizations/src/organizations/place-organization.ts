import { endState, recordState, type Validity } from '@meritgraph/shared/bitemporal'
import type { Transaction } from '@meritgraph/shared/context'
import { moveSubtree, segmentOf } from '@meritgraph/shared/replicas'
import { dayOf } from '@meritgraph/shared/time'
import { Hierarchy, HierarchyAnchor, lineOf, OrganizationLine, OrganizationPlace } from './organization-line.entity.js'

/** Where an organization is to stand in a hierarchy; `parentId` null: it is a root. */
export interface Placing extends Validity {
  organizationId: string
  code: string
  hierarchy: Hierarchy
  parentId: string | null
}

/** Lets changes of a hierarchy happen one after the other: whoever comes second waits here until the first is done. */
export async function lockHierarchies(tx: Transaction, hierarchies: readonly Hierarchy[]): Promise<void> {
  for (const hierarchy of Object.values(Hierarchy).filter((one) => hierarchies.includes(one)))
    await tx.db.increment(HierarchyAnchor, { hierarchy }, 'version', 1) // oxlint-disable-line no-await-in-loop -- always in the same order
}

/** Records where an organization stands, and tells the neighbours. Lock the hierarchy and judge by the rules first. */
export async function placeOrganization(tx: Transaction, placing: Placing): Promise<void> {
  const { organizationId, code, hierarchy, parentId, validFrom, validTo } = placing
  const line = lineOf(hierarchy, organizationId)
  if (parentId === null) await endState(tx, OrganizationLine, 'line', line, { validFrom, validTo })
  else
    await recordState(tx, OrganizationLine, 'line', line, {
      organizationId,
      code,
      hierarchy,
      parentId,
      validFrom,
      validTo,
    })
  const today = dayOf(tx.now())
  if (validFrom <= today && today < validTo) await movePlace(tx, organizationId, hierarchy, parentId)
  const { recordedAt } = tx
  tx.emit('OrganizationPlaced', organizationId, {
    id: organizationId,
    code,
    hierarchy,
    parentId,
    validFrom,
    validTo,
    recordedAt,
  })
}

/** Takes an organization out of a hierarchy, as it stands today; nothing may stand below it any more. */
export async function removePlace(tx: Transaction, organizationId: string, hierarchy: Hierarchy): Promise<void> {
  await tx.db.delete(OrganizationPlace, { line: lineOf(hierarchy, organizationId) })
}

/** Moves an organization with all that stands below it to another place of the tree of today, in one statement. */
async function movePlace(
  tx: Transaction,
  organizationId: string,
  hierarchy: Hierarchy,
  parentId: string | null,
): Promise<void> {
  const above = parentId === null ? null : await placeOf(tx, parentId, hierarchy)
  const path = `${above?.path ?? '/'}${segmentOf(organizationId)}/`
  const depth = above === null ? 0 : above.depth + 1
  const place = await placeOf(tx, organizationId, hierarchy)
  const within = { sql: 'hierarchy = :hierarchy', parameters: { hierarchy } }
  await moveSubtree(tx.db, OrganizationPlace, place, { path, depth }, within)
}

/** Where an organization stands in a hierarchy today; one that has stood nowhere in it yet is a root. */
async function placeOf(tx: Transaction, organizationId: string, hierarchy: Hierarchy): Promise<OrganizationPlace> {
  const line = lineOf(hierarchy, organizationId)
  const place = await tx.db.findOneBy(OrganizationPlace, { line })
  if (place) return place
  const root = { line, organizationId, hierarchy, path: `/${segmentOf(organizationId)}/`, depth: 0 }
  await tx.db.insert(OrganizationPlace, root)
  return Object.assign(new OrganizationPlace(), root)
}
