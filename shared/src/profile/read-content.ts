import { withLaterKeys } from './later-keys.js'
import type { Profile } from './profile.js'

/** A profile from its canonical JSON; what the format got after it was published is there and holds nothing. */
export const readContent = (json: string): Profile => withLaterKeys(JSON.parse(json) as object)
