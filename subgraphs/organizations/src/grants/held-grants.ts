import type { Viewer } from '@meritgraph/shared/auth'
import { BEGINNING_DAY, type Day, FOREVER, FOREVER_DAY } from '@meritgraph/shared/time'
import type { EntityManager } from 'typeorm'
import { Grant, GrantAnchor, heldOf } from './grant.entity.js'
import { appliesOn, type Held, isUnlimitedAdmin } from './grant.rules.js'

/** Whether any grant was ever recorded. */
export const hasGrants = (db: EntityManager): Promise<boolean> => db.exists(GrantAnchor)

/** What an account holds on any day, as known now. */
export async function heldBy(db: EntityManager, accountId: string): Promise<Held[]> {
  return (await db.findBy(Grant, { accountId, supersededAt: FOREVER })).map(heldOf)
}

/** What an account holds on a day, as known now. */
export async function heldOn(db: EntityManager, accountId: string, day: Day): Promise<Held[]> {
  return (await heldBy(db, accountId)).filter((grant) => appliesOn(grant, day))
}

/**
 * What the viewer holds, as recorded now; the signed viewer may be a minute old. Until a first grant is recorded there is
 * nothing but what the signed viewer says of the bootstrap admin.
 */
export async function heldByViewer(db: EntityManager, viewer: Viewer | null): Promise<Held[]> {
  if (viewer === null) return []
  if (await hasGrants(db)) return heldBy(db, viewer.accountId)
  return viewer.grants
    .map((grant) => ({ ...grant, validFrom: BEGINNING_DAY, validTo: FOREVER_DAY }))
    .filter(isUnlimitedAdmin)
}
