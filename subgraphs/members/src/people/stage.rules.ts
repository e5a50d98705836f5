import type { Problem } from '@meritgraph/shared/errors'

/** A stage, or null for one of the masses; the words of `MemberStage`. */
type Stage = string | null

const MEMBERS = ['PROBATIONARY', 'FULL']
const PATH = ['input', 'stage']
const counts = (stage: Stage): boolean => stage !== null && MEMBERS.includes(stage)

/** What stands against recording somebody at a stage who is recorded for the first time, or who is no member. */
export function problemsOfEarlyStage(stage: Stage): Problem[] {
  return counts(stage) ? [{ code: 'MEMBER_ADMISSION_NEEDED', params: { stage: stage! }, path: PATH }] : []
}

/** What stands against a change of stage: one becomes a member by admission, and stops by the end of membership. */
export function problemsOfStageChange(from: Stage, to: Stage): Problem[] {
  if (from === to) return []
  if (!counts(from)) return problemsOfEarlyStage(to)
  if (from === 'PROBATIONARY' && to === 'FULL') return []
  return [{ code: 'MEMBER_STAGE_BACKWARDS', params: { from: from!, to: to ?? '-' }, path: PATH }]
}

/** What stands against an admission. */
export function problemsOfAdmission(from: Stage, to: Stage): Problem[] {
  if (counts(from)) return [{ code: 'MEMBER_ALREADY', path: ['input', 'personId'] }]
  return counts(to)
    ? []
    : [{ code: 'MEMBER_STAGE_BACKWARDS', params: { from: from ?? '-', to: to ?? '-' }, path: PATH }]
}
