import { whereAsOf } from '@meritgraph/shared/bitemporal'
import type { Context } from '@meritgraph/shared/context'
import { type Day, FOREVER } from '@meritgraph/shared/time'
import type { EntityManager, ObjectLiteral, SelectQueryBuilder } from 'typeorm'
import { PolicyItem, StatedPlace } from '../items/index.js'
import { ConceptMappingRow, ConceptMappingState } from '../mapping/index.js'
import type { PolicyVersion } from '../profiles/index.js'
import { makePauses } from './pauses.js'
import type { Touched } from './touched.js'

/** Values of one statement: each may be found in thousands of contents, and an embedded database answers nobody else meanwhile. */
const AT_ONCE = 50

/** Asks in pieces, one statement after the other. */
async function inPieces<T>(values: readonly string[], ask: (some: string[]) => Promise<T[]>): Promise<T[]> {
  const found: T[] = []
  const pause = makePauses()
  /* oxlint-disable no-await-in-loop -- one statement after the other, with pauses */
  for (let from = 0; from < values.length; from += AT_ONCE) {
    for (const one of await ask(values.slice(from, from + AT_ONCE))) found.push(one)
    await pause()
  }
  /* oxlint-enable no-await-in-loop */
  return found
}

const exactRows = (db: EntityManager) => db.createQueryBuilder(ConceptMappingRow, 'x').where("x.relation = 'exact'")

/**
 * The concepts by which items of other schemes may be the same as these, in whatever mapping: those of the items, then those
 * of the items under them, until there are no more.
 */
async function conceptsReached({ db }: Pick<Context, 'db'>, items: readonly string[]): Promise<Set<string>> {
  const first = await inPieces(items, (codes) =>
    exactRows(db)
      .select('DISTINCT x.conceptCode', 'concept')
      .andWhere('x.itemCode IN (:...codes)', { codes })
      .getRawMany<{ concept: string }>(),
  )
  const reached = new Set(first.map(({ concept }) => concept))
  for (let fresh = [...reached]; fresh.length > 0; ) {
    // oxlint-disable-next-line no-await-in-loop -- each step names the next
    const next = await inPieces(fresh, (concepts) =>
      exactRows(db)
        .innerJoin(ConceptMappingRow, 'y', "y.itemCode = x.itemCode AND y.relation = 'exact'")
        .select('DISTINCT y.conceptCode', 'concept')
        .andWhere('x.conceptCode IN (:...concepts)', { concepts })
        .getRawMany<{ concept: string }>(),
    )
    fresh = [...new Set(next.map(({ concept }) => concept))].filter((concept) => !reached.has(concept))
    for (const concept of fresh) reached.add(concept)
  }
  return reached
}

const hashes = async <T extends ObjectLiteral>(query: SelectQueryBuilder<T>): Promise<string[]> =>
  (await query.getRawMany<{ contentHash: string }>()).map(({ contentHash }) => contentHash)

/**
 * The hashes of all contents that say anything of what is touched: an item of the same code or concept, a value of the scheme
 * itself, a demand or an omission. All others only pass on what they build on.
 */
async function contentsReached(
  { db }: Pick<Context, 'db'>,
  { items, places }: Touched,
  concepts: ReadonlySet<string>,
): Promise<Set<string>> {
  const of = <T extends ObjectLiteral>(entity: new () => T, column: string) =>
    db
      .createQueryBuilder(entity, 'i')
      .select('DISTINCT i.contentHash', 'contentHash')
      .where(`i.${column} IN (:...some)`)
  const byConcept = <T extends ObjectLiteral>(entity: new () => T, column: string) =>
    exactRows(db)
      .innerJoin(entity, 'i', `i.${column} = x.itemCode`)
      .select('DISTINCT i.contentHash', 'contentHash')
      .andWhere('x.conceptCode IN (:...some)')
  const found = [
    await inPieces([...items], (some) => hashes(of(PolicyItem, 'code').setParameters({ some }))),
    await inPieces([...items, ...places], (some) => hashes(of(StatedPlace, 'place').setParameters({ some }))),
    await inPieces([...concepts], (some) => hashes(byConcept(PolicyItem, 'code').setParameters({ some }))),
    await inPieces([...concepts], (some) => hashes(byConcept(StatedPlace, 'place').setParameters({ some }))),
  ]
  return new Set(found.flat())
}

/** The schemes in whose mapping some item has one of these concepts. They say which items are the same, stated there or not. */
async function mappingsReached({ db }: Pick<Context, 'db'>, concepts: ReadonlySet<string>): Promise<Set<string>> {
  const found = await inPieces([...concepts], (some) =>
    exactRows(db)
      .innerJoin(ConceptMappingState, 'm', 'm.contentHash = x.contentHash AND m.supersededAt = :forever')
      .select('DISTINCT m.profileCode', 'code')
      .andWhere('x.conceptCode IN (:...some)')
      .setParameters({ some, forever: FOREVER })
      .getRawMany<{ code: string }>(),
  )
  return new Set(found.map(({ code }) => code))
}

/**
 * Which versions say anything of what is touched, or of which items there are the same; all others only pass on what they
 * build on. `concepts` are further ones by which items are or will be the same.
 */
export async function sayingOf(
  ctx: Pick<Context, 'db'>,
  touched: Touched,
  concepts: readonly string[] = [],
): Promise<(version: Pick<PolicyVersion, 'contentHash' | 'profileCode'>) => boolean> {
  const reached = await conceptsReached(ctx, [...touched.items])
  for (const concept of concepts) reached.add(concept)
  const contents = await contentsReached(ctx, touched, reached)
  const mappings = await mappingsReached(ctx, reached)
  return ({ contentHash, profileCode }) => contents.has(contentHash) || mappings.has(profileCode)
}

/** The concept by which each item of a scheme is found again in another: its first exact one. */
export type Exact = ReadonlyMap<string, string>

/** How the items of these schemes map to concepts on a day, by scheme. */
export async function exactOf(
  { db }: Pick<Context, 'db'>,
  profileCodes: readonly string[],
  day: Day,
): Promise<Map<string, Exact>> {
  const exact = new Map<string, Map<string, string>>()
  if (profileCodes.length === 0) return exact
  const query = exactRows(db)
    .innerJoin(ConceptMappingState, 'm', 'm.contentHash = x.contentHash')
    .select('m.profileCode', 'profile')
    .addSelect('x.itemCode', 'item')
    .addSelect('x.conceptCode', 'concept')
    .andWhere('m.profileCode IN (:...profileCodes)', { profileCodes })
    .orderBy('x.id')
  const rows = await whereAsOf(query, 'm', { valid: day, known: null }).getRawMany<Record<string, string>>()
  for (const { profile, item, concept } of rows as { profile: string; item: string; concept: string }[]) {
    let ofProfile = exact.get(profile)
    if (!ofProfile) exact.set(profile, (ofProfile = new Map()))
    if (!ofProfile.has(item)) ofProfile.set(item, concept)
  }
  return exact
}
