import type { AuthCheckerFn } from 'type-graphql'
import { fault, type Language } from '../errors/index.js'
import type { Caller } from './role.js'
import type { Viewer } from './viewer.js'

/** Whether a viewer is one of the callers that a root field admits. */
export function admits(callers: readonly Caller[], viewer: Viewer | null): boolean {
  return callers.some((caller) => {
    if (caller === 'PUBLIC') return true
    if (caller === 'SERVICE') return viewer?.service != null
    if (caller === 'ACCOUNT') return viewer !== null && viewer.service === null
    return viewer?.grants.some((grant) => grant.role === caller) ?? false
  })
}

/** The check behind `@Authorized`. Errors: UNAUTHENTICATED for nobody, FORBIDDEN for a caller without the role. */
export const authChecker: AuthCheckerFn<{ viewer: Viewer | null; language: Language }, Caller> = (
  { context, info },
  callers,
) => {
  if (admits(callers, context.viewer)) return true
  if (context.viewer === null) throw fault('UNAUTHENTICATED', {}, context.language)
  throw fault('FORBIDDEN', { field: info.fieldName, roles: callers.join(', ') }, context.language)
}
