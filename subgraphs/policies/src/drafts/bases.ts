import type { Context } from '@meritgraph/shared/context'
import type { Profile } from '@meritgraph/shared/profile'
import type { Day } from '@meritgraph/shared/time'
import { contentOfVersion, profileByCode } from '../profiles/index.js'

/** The request as of a day and all that is known now: what a draft is to stand among. */
export const asOfDay = (ctx: Context, valid: Day): Context => ({ ...ctx, asOf: { valid, known: null }, memory: {} })

/** The schemes that a scheme builds on from a day, base first. A base that does not apply then ends the chain. */
export async function basesOn(ctx: Context, { identity }: Profile, day: Day): Promise<Profile[]> {
  const then = asOfDay(ctx, day)
  const bases: Profile[] = []
  const seen = new Set([identity.code])
  for (let code = identity.extends; code !== null && !seen.has(code); code = bases[0]!.identity.extends) {
    seen.add(code)
    const scheme = await profileByCode(then, code) // oxlint-disable-line no-await-in-loop -- one level names the next
    const content = scheme && (await contentOfVersion(then, scheme.version.id)) // oxlint-disable-line no-await-in-loop
    if (!content) break
    bases.unshift(content)
  }
  return bases
}

/** Whether a scheme rests on a document of its own; what does not is an inferred base, from which nothing is inherited. */
export const hasDocument = ({ documents }: Profile): boolean => documents.some(({ role }) => role === 'own')
