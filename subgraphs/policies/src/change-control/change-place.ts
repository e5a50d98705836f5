import type { Context } from '@meritgraph/shared/context'
import type { Problem } from '@meritgraph/shared/errors'
import { FOREVER } from '@meritgraph/shared/time'
import { ChangeSubject, problemsWithCode, problemsWithPlace } from '../change-requests/index.js'
import { jurisdictionByCode } from '../jurisdictions/index.js'
import { PolicyVersion } from '../profiles/index.js'

/** What a change request is for, and the jurisdiction whose rights count. */
export interface ChangePlace {
  subject: ChangeSubject
  target: string
  /** Null for the concepts. */
  jurisdictionCode: string | null
}

/** The jurisdiction that sets a scheme; null where there is no such scheme. */
async function jurisdictionOfScheme(ctx: Pick<Context, 'db'>, profileCode: string): Promise<string | null> {
  const [version] = await ctx.db.find(PolicyVersion, {
    where: { profileCode, supersededAt: FOREVER },
    order: { validFrom: 'DESC' },
    take: 1,
  })
  // MySQL takes a code with trailing blanks for the same.
  return version?.profileCode === profileCode ? version.jurisdictionCode : null
}

/** What a change is for: a scheme that is there is its jurisdiction's, and a new one that of the jurisdiction asked for. */
export async function changePlace(
  ctx: Context,
  { subject, target, jurisdictionCode }: ChangePlace,
): Promise<ChangePlace | { problems: Problem[] }> {
  if (subject === ChangeSubject.CONCEPTS) return { subject, target: 'shared', jurisdictionCode: null }
  const owner = await jurisdictionOfScheme(ctx, target)
  if (owner !== null) {
    const place = { subject, target, jurisdictionCode: owner }
    const asked = { target, jurisdictionCode: jurisdictionCode ?? owner }
    const [misplaced] = problemsWithPlace(place, asked)
    return misplaced ? { problems: [{ ...misplaced, path: ['input', 'jurisdictionCode'] }] } : place
  }
  if (subject === ChangeSubject.MAPPING || jurisdictionCode === null) {
    return { problems: [{ code: 'CHANGE_TARGET_UNKNOWN', params: { target }, path: ['input', 'target'] }] }
  }
  const problems = problemsWithCode(target)
  if (problems.length > 0) return { problems }
  if (await jurisdictionByCode(ctx).load(jurisdictionCode)) return { subject, target, jurisdictionCode }
  const params = { code: jurisdictionCode }
  return { problems: [{ code: 'CHANGE_JURISDICTION_UNKNOWN', params, path: ['input', 'jurisdictionCode'] }] }
}
