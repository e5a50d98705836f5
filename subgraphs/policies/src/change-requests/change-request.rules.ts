import './change-request.errors.js'
import type { Problem } from '@meritgraph/shared/errors'
import { type Day, FOREVER_DAY, isDay } from '@meritgraph/shared/time'

/** The values of `ChangeState`. */
export type State =
  | 'DRAFT'
  | 'SUBMITTED'
  | 'APPROVED'
  | 'SCHEDULED'
  | 'SUSPENDED'
  | 'PUBLISHED'
  | 'REJECTED'
  | 'WITHDRAWN'

/** What can be done to a change request. */
export type Action = 'edit' | 'comment' | 'submit' | 'approve' | 'reject' | 'schedule' | 'publish' | 'withdraw'

const OPEN: readonly State[] = ['DRAFT', 'SUBMITTED', 'APPROVED', 'SCHEDULED', 'SUSPENDED']

/** In which states something can be done; in none of the others anything changes any more. */
const ALLOWED: Record<Action, readonly State[]> = {
  edit: OPEN,
  comment: OPEN,
  submit: ['DRAFT', 'SUSPENDED'],
  approve: ['SUBMITTED'],
  reject: ['SUBMITTED', 'APPROVED', 'SCHEDULED', 'SUSPENDED'],
  schedule: ['APPROVED', 'SCHEDULED'],
  publish: ['APPROVED', 'SCHEDULED'],
  withdraw: OPEN,
}

/** What is wrong with doing this to a change request in that state; `mutation` is how the caller called it. */
export function problemsWithState(action: Action, mutation: string, state: State): Problem[] {
  const allowed = ALLOWED[action]
  if (allowed.includes(state)) return []
  return [{ code: 'CHANGE_REQUEST_STATE', params: { state, mutation, needed: allowed.join(' / ') } }]
}

/** What is wrong with the revision that the caller has read. */
export function problemsWithRevision(expected: number, revision: number): Problem[] {
  if (expected === revision) return []
  return [{ code: 'CHANGE_REQUEST_REVISION', params: { expected, revision }, path: ['input', 'expectedRevision'] }]
}

/** The target and the jurisdiction of a content; null where the content does not say. */
export interface ContentPlace {
  target: string
  jurisdictionCode: string | null
}

/** Where a content belongs by its own words. */
export function placeOfContent(subject: 'SCHEME' | 'MAPPING' | 'CONCEPTS', content: object): ContentPlace | null {
  if (subject === 'CONCEPTS') return null
  if (subject === 'MAPPING') return { target: (content as { profile: string }).profile, jurisdictionCode: null }
  const { code, jurisdiction } = (content as { identity: { code: string; jurisdiction: string } }).identity
  return { target: code, jurisdictionCode: jurisdiction }
}

/** A content that belongs elsewhere than its change request: rights would not be asked where it has its effect. */
export function problemsWithPlace(request: ContentPlace, found: ContentPlace | null): Problem[] {
  const isElsewhere =
    found !== null &&
    (found.target !== request.target ||
      (found.jurisdictionCode !== null && found.jurisdictionCode !== request.jurisdictionCode))
  if (!isElsewhere) return []
  const { target, jurisdictionCode } = found
  const params = {
    target: request.target,
    jurisdiction: request.jurisdictionCode ?? '',
    found: jurisdictionCode === null ? target : `${target} (${jurisdictionCode})`,
  }
  return [{ code: 'CHANGE_TARGET_FIXED', params }]
}

/** What is wrong with the length of a text that a person wrote. */
export function problemsWithText(text: string, most: number, path: string[]): Problem[] {
  const { length } = text.trim()
  if (length >= 1 && length <= most) return []
  return [{ code: 'CHANGE_TEXT_LENGTH', params: { length, most }, path: ['input', ...path] }]
}

/** The longest code, in characters. */
const MOST_CODE = 190

/** What is wrong with the code of a scheme that is to be made. */
export function problemsWithCode(target: string): Problem[] {
  const isCode = /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/.test(target) && target.length <= MOST_CODE
  if (isCode) return []
  return [{ code: 'CHANGE_TARGET_CODE', params: { target, most: MOST_CODE }, path: ['input', 'target'] }]
}

/** From one day until before another. */
export interface Days {
  validFrom: Day
  validTo: Day
}

/**
 * On which days a content is to apply: as the caller says; or else from the first day of the content's own, or today; and
 * until the next version of the scheme begins, so that what comes later stays.
 */
export function validityOf(
  asked: { validFrom: Day | null; validTo: Day | null },
  own: Day | null,
  today: Day,
  versions: readonly Days[],
): Days {
  const validFrom = asked.validFrom ?? own ?? today
  const later = versions.map((version) => version.validFrom).filter((day) => day > validFrom)
  return { validFrom, validTo: asked.validTo ?? later.toSorted()[0] ?? FOREVER_DAY }
}

/** What is wrong with days on which nothing could apply. */
export function problemsWithDays({ validFrom, validTo }: Days): Problem[] {
  if (isDay(validFrom) && isDay(validTo) && validFrom < validTo) return []
  return [{ code: 'VALIDITY_EMPTY', params: { validFrom, validTo }, path: ['input', 'validTo'] }]
}

/** Who approves must be somebody else than who started it and who edited it. */
export function problemsWithApprover(approverId: string, authorId: string, editorIds: readonly string[]): Problem[] {
  return approverId === authorId || editorIds.includes(approverId) ? [{ code: 'CHANGE_SELF_APPROVAL' }] : []
}

/** An approval, as far as it decides whether a change request may be published. */
export interface CountedApproval {
  revision: number
  planHash: string
  isVoid: boolean
}

/** Whether the revision with its plan has an approval that counts. */
export function problemsWithApprovals(
  { revision, planHash }: { revision: number; planHash: string | null },
  approvals: readonly CountedApproval[],
): BilingualProblem[] {
  const counts = (approval: CountedApproval) =>
    !approval.isVoid && approval.revision === revision && approval.planHash === planHash
  return approvals.some(counts) ? [] : [{ code: 'CHANGE_NOT_APPROVED', params: { revision } }]
}

/** What is wrong with the day on which something is to be published. */
export function problemsWithPublishOn(publishOn: Day, today: Day): Problem[] {
  if (publishOn > today) return []
  return [{ code: 'CHANGE_PUBLISH_ON_PAST', params: { publishOn, today }, path: ['input', 'publishOn'] }]
}

/** Something said in both languages. */
export interface Bilingual {
  zh: string
  en: string
}

/** A problem that can be told now, in one language, or kept for later, in both. */
export interface BilingualProblem {
  code: string
  params: Record<string, string | number | Bilingual>
}

/** The problem in one language. */
export function inLanguage({ code, params }: BilingualProblem, language: 'zh' | 'en'): Problem {
  const said = Object.entries(params).map(([name, value]) => [
    name,
    typeof value === 'object' ? value[language] : value,
  ])
  return { code, params: Object.fromEntries(said) }
}

/** Whether what a change request started from still applies; `by` says what was published since. */
export function problemsWithBase(
  { target, baseVersionId }: { target: string; baseVersionId: string | null },
  currentId: string | null,
  by: Bilingual,
): BilingualProblem[] {
  if (baseVersionId === currentId) return []
  const code = baseVersionId === null ? 'CHANGE_TARGET_TAKEN' : 'CHANGE_REQUEST_OUTDATED'
  return [{ code, params: { target, by } }]
}
