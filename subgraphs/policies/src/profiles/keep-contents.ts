import { createHash } from 'node:crypto'
import { canonicalJson, contentHash, type Profile } from '@meritgraph/shared/profile'
import { type EntityManager, In, type ObjectLiteral } from 'typeorm'
import { keepItems } from '../items/index.js'
import { PolicyContent, PolicyFile } from './policy.entity.js'

/** Keys of one statement: their number stays below what SQLite allows. */
const KEYS_AT_ONCE = 500

/** Characters of one statement: far below what MySQL takes in one packet. */
const CHARACTERS_AT_ONCE = 1_000_000

/** Which of these hashes are not kept yet, each once. */
async function missing<T extends ObjectLiteral>(
  db: EntityManager,
  Entity: new () => T,
  column: keyof T & string,
  hashes: readonly string[],
): Promise<Set<string>> {
  const wanted = new Set(hashes)
  const keys = [...wanted]
  for (let from = 0; from < keys.length; from += KEYS_AT_ONCE) {
    const where = { [column]: In(keys.slice(from, from + KEYS_AT_ONCE)) }
    const rows = await db.find(Entity, { select: { [column]: true }, where } as never) // oxlint-disable-line no-await-in-loop -- one connection
    for (const row of rows) wanted.delete(row[column])
  }
  return wanted
}

/** Inserts rows with a long text each, as many at once as fit into one statement. */
async function insertTexts<T extends object>(
  db: EntityManager,
  Entity: new () => T,
  rows: readonly T[],
  textOf: (row: T) => string,
): Promise<void> {
  let some: T[] = []
  let characters = 0
  for (const [i, row] of rows.entries()) {
    some.push(row)
    characters += textOf(row).length
    if (characters < CHARACTERS_AT_ONCE && i < rows.length - 1) continue
    await db.insert(Entity, some) // oxlint-disable-line no-await-in-loop -- one connection
    some = []
    characters = 0
  }
}

/** Keeps contents with their items under their hashes, and gives the hashes in the same order. */
export async function keepContents(db: EntityManager, profiles: readonly Profile[]): Promise<string[]> {
  const hashes = profiles.map(contentHash)
  const fresh = await missing(db, PolicyContent, 'contentHash', hashes)
  const byHash = new Map(profiles.map((profile, i) => [hashes[i]!, profile]))
  const rows = [...fresh].map((hash) => ({ contentHash: hash, content: canonicalJson(byHash.get(hash)!) }))
  await insertTexts(db, PolicyContent, rows, ({ content }) => content)
  for (const hash of fresh) await keepItems(db, hash, byHash.get(hash)!) // oxlint-disable-line no-await-in-loop -- one connection
  return hashes
}

/** The hash under which a file is kept. */
export const fileHashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Keeps files under their hashes. */
export async function keepFiles(db: EntityManager, texts: readonly string[]): Promise<void> {
  const byHash = new Map(texts.map((text) => [fileHashOf(text), text]))
  const fresh = await missing(db, PolicyFile, 'hash', [...byHash.keys()])
  const rows = [...fresh].map((hash) => ({ hash, text: byHash.get(hash)! }))
  await insertTexts(db, PolicyFile, rows, ({ text }) => text)
}
