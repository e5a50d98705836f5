import { createHash } from 'node:crypto'
import type { Profile } from './profile.js'

/** The profile as JSON with sorted keys: the same content gives the same text, however its file is laid out. */
export function canonicalJson(profile: Profile): string {
  return JSON.stringify(profile, (_key, value: unknown) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
  })
}

/** SHA-256 of the canonical JSON, in hexadecimal. */
export const contentHash = (profile: Profile): string =>
  createHash('sha256').update(canonicalJson(profile)).digest('hex')
