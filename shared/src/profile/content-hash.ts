import { createHash } from 'node:crypto'
import { withoutEmptyKeys } from './later-keys.js'
import type { Profile } from './profile.js'

/**
 * The profile as JSON with sorted keys: the same content gives the same text, however its file is laid out. Keys that older
 * versions of the format do not have are only in it where they hold something.
 */
export const canonicalJson = (profile: Profile): string =>
  JSON.stringify(withoutEmptyKeys(profile), (_key, value: unknown) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
  })

/** SHA-256 of the canonical JSON, in hexadecimal. */
export const contentHash = (profile: Profile): string =>
  createHash('sha256').update(canonicalJson(profile)).digest('hex')
