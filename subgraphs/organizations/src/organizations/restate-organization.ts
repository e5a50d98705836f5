import { recordState, type Validity } from '@meritgraph/shared/bitemporal'
import type { Transaction } from '@meritgraph/shared/context'
import { FOREVER } from '@meritgraph/shared/time'
import { Organization, OrganizationAnchor } from './organization.entity.js'

/** What of an organization may change from one day to another. */
export type Restated = Partial<
  Pick<
    Organization,
    'nameZh' | 'nameEn' | 'nameStatus' | 'type' | 'status' | 'sectorUnit' | 'jurisdictionCode' | 'clauses'
  >
>

/** Lets changes of an organization happen one after the other. */
export const lockOrganization = (tx: Transaction, id: string): Promise<unknown> =>
  tx.db.increment(OrganizationAnchor, { id }, 'version', 1)

/** The states of an organization that are known now, first day first. */
export const statesOf = (tx: Transaction, organizationId: string): Promise<Organization[]> =>
  tx.db.find(Organization, { where: { organizationId, supersededAt: FOREVER }, order: { validFrom: 'ASC' } })

/**
 * Records a change of an organization from one day until before another; whatever else was said of those days stays said.
 * Where it did not exist, it still does not. Lock it first.
 */
export async function restateOrganization(
  tx: Transaction,
  organizationId: string,
  { validFrom, validTo }: Validity,
  change: Restated,
): Promise<void> {
  const later = (a: string, b: string) => (a > b ? a : b)
  const overlapping = (await statesOf(tx, organizationId)).filter(
    (state) => state.validFrom < validTo && validFrom < state.validTo,
  )
  for (const state of overlapping) {
    const { code, nameZh, nameEn, nameStatus, type, status, sectorUnit, jurisdictionCode, clauses } = state
    const to = state.validTo < validTo ? state.validTo : validTo
    const kept = { code, nameZh, nameEn, nameStatus, type, status, sectorUnit, jurisdictionCode, clauses }
    // oxlint-disable-next-line no-await-in-loop -- one connection
    await stateOrganization(tx, organizationId, {
      ...kept,
      ...change,
      validFrom: later(state.validFrom, validFrom),
      validTo: to,
    })
  }
}

/** Records a state of an organization whole, and tells the neighbours. */
export async function stateOrganization(
  tx: Transaction,
  organizationId: string,
  values: Validity & Required<Restated> & Pick<Organization, 'code'>,
): Promise<void> {
  const { recordedAt } = await recordState(tx, Organization, 'organizationId', organizationId, values)
  const { code, nameZh, nameEn, type, status, sectorUnit, jurisdictionCode, validFrom, validTo } = values
  const said = { code, nameZh, nameEn, type, status, sectorUnit, jurisdictionCode }
  tx.emit('OrganizationStated', organizationId, { id: organizationId, ...said, validFrom, validTo, recordedAt })
}
