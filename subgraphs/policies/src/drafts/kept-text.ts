import type { Context } from '@meritgraph/shared/context'
import type { SchemeOrigin } from '../profiles/index.js'
import { originHash, unpacked } from './packed-text.js'
import { PolicyResolvedScheme } from './resolved-scheme.entity.js'

/** The resolved text of a scheme where it was kept for just this origin; null otherwise, also where it is damaged. */
export async function keptText(ctx: Context, profileCode: string, { key }: SchemeOrigin): Promise<string | null> {
  const row = await ctx.db.findOneBy(PolicyResolvedScheme, { profileCode, originHash: originHash(key) })
  if (!row) return null
  try {
    return unpacked(row.packed)
  } catch (error) {
    ctx.log.error({ err: error, profileCode }, 'a kept text is damaged; it is worked out anew at every first request')
    return null
  }
}
