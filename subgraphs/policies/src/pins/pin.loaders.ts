import type { Context } from '@meritgraph/shared/context'
import { In } from 'typeorm'
import { PolicyItem } from '../items/index.js'
import { PolicyVersion } from '../profiles/index.js'
import { Pin, PinItem, PinVersion } from './pin.entity.js'
import type { PinnedItem } from './pinned-items.rules.js'

/** What a request is read with, also inside a transaction. */
type Reads = Pick<Context, 'db'>

/** What runs under one of these versions: how many, and the first so many, those that started first in front. */
export async function runningUnder(
  { db }: Reads,
  versionIds: readonly string[],
  most: number,
): Promise<{ total: number; pins: Pin[] }> {
  if (versionIds.length === 0) return { total: 0, pins: [] }
  const under = db
    .createQueryBuilder(PinVersion, 'v')
    .select('v.pinId')
    .where('v.versionId IN (:...versionIds)', { versionIds })
  const query = db
    .createQueryBuilder(Pin, 'p')
    .where(`p.id IN (${under.getQuery()})`)
    .setParameters(under.getParameters())
  const total = await query.getCount()
  if (total === 0) return { total, pins: [] }
  const pins = await query.orderBy('p.pinnedAt').addOrderBy('p.id').limit(most).getMany()
  return { total, pins }
}

/** Something running that names an item, and the place of the version asked for in its chain. */
interface Naming {
  item: string
  pinId: string
  position: number
}

/** How many running things are looked at for one question. */
const MOST_NAMING = 2000

/**
 * Which of these items are named by what runs under these versions of a scheme. One that a scheme further down states
 * itself stays there, and is not counted.
 */
export async function pinnedItems(
  { db }: Reads,
  versionIds: readonly string[],
  items: readonly string[],
): Promise<PinnedItem[]> {
  if (versionIds.length === 0 || items.length === 0) return []
  const naming = await db
    .createQueryBuilder(PinItem, 'i')
    .innerJoin(PinVersion, 'v', 'v.pinId = i.pinId')
    .select('i.item', 'item')
    .addSelect('i.pinId', 'pinId')
    .addSelect('v.position', 'position')
    .where('i.item IN (:...items) AND v.versionId IN (:...versionIds)', { items, versionIds })
    .orderBy('i.item')
    .addOrderBy('i.pinId')
    .limit(MOST_NAMING)
    .getRawMany<Naming>()
  if (naming.length === 0) return []
  const kept = await keptBelow({ db }, naming)
  return countsOf(
    { db },
    naming.filter(({ item, pinId }) => !kept.has(`${pinId} ${item}`)),
  )
}

/** The items, each with the id of what runs, that a version further down in its chain states itself. */
async function keptBelow({ db }: Reads, naming: readonly Naming[]): Promise<Set<string>> {
  const items = [...new Set(naming.map(({ item }) => item))]
  const pinIds = [...new Set(naming.map(({ pinId }) => pinId))]
  const stating = await db
    .createQueryBuilder(PinVersion, 'v')
    .innerJoin(PolicyVersion, 'w', 'w.id = v.versionId')
    .innerJoin(PolicyItem, 'i', 'i.contentHash = w.contentHash')
    .select('v.pinId', 'pinId')
    .addSelect('v.position', 'position')
    .addSelect('i.code', 'item')
    .where('v.pinId IN (:...pinIds) AND i.code IN (:...items)', { pinIds, items })
    .getRawMany<Naming>()
  const places = new Map(naming.map(({ pinId, position }) => [pinId, position]))
  const below = stating.filter(({ pinId, position }) => position > places.get(pinId)!)
  return new Set(below.map(({ pinId, item }) => `${pinId} ${item}`))
}

async function countsOf({ db }: Reads, naming: readonly Naming[]): Promise<PinnedItem[]> {
  const counts = new Map<string, { first: string; count: number }>()
  for (const { item, pinId } of naming) {
    const counted = counts.get(item)
    if (counted) counted.count += 1
    else counts.set(item, { first: pinId, count: 1 })
  }
  const first = [...counts.values()].map((counted) => counted.first)
  const pins = new Map((await db.findBy(Pin, { id: In(first) })).map((pin) => [pin.id, pin]))
  return [...counts].map(([item, counted]) => {
    const { titleZh, titleEn } = pins.get(counted.first)!
    return { item, count: counted.count, titleZh, titleEn }
  })
}
