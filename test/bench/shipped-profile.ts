import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseProfile, type Profile } from '@meritgraph/shared/profile'

const FOLDER = join(__dirname, '..', '..', 'subgraphs', 'policies', 'profiles')

/** A scheme that ships with the product, as parsed. */
export function shippedProfile(code: string): Profile {
  const { profile, problems } = parseProfile(readFileSync(join(FOLDER, `${code}.yaml`)), code)
  if (!profile) throw new Error(problems[0]!.message.en)
  return profile
}
