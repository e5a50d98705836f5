import type { Validity } from '@meritgraph/shared/bitemporal'
import type { Context } from '@meritgraph/shared/context'
import type { Profile } from '@meritgraph/shared/profile'
import { FOREVER } from '@meritgraph/shared/time'
import { PolicyVersion } from './policy.entity.js'
import { contentOfVersion } from './policy.loaders.js'

/** What the versions of a scheme say that apply on some day of a range as known now; where none does, all of them. */
export async function contentsWithin(ctx: Context, profileCode: string, days: Validity): Promise<Profile[]> {
  const versions = await ctx.db.findBy(PolicyVersion, { profileCode, supersededAt: FOREVER })
  const within = versions.filter(({ validFrom, validTo }) => validFrom < days.validTo && days.validFrom < validTo)
  const ids = new Set((within.length > 0 ? within : versions).map(({ id }) => id))
  const contents = await Promise.all([...ids].map((id) => contentOfVersion(ctx, id)))
  return contents.filter((content) => content !== null)
}
