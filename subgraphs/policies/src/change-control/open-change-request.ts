import type { Transaction } from '@meritgraph/shared/context'
import type { Problem } from '@meritgraph/shared/errors'
import type { Outcome } from '@meritgraph/shared/mutation'
import { type Day, dayOf, newId } from '@meritgraph/shared/time'
import {
  ChangeRequest,
  ChangeRequestDraft,
  ChangeState,
  contentHashOf,
  draftText,
  inLanguage,
  problemsWithBase,
  problemsWithDays,
  problemsWithPlace,
  placeOfContent,
  type Subject,
  validityOf,
} from '../change-requests/index.js'
import { subjectOf } from '../publication/index.js'
import type { ChangePlace } from './change-place.js'
import { publishedInstead } from './last-publication.js'
import type { StartContent } from './start-content.js'

/** What the caller says of a new change request. */
export interface Opening extends ChangePlace {
  title: { zh: string; en: string | null }
  validFrom: Day | null
  validTo: Day | null
}

/** The days on which a content is to apply: those asked for, or those it has of itself. */
export async function daysFor(
  tx: Transaction,
  subject: Subject,
  target: string,
  content: object,
  asked: { validFrom: Day | null; validTo: Day | null },
  own: Day | null = null,
): Promise<{ validFrom: Day; validTo: Day } | { problems: Problem[] }> {
  const days = await subject.days(tx, target, content)
  const validity = validityOf(asked, own ?? days.own, dayOf(tx.now()), days.versions)
  const problems = problemsWithDays(validity)
  return problems.length > 0 ? { problems } : validity
}

/** Writes a new change request with its draft, or says what stands against it. */
export async function openChangeRequest(tx: Transaction, opening: Opening, start: StartContent): Promise<Outcome> {
  const { subject: kind, target, jurisdictionCode, title } = opening
  const { content, fileText } = start
  const subject = subjectOf(kind)
  const misplaced = problemsWithPlace(opening, placeOfContent(kind, content))
  if (misplaced.length > 0) return { problems: misplaced }
  const days = await daysFor(tx, subject, target, content, opening, start.validFrom)
  if ('problems' in days) return days
  const base = await subject.current(tx, target, days.validFrom)
  if (start.isNew && base) {
    const taken = problemsWithBase(
      { target, baseVersionId: null },
      base.id,
      await publishedInstead(tx.db, kind, base.id),
    )
    return { problems: taken.map((problem) => inLanguage(problem, tx.language)) }
  }
  const id = newId()
  await tx.db.insert(ChangeRequest, {
    id,
    version: 1,
    subject: kind,
    target,
    jurisdictionCode,
    titleZh: title.zh.trim(),
    titleEn: title.en?.trim() ?? null,
    state: ChangeState.DRAFT,
    revision: 1,
    baseVersionId: base?.id ?? null,
    ...days,
    publishOn: null,
    authorId: tx.viewer!.accountId,
    createdAt: tx.recordedAt,
    contentHash: contentHashOf(kind, content),
    planHash: null,
    publishedVersionId: null,
    publishedAt: null,
  })
  const baseContent = base && draftText(base.content)
  await tx.db.insert(ChangeRequestDraft, { changeRequestId: id, content: draftText(content), baseContent, fileText })
  return { id }
}
