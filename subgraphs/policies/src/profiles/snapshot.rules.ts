import { createHash } from 'node:crypto'
import type { Day } from '@meritgraph/shared/time'

/** What decides which versions apply together. */
export interface VersionInTime {
  id: string
  profileCode: string
  extendsCode: string | null
  validFrom: Day
  validTo: Day
}

/** The id of the snapshot of these versions, base first. */
export function snapshotIdOf(versionIds: readonly string[]): string {
  return createHash('sha256').update(versionIds.join('\n')).digest('hex')
}

const onDay = (versions: readonly VersionInTime[] | undefined, day: Day) =>
  versions?.find(({ validFrom, validTo }) => validFrom <= day && day < validTo)

/** The version of a scheme on a day and the versions it builds on, base first. A base that does not apply ends the chain. */
function chainOn(versions: Map<string, VersionInTime[]>, profileCode: string, day: Day): string[] {
  const chain: string[] = []
  const seen = new Set<string>()
  let code: string | null = profileCode
  while (code !== null && !seen.has(code)) {
    seen.add(code)
    const version = onDay(versions.get(code), day)
    if (!version) break
    chain.unshift(version.id)
    code = version.extendsCode
  }
  return chain
}

/** Every chain of versions that applies together on some day, of every scheme. */
export function chainsOf(versions: readonly VersionInTime[]): string[][] {
  const byProfile = new Map<string, VersionInTime[]>()
  for (const version of versions) {
    const list = byProfile.get(version.profileCode)
    if (list) list.push(version)
    else byProfile.set(version.profileCode, [version])
  }
  const chains = new Map<string, string[]>()
  for (const code of byProfile.keys()) {
    for (const day of turningDays(byProfile, code)) {
      const chain = chainOn(byProfile, code, day)
      if (chain.length > 0) chains.set(chain.join(), chain)
    }
  }
  return [...chains.values()]
}

/** The days on which a version of the scheme, or of one it builds on, begins or ends. */
function turningDays(byProfile: Map<string, VersionInTime[]>, profileCode: string): Set<Day> {
  const days = new Set<Day>()
  const seen = new Set<string>()
  const open = [profileCode]
  for (let code = open.pop(); code !== undefined; code = open.pop()) {
    if (seen.has(code)) continue
    seen.add(code)
    for (const { validFrom, validTo, extendsCode } of byProfile.get(code) ?? []) {
      days.add(validFrom).add(validTo)
      if (extendsCode !== null) open.push(extendsCode)
    }
  }
  return days
}
