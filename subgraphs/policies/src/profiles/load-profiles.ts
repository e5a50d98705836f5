import { recordState } from '@meritgraph/shared/bitemporal'
import type { Transaction } from '@meritgraph/shared/context'
import { type Moment, resolveMoment, type Value } from '@meritgraph/shared/policy'
import { canonicalJson, contentHash, type Profile } from '@meritgraph/shared/profile'
import { BEGINNING_DAY, type Day, FOREVER, FOREVER_DAY, newId } from '@meritgraph/shared/time'
import { keepItems } from '../items/index.js'
import { PolicyContent, PolicyProfileAnchor, PolicySnapshot, PolicyVersion } from './policy.entity.js'
import { chainsOf, snapshotIdOf } from './snapshot.rules.js'

/** The first day of a moment that no event bounds; null where it has none. */
function firstDay({ value }: Value<Moment>): Day | null {
  const days = value && resolveMoment(value, new Map())
  if (days?.kind === 'on') return days.day
  return days?.kind === 'range' ? days.from : null
}

async function loadVersion(tx: Transaction, profile: Profile): Promise<void> {
  const { code, jurisdiction, extends: extendsCode, validFrom, issuedOn } = profile.identity
  const hash = contentHash(profile)
  const isKept = await tx.db.existsBy(PolicyContent, { contentHash: hash })
  if (!isKept) {
    await tx.db.insert(PolicyContent, { contentHash: hash, content: canonicalJson(profile) })
    await keepItems(tx.db, hash, profile)
  }
  await tx.db.insert(PolicyProfileAnchor, { code, version: 1 })
  const version = await recordState(tx, PolicyVersion, 'profileCode', code, {
    id: newId(),
    jurisdictionCode: jurisdiction,
    extendsCode,
    isBase: !profile.documents.some(({ role }) => role === 'own'),
    contentHash: hash,
    validFrom: firstDay(validFrom) ?? firstDay(issuedOn) ?? BEGINNING_DAY,
    validTo: FOREVER_DAY,
  })
  const { id, validFrom: from, validTo, recordedAt } = version
  tx.emit('PolicyPublished', code, {
    code,
    jurisdiction,
    versionId: id,
    contentHash: hash,
    validFrom: from,
    validTo,
    recordedAt,
  })
}

/** Writes a snapshot for every chain of versions that now applies together on some day. */
async function recordSnapshots(tx: Transaction): Promise<void> {
  const versions = await tx.db.findBy(PolicyVersion, { supersededAt: FOREVER })
  const there = new Set((await tx.db.find(PolicySnapshot, { select: { id: true } })).map(({ id }) => id))
  const snapshots = chainsOf(versions).map((versionIds) => ({ id: snapshotIdOf(versionIds), versionIds }))
  const missing = snapshots.filter(({ id }) => !there.has(id))
  if (missing.length > 0) await tx.db.insert(PolicySnapshot, missing)
}

/** Publishes the first version of the schemes that are not there yet. */
export async function loadProfiles(tx: Transaction, profiles: readonly Profile[]): Promise<void> {
  const there = new Set((await tx.db.find(PolicyProfileAnchor)).map(({ code }) => code))
  for (const profile of profiles) {
    if (!there.has(profile.identity.code)) await loadVersion(tx, profile) // oxlint-disable-line no-await-in-loop -- one connection
  }
  await recordSnapshots(tx)
}
