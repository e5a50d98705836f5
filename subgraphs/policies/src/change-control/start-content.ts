import type { Context } from '@meritgraph/shared/context'
import type { Problem } from '@meritgraph/shared/errors'
import { type Day, dayOf } from '@meritgraph/shared/time'
import type { NewContent, Subject } from '../change-requests/index.js'
import { type ChangeStartInput, ChangeStartKind } from './start.input.js'

/** What a draft is started with. */
export interface StartContent {
  content: object
  fileText: string | null
  /** The first day on which it applied where it comes from; null: it comes from no version. */
  validFrom: Day | null
  /** Whether it is for a target that is not there yet. */
  isNew: boolean
}

const unfit = (kind: ChangeStartKind, needs: string): { problems: Problem[] } => ({
  problems: [{ code: 'CHANGE_START_UNFIT', params: { kind, needs }, path: ['input', 'start'] }],
})

/** The content that `start` asks for, or why there is none; `on` is the day from which on it is to apply, where that was said. */
export async function startContent(
  ctx: Context,
  subject: Subject,
  place: Omit<NewContent, 'extends'>,
  { kind, versionId, profileCode }: ChangeStartInput,
  on: Day | null,
): Promise<StartContent | { problems: Problem[] }> {
  if (kind === ChangeStartKind.VERSION) return ofVersion(ctx, subject, place.target, versionId ?? null, on)
  const isNew = { fileText: null, validFrom: null, isNew: true }
  if (kind === ChangeStartKind.NOTHING) {
    const content = await subject.blank(ctx, { ...place, extends: null })
    return content ? { content, ...isNew } : unfit(kind, 'VERSION')
  }
  if (!subject.copy) return unfit(kind, 'VERSION / NOTHING')
  if (profileCode == null) return unfit(kind, '`profileCode`')
  const from = await subject.current(ctx, profileCode, dayOf(ctx.now()))
  if (!from) {
    const path = ['input', 'start', 'profileCode']
    return { problems: [{ code: 'CHANGE_TARGET_UNKNOWN', params: { target: profileCode }, path }] }
  }
  if (kind === ChangeStartKind.SCHEME)
    return { content: subject.copy(from.content, { ...place, extends: null }), ...isNew }
  const content = await subject.blank(ctx, { ...place, extends: profileCode })
  return content ? { content, ...isNew } : unfit(kind, 'VERSION')
}

async function ofVersion(
  ctx: Context,
  subject: Subject,
  target: string,
  id: string | null,
  on: Day | null,
): Promise<StartContent | { problems: Problem[] }> {
  const state =
    id === null ? await subject.current(ctx, target, on ?? dayOf(ctx.now())) : await subject.version?.(ctx, target, id)
  if (state) return { content: state.content, fileText: state.fileText, validFrom: state.validFrom, isNew: false }
  if (id === null)
    return { problems: [{ code: 'CHANGE_TARGET_UNKNOWN', params: { target }, path: ['input', 'target'] }] }
  return { problems: [{ code: 'CHANGE_VERSION_UNKNOWN', params: { id }, path: ['input', 'start', 'versionId'] }] }
}
