import { createHash } from 'node:crypto'
import type { Context } from '@meritgraph/shared/context'
import type { Profile } from '@meritgraph/shared/profile'
import { FOREVER } from '@meritgraph/shared/time'
import { type ChangeSubject, contentHashOf } from '../change-requests/index.js'
import { ConceptMappingState, ConceptSchemeState } from '../mapping/index.js'
import { lineageOf } from './lineage.js'
import type { PlannedDraft } from './plan.js'

/** Codes of one statement. */
const CODES_AT_ONCE = 1000

/**
 * The hash of all that a plan rests on: the draft with its days, the versions of the scheme, of what it builds on and of what
 * builds on it, and how their items map to concepts. A statement a level of the tree and a few more; no content is read.
 */
export async function planHashFor(ctx: Pick<Context, 'db'>, draft: PlannedDraft): Promise<string> {
  const { subject, target, content, validFrom, validTo } = draft
  const parts = [subject, target, contentHashOf(subject as ChangeSubject, content), validFrom, validTo]
  if (subject === 'CONCEPTS') parts.push(...(await conceptHashes(ctx)))
  else {
    const extendsCode = subject === 'SCHEME' ? (content as Profile).identity.extends : null
    const { own, above, below } = await lineageOf(ctx, { code: target, extendsCode, validFrom, validTo })
    const versions = [...own, ...[...above.values()].flat(), ...[...below.values()].flat()]
    parts.push(...versions.map(({ id, validFrom: from, validTo: to }) => `${id} ${from} ${to}`).sort())
    const codes = new Set([target, ...versions.map(({ profileCode }) => profileCode)])
    parts.push(...(await mappingHashesOf(ctx, [...codes])))
  }
  return createHash('sha256').update(parts.join('\n')).digest('hex')
}

/** How each of these schemes maps to concepts, by the hash of its mapping. */
async function mappingHashesOf({ db }: Pick<Context, 'db'>, codes: readonly string[]): Promise<string[]> {
  const found: string[] = []
  for (let from = 0; from < codes.length; from += CODES_AT_ONCE) {
    // oxlint-disable-next-line no-await-in-loop -- one statement after the other
    const rows = await db
      .createQueryBuilder(ConceptMappingState, 'm')
      .select('m.profileCode', 'code')
      .addSelect('m.contentHash', 'hash')
      .where('m.profileCode IN (:...codes)', { codes: codes.slice(from, from + CODES_AT_ONCE) })
      .andWhere('m.supersededAt = :forever', { forever: FOREVER })
      .getRawMany<{ code: string; hash: string }>()
    found.push(...rows.map(({ code, hash }) => `${code} ${hash}`))
  }
  return found.sort()
}

/** The concepts as they are, and all mappings that use them. */
async function conceptHashes({ db }: Pick<Context, 'db'>): Promise<string[]> {
  const current = { where: { supersededAt: FOREVER }, order: { contentHash: 'ASC' as const } }
  const concepts = await db.find(ConceptSchemeState, current)
  const mappings = await db.find(ConceptMappingState, current)
  return [...concepts, ...mappings].map(({ contentHash }) => contentHash)
}
