import { newId } from '@meritgraph/shared/time'
import type { Profile } from '@meritgraph/shared/profile'
import type { EntityManager } from 'typeorm'
import { itemsOf } from './items-of.js'
import { PolicyItem } from './policy-item.entity.js'
import { searchableEn, searchableZh } from './searchable.rules.js'
import { StatedPlace } from './stated-place.entity.js'
import { statedPlaces } from './stated-places.rules.js'

/** Rows of one statement: their values stay below the number that SQLite allows. */
const ROWS_AT_ONCE = 200

/** Keeps the items of a content that is being published. */
export async function keepItems(db: EntityManager, contentHash: string, profile: Profile): Promise<void> {
  const rows = itemsOf(profile).map(({ texts, sources, ...item }, position) => ({
    ...item,
    id: newId(),
    contentHash,
    position,
    clauses: sources,
    searchZh: texts.map(({ zh }) => searchableZh(zh)).join('\n'),
    searchEn: texts.map(({ en }) => searchableEn(en ?? '')).join('\n'),
  }))
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    await db.insert(PolicyItem, rows.slice(from, from + ROWS_AT_ONCE)) // oxlint-disable-line no-await-in-loop -- one connection
  }
  const places = statedPlaces(profile).map((place) => ({ contentHash, place }))
  if (places.length > 0) await db.insert(StatedPlace, places)
}
