import { type EntityManager, LessThanOrEqual, MoreThan } from 'typeorm'
import { endState, recordState, type Validity } from '../bitemporal/index.js'
import { type FeedEvent, Projection } from '../journal/index.js'
import { dayOf, FOREVER } from '../time/index.js'
import { moveSubtree } from './move-subtree.js'
import { OrganizationLine, OrganizationPlace, OrganizationState, segmentOf } from './organization.entity.js'

type Copied = 'code' | 'nameZh' | 'nameEn' | 'type' | 'status' | 'sectorUnit' | 'jurisdictionCode'

/** What the organizations subgraph publishes when a state of an organization is recorded. */
interface OrganizationStated extends Validity, Pick<OrganizationState, Copied> {
  id: string
  recordedAt: string
}

/** What it publishes when an organization gets a place in a hierarchy; `parentId` null: it is a root from then on. */
interface OrganizationPlaced extends Validity {
  id: string
  hierarchy: string
  parentId: string | null
  recordedAt: string
}

/** An event, as the copy is kept by it: at the time when the producer recorded it. */
interface Taking {
  db: EntityManager
  recordedAt: Date
}

const isOfToday = ({ recordedAt }: Taking, { validFrom, validTo }: Validity): boolean =>
  validFrom <= dayOf(recordedAt) && dayOf(recordedAt) < validTo

async function state(taking: Taking, stated: OrganizationStated): Promise<void> {
  const { id, code, nameZh, nameEn, type, status, sectorUnit, jurisdictionCode, validFrom, validTo } = stated
  const values = { validFrom, validTo, code, nameZh, nameEn, type, status, sectorUnit, jurisdictionCode }
  await recordState(taking, OrganizationState, 'organizationId', id, values)
  if (status === 'DISSOLVED' && isOfToday(taking, stated))
    await taking.db.delete(OrganizationPlace, { organizationId: id })
}

async function place(taking: Taking, placed: OrganizationPlaced): Promise<void> {
  const { id, parentId, validFrom, validTo } = placed
  const range = { validFrom, validTo }
  if (parentId === null) await endState(taking, OrganizationLine, 'organizationId', id, range)
  else await recordState(taking, OrganizationLine, 'organizationId', id, { parentId, ...range })
  if (isOfToday(taking, placed) && !(await isDissolved(taking, id))) await movePlace(taking.db, id, parentId)
}

/** An organization that works no more stands nowhere; its state is published before its place. */
function isDissolved({ db, recordedAt }: Taking, organizationId: string): Promise<boolean> {
  const day = dayOf(recordedAt)
  const covering = { validFrom: LessThanOrEqual(day), validTo: MoreThan(day), supersededAt: FOREVER }
  return db.existsBy(OrganizationState, { organizationId, status: 'DISSOLVED', ...covering })
}

/** Moves an organization with all that stands below it to another place of the tree of today, in one statement. */
async function movePlace(db: EntityManager, organizationId: string, parentId: string | null): Promise<void> {
  const above = parentId === null ? null : await placeOf(db, parentId)
  const path = `${above?.path ?? '/'}${segmentOf(organizationId)}/`
  const depth = above === null ? 0 : above.depth + 1
  const now = await placeOf(db, organizationId)
  await moveSubtree(db, OrganizationPlace, now, { path, depth })
}

/** Where an organization stands today; one that has stood nowhere yet is a root. */
async function placeOf(db: EntityManager, organizationId: string): Promise<OrganizationPlace> {
  const found = await db.findOneBy(OrganizationPlace, { organizationId })
  if (found) return found
  const root = { organizationId, path: `/${segmentOf(organizationId)}/`, depth: 0 }
  await db.insert(OrganizationPlace, root)
  return Object.assign(new OrganizationPlace(), root)
}

async function take(db: EntityManager, { type, payload }: FeedEvent): Promise<void> {
  const taking = { db, recordedAt: new Date(payload.recordedAt as string) }
  if (type === 'OrganizationStated') await state(taking, payload as unknown as OrganizationStated)
  if (type !== 'OrganizationPlaced' || payload.hierarchy !== 'PARTY') return
  await place(taking, payload as unknown as OrganizationPlaced)
}

/** The organizations and the line of the Party, copied with the times at which the organizations subgraph recorded them. */
export const organizationTree = new Projection({
  name: 'organization-tree',
  from: 'organizations',
  tables: [OrganizationState, OrganizationLine, OrganizationPlace],
  apply: take,
})
