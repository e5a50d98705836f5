import type { Transaction } from '@meritgraph/shared/context'
import { BEGINNING_DAY, FOREVER_DAY } from '@meritgraph/shared/time'
import { firstDayOf } from './first-day.js'
import { PolicyProfileAnchor } from './policy.entity.js'
import { publishVersions, type VersionToPublish } from './publish-version.js'

/** Publishes the first version of the schemes that are not there yet. */
export async function loadProfiles(
  tx: Transaction,
  schemes: readonly Pick<VersionToPublish, 'profile' | 'fileText'>[],
): Promise<void> {
  const there = new Set((await tx.db.find(PolicyProfileAnchor)).map(({ code }) => code))
  const missing = schemes.filter(({ profile }) => !there.has(profile.identity.code))
  await publishVersions(
    tx,
    missing.map(({ profile, fileText }) => ({
      profile,
      fileText,
      validFrom: firstDayOf(profile) ?? BEGINNING_DAY,
      validTo: FOREVER_DAY,
    })),
  )
}
