import type { Transaction } from '@meritgraph/shared/context'
import { type EntityManager, type FindOptionsWhere, In, MoreThan } from 'typeorm'
import {
  type Bilingual,
  ChangeRequest,
  ChangeRequestEdit,
  ChangeState,
  ChangeSubject,
} from '../change-requests/index.js'
import { familyOf, PolicyVersion } from '../profiles/index.js'

/** Codes of one statement: their number stays below what SQLite allows. */
const CODES_AT_ONCE = 500

/** The concepts belong to every scheme. */
const SHARED = 'shared'

/** The change request published last for one of these targets; null where none was. */
async function lastPublished(db: EntityManager, targets: readonly string[]): Promise<ChangeRequest | null> {
  let last: ChangeRequest | null = null
  for (let from = 0; from < targets.length; from += CODES_AT_ONCE) {
    const where: FindOptionsWhere<ChangeRequest> = {
      target: In(targets.slice(from, from + CODES_AT_ONCE)),
      state: ChangeState.PUBLISHED,
      ...(last?.publishedAt ? { publishedAt: MoreThan(last.publishedAt) } : {}),
    }
    const [found]: ChangeRequest[] = await db.find(ChangeRequest, { where, order: { publishedAt: 'DESC' }, take: 1 }) // oxlint-disable-line no-await-in-loop -- one connection
    last = found ?? last
  }
  return last
}

/** A published change request in words: what it is called and when it was published. */
export const publishedInWords = ({ target, titleZh, titleEn, publishedAt }: ChangeRequest): Bilingual => {
  const at = publishedAt!.toISOString()
  return {
    zh: `“${titleZh}”（${target}）发布于 ${at}`,
    en: `“${titleEn ?? titleZh}” (${target}) was published at ${at}`,
  }
}

/** What applies now in place of what a change request started from, in words. */
export async function publishedInstead(
  db: EntityManager,
  subject: ChangeSubject,
  currentId: string | null,
): Promise<Bilingual> {
  const by = currentId === null ? null : await db.findOneBy(ChangeRequest, { publishedVersionId: currentId })
  if (by) return publishedInWords(by)
  const version =
    currentId === null || subject !== ChangeSubject.SCHEME
      ? null
      : await db.findOne(PolicyVersion, { where: { id: currentId }, order: { recordedAt: 'ASC' } })
  if (!version) return { zh: '其当前状态已变', en: 'its current state is another one' }
  const at = version.recordedAt.toISOString()
  return {
    zh: `自 ${version.validFrom} 起适用的版本，记录于 ${at}`,
    en: `a version from ${version.validFrom}, recorded at ${at}`,
  }
}

/** What changed last of all that the plan of a change request rests on: its draft, or what was published around it. */
export async function changedSince(tx: Transaction, request: ChangeRequest): Promise<Bilingual> {
  const { id, target, revision } = request
  const [edit] = await tx.db.find(ChangeRequestEdit, {
    where: { changeRequestId: id },
    order: { revision: 'DESC' },
    take: 1,
  })
  const around = request.subject === ChangeSubject.CONCEPTS ? [] : [...(await familyOf(tx.db, [target])).keys()]
  const other = await lastPublished(tx.db, [...new Set([target, SHARED, ...around])])
  const editedAt = edit?.at ?? request.createdAt
  if (other && other.publishedAt! >= editedAt) return publishedInWords(other)
  return {
    zh: `草稿现为修订 ${revision}，修改于 ${editedAt.toISOString()}`,
    en: `the draft is at revision ${revision}, edited at ${editedAt.toISOString()}`,
  }
}
