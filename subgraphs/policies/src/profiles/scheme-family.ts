import { FOREVER } from '@meritgraph/shared/time'
import { type EntityManager, In } from 'typeorm'
import { PolicyVersion } from './policy.entity.js'

/** Versions, as known now, by the code of their scheme; a scheme without a version has an empty list. */
export type SchemeFamily = Map<string, PolicyVersion[]>

/** Keys of one statement: their number stays below what SQLite allows. */
const KEYS_AT_ONCE = 500

async function versionsBy(
  db: EntityManager,
  column: 'profileCode' | 'extendsCode',
  keys: readonly string[],
): Promise<PolicyVersion[]> {
  const found: PolicyVersion[] = []
  for (let from = 0; from < keys.length; from += KEYS_AT_ONCE) {
    const where = { [column]: In(keys.slice(from, from + KEYS_AT_ONCE)), supersededAt: FOREVER }
    found.push(...(await db.findBy(PolicyVersion, where))) // oxlint-disable-line no-await-in-loop -- one connection
  }
  return found
}

/** Takes in the versions of the schemes that are not there yet, and gives those. */
async function takeIn(db: EntityManager, family: SchemeFamily, codes: readonly string[]): Promise<PolicyVersion[]> {
  const missing = [...new Set(codes)].filter((code) => !family.has(code))
  for (const code of missing) family.set(code, [])
  const found = await versionsBy(db, 'profileCode', missing)
  for (const version of found) family.get(version.profileCode)!.push(version)
  return found
}

async function takeInBases(db: EntityManager, family: SchemeFamily): Promise<SchemeFamily> {
  for (let level = [...family.values()].flat(); level.length > 0; ) {
    const bases = level.flatMap(({ extendsCode }) => extendsCode ?? [])
    level = await takeIn(db, family, bases) // oxlint-disable-line no-await-in-loop -- one level names the next
  }
  return family
}

/** These schemes and all that they build on, on whatever day. */
export async function basesOf(db: EntityManager, codes: readonly string[]): Promise<SchemeFamily> {
  const family: SchemeFamily = new Map()
  await takeIn(db, family, codes)
  return takeInBases(db, family)
}

/** These schemes, all that build on them on some day, and all that any of those build on. */
export async function familyOf(db: EntityManager, codes: readonly string[]): Promise<SchemeFamily> {
  const family: SchemeFamily = new Map()
  await takeIn(db, family, codes)
  /* oxlint-disable no-await-in-loop -- one level names the next */
  for (let level = [...family.keys()]; level.length > 0; ) {
    const builders = await versionsBy(db, 'extendsCode', level)
    const fresh = builders.map(({ profileCode }) => profileCode).filter((code) => !family.has(code))
    await takeIn(db, family, fresh)
    level = [...new Set(fresh)]
  }
  /* oxlint-enable no-await-in-loop */
  return takeInBases(db, family)
}
