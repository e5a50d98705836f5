import { recordStates } from '@meritgraph/shared/bitemporal'
import type { Transaction } from '@meritgraph/shared/context'
import type { Profile } from '@meritgraph/shared/profile'
import { type Day, newId } from '@meritgraph/shared/time'
import { In } from 'typeorm'
import { fileHashOf, keepContents, keepFiles } from './keep-contents.js'
import { PolicyProfileAnchor, PolicyVersion } from './policy.entity.js'
import { recordSnapshotsOf } from './record-snapshots.js'

/** What is to apply, and on which days. */
export interface VersionToPublish {
  profile: Profile
  /** The file as it was given; null where there was none. */
  fileText: string | null
  validFrom: Day
  validTo: Day
}

/** Codes of one statement: their number stays below what SQLite allows. */
const CODES_AT_ONCE = 500

/**
 * Publishes a version of a scheme: whatever applied on its days before stays readable as known until now. Whoever calls
 * has made sure that nobody else publishes at the same time (`publication_lock`).
 */
export async function publishVersion(tx: Transaction, version: VersionToPublish): Promise<PolicyVersion> {
  const [published] = await publishVersions(tx, [version])
  return published!
}

/** Publishes many versions, of one scheme or of many, as one after the other, in few statements. */
export async function publishVersions(
  tx: Transaction,
  versions: readonly VersionToPublish[],
): Promise<PolicyVersion[]> {
  const hashes = await keepContents(
    tx.db,
    versions.map(({ profile }) => profile),
  )
  await keepFiles(
    tx.db,
    versions.flatMap(({ fileText }) => fileText ?? []),
  )
  const codes = [...new Set(versions.map(({ profile }) => profile.identity.code))]
  await raiseAnchors(tx, codes)
  const states = versions.map((version, i) => stateOf(version, hashes[i]!))
  const published = await recordStates(tx, PolicyVersion, 'profileCode', states)
  await recordSnapshotsOf(tx.db, codes)
  for (const version of published) announce(tx, version)
  return published
}

const stateOf = ({ profile, fileText, validFrom, validTo }: VersionToPublish, contentHash: string) => ({
  id: newId(),
  profileCode: profile.identity.code,
  jurisdictionCode: profile.identity.jurisdiction,
  extendsCode: profile.identity.extends,
  isBase: !profile.documents.some(({ role }) => role === 'own'),
  contentHash,
  fileHash: fileText === null ? null : fileHashOf(fileText),
  validFrom,
  validTo,
})

/** Raises the anchors of schemes, and makes those of new ones. */
async function raiseAnchors({ db }: Transaction, codes: readonly string[]): Promise<void> {
  /* oxlint-disable no-await-in-loop -- one connection */
  for (let from = 0; from < codes.length; from += CODES_AT_ONCE) {
    const some = codes.slice(from, from + CODES_AT_ONCE)
    await db.increment(PolicyProfileAnchor, { code: In(some) }, 'version', 1)
    const there = new Set((await db.findBy(PolicyProfileAnchor, { code: In(some) })).map(({ code }) => code))
    const fresh = some.filter((code) => !there.has(code)).map((code) => ({ code, version: 1 }))
    if (fresh.length > 0) await db.insert(PolicyProfileAnchor, fresh)
  }
  /* oxlint-enable no-await-in-loop */
}

/** Tells the neighbours of a version. */
function announce(tx: Transaction, version: PolicyVersion): void {
  const { id, profileCode: code, jurisdictionCode: jurisdiction, contentHash, validFrom, validTo, recordedAt } = version
  tx.emit('PolicyPublished', code, { code, jurisdiction, versionId: id, contentHash, validFrom, validTo, recordedAt })
}
