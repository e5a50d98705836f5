import type { Context } from '@meritgraph/shared/context'
import { RecentlyUsed } from '@meritgraph/shared/loaders'
import { originOf, type PolicyProfile, schemeFollowing } from '../profiles/index.js'
import { FileFormat } from './file-format.js'
import { keptText } from './kept-text.js'
import { resolvedText } from './resolved-text.js'

/** How many texts a process keeps: each has some hundred thousand characters. */
const MOST_KEPT = 64

const texts = new RecentlyUsed<string>(MOST_KEPT)

/**
 * The scheme of a profile at the request's `asOf`, resolved with all that it builds on, as a file. The JSON of a scheme as it
 * is now has been worked out beforehand.
 */
export async function resolvedFile(
  ctx: Context,
  { code, version }: PolicyProfile,
  format: FileFormat,
): Promise<string> {
  const origin = await originOf(ctx, version)
  const key = `${format} ${origin.key}`
  const known = texts.get(key)
  if (known !== undefined) return known
  const ready = format === FileFormat.JSON ? await keptText(ctx, code, origin) : null
  const text = ready ?? resolvedText(await schemeFollowing(ctx, origin), format)
  texts.set(key, text)
  return text
}
