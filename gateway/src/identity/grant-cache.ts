import type { Viewer } from '@meritgraph/shared/auth'
import type { Clock } from '@meritgraph/shared/time'

/** Finds who an account is and what it may do. */
export type GrantsOf = (issuer: string, subject: string) => Promise<Viewer>

/** How long grants are used before they are read again: a grant's loss takes effect within a minute. */
const FRESH_MS = 30_000
const MOST_ACCOUNTS = 10_000

/**
 * Remembers the grants of the accounts last seen for 30 seconds. Requests of one account that come while its grants are
 * being read wait for the same reading; what failed is not remembered.
 */
export function cacheGrants(grantsOf: GrantsOf, now: Clock): GrantsOf {
  const entries = new Map<string, { viewer: Promise<Viewer>; until: number }>()
  return (issuer, subject) => {
    const key = JSON.stringify([issuer, subject])
    const known = entries.get(key)
    entries.delete(key)
    const isFresh = known !== undefined && now().getTime() < known.until
    const entry = isFresh ? known : { viewer: grantsOf(issuer, subject), until: now().getTime() + FRESH_MS }
    entries.set(key, entry)
    if (!isFresh) entry.viewer.catch(() => entries.get(key) === entry && entries.delete(key))
    if (entries.size > MOST_ACCOUNTS) entries.delete(entries.keys().next().value!)
    return entry.viewer
  }
}
