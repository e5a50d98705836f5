import type { Transaction } from '@meritgraph/shared/context'
import type { OrganizationEntry } from '@meritgraph/shared/profile'
import { BEGINNING_DAY, FOREVER_DAY, newId } from '@meritgraph/shared/time'
import { clausesOf, statusOf } from '@meritgraph/shared/values'
import type { EntityManager } from 'typeorm'
import { shippedBodies } from '../shipped.js'
import { OrganizationAnchor } from './organization.entity.js'
import { OrganizationStatus, type OrganizationType } from './organization-kind.js'
import { Hierarchy } from './organization-line.entity.js'
import { placeOrganization } from './place-organization.js'
import { stateOrganization } from './restate-organization.js'

/** The documents say neither since when these organizations stand nor until when. */
const ALWAYS = { validFrom: BEGINNING_DAY, validTo: FOREVER_DAY }

/** The id of the organization with a code; fails where there is none. */
export async function organizationIdOf(db: EntityManager, code: string): Promise<string> {
  return (await db.findOneByOrFail(OrganizationAnchor, { code })).id
}

const typeOf = (type: OrganizationEntry['type']) => type.toUpperCase().replaceAll('-', '_') as OrganizationType

async function loadOrganization(
  tx: Transaction,
  { code, name, type, jurisdiction, parent }: OrganizationEntry,
): Promise<void> {
  const id = newId(tx.recordedAt)
  const parentId = parent === null ? null : await organizationIdOf(tx.db, parent)
  await tx.db.insert(OrganizationAnchor, { id, code, version: 1 })
  await stateOrganization(tx, id, {
    ...ALWAYS,
    code,
    nameZh: name.value?.zh ?? code,
    nameEn: name.value?.en ?? null,
    nameStatus: statusOf(name.status),
    type: typeOf(type),
    status: OrganizationStatus.ACTIVE,
    sectorUnit: null,
    jurisdictionCode: jurisdiction,
    clauses: clausesOf(name.source),
  })
  await placeOrganization(tx, { organizationId: id, code, hierarchy: Hierarchy.PARTY, parentId, ...ALWAYS })
}

/** Writes the shipped organizations that are not there yet; what stands above comes first in the file. */
export async function loadOrganizations(tx: Transaction): Promise<void> {
  const there = new Set((await tx.db.find(OrganizationAnchor)).map(({ code }) => code))
  for (const entry of shippedBodies().organizations) {
    if (!there.has(entry.code)) await loadOrganization(tx, entry) // oxlint-disable-line no-await-in-loop -- parents first, one connection
  }
}
