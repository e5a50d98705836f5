import 'reflect-metadata'
import type { Transaction } from '@meritgraph/shared/context'
import { forEachDatabase } from '@meritgraph/shared/testing'
import { FOREVER, FOREVER_DAY } from '@meritgraph/shared/time'
import { type OpenedPolicies, openPolicies } from '../policies.builder.js'
import { shippedProfiles } from '../shipped.js'
import { PolicyFile, PolicySnapshot, PolicyVersion } from './policy.entity.js'
import { publishVersion } from './publish-version.js'
import { chainsOf, snapshotIdOf } from './snapshot.rules.js'

const shipped = (code: string) => structuredClone(shippedProfiles().find(({ identity }) => identity.code === code)!)

forEachDatabase('publishVersion', (open) => {
  let policies: OpenedPolicies
  let now = new Date('2026-03-01T08:00:00.000Z')
  beforeAll(async () => {
    policies = await openPolicies(await open.location(), () => now)
  }, 60_000)
  afterAll(() => policies.subgraph.close())

  /** Publishes a scheme that builds on another, on some days; gives the snapshots that came with it. */
  async function publish(
    code: string,
    extendsCode: string | null,
    validFrom: string,
    validTo = FOREVER_DAY,
    fileText: string | null = null,
  ) {
    now = new Date(now.getTime() + 60_000)
    const { read } = policies.subgraph.database
    const known = new Set((await read.find(PolicySnapshot)).map(({ id }) => id))
    const profile = shipped(code)
    Object.assign(profile.identity, { extends: extendsCode })
    const version = await policies.subgraph.database.write((db, recordedAt) =>
      publishVersion({ db, recordedAt, emit: () => undefined } as unknown as Transaction, {
        profile,
        fileText,
        validFrom,
        validTo,
      }),
    )
    const snapshots = (await read.find(PolicySnapshot)).filter(({ id }) => !known.has(id))
    return { version, snapshots: snapshots.map(({ versionIds }) => versionIds) }
  }

  /** The ids that all versions as known now give together, computed from all of them at once. */
  async function allChains(): Promise<Set<string>> {
    const versions = await policies.subgraph.database.read.findBy(PolicyVersion, { supersededAt: FOREVER })
    return new Set(chainsOf(versions).map(snapshotIdOf))
  }

  test('records the snapshots of the scheme and of those that build on it, as a look at all versions would', async () => {
    const { read } = policies.subgraph.database
    const steps: Parameters<typeof publish>[] = [
      ['sichuan', 'central', '2011-01-01'],
      ['luzhou', 'sichuan', '2011-06-01', '2012-01-01'],
      ['luzhou', 'wujiang-city', '2012-01-01'],
      ['central', null, '2011-03-01', '2011-09-01'],
      ['wujiang-city', 'central', '2013-01-01', '2014-01-01'],
      ['luzhou', 'sichuan', '2010-04-01', '2010-05-01'],
      ['sichuan', null, '2009-01-01', '2010-01-01'],
    ]
    for (const step of steps) {
      const { version, snapshots } = await publish(...step)
      const there = new Set((await read.find(PolicySnapshot)).map(({ id }) => id))
      expect([...(await allChains())].filter((id) => !there.has(id))).toEqual([])
      // Nothing but what applies now was added, and all of it has the new version in it or starts anew where it cut in.
      const now = await allChains()
      expect(snapshots.filter((ids) => !now.has(snapshotIdOf(ids)))).toEqual([])
      expect(snapshots.every((ids) => ids.includes(version.id))).toBe(true)
    }
  }, 60_000)

  test('keeps the file from which it was published, once', async () => {
    const file = '# 原样\r\nformat: …  \n'
    const first = await publish('beijing', 'central', '2020-01-01', '2021-01-01', file)
    const second = await publish('beijing', 'central', '2022-01-01', '2023-01-01', file)
    const { read } = policies.subgraph.database
    expect(first.version.fileHash).toBe(second.version.fileHash)
    expect(await read.findBy(PolicyFile, { hash: first.version.fileHash! })).toMatchObject([{ text: file }])
    const rows = await read.findBy(PolicyVersion, { profileCode: 'beijing', fileHash: first.version.fileHash! })
    expect(new Set(rows.map(({ id }) => id))).toEqual(new Set([first.version.id, second.version.id]))
  })

  test('reads the family of the scheme only', async () => {
    const counted: string[] = []
    await policies.subgraph.database.write(async (db, recordedAt) => {
      const find = db.findBy.bind(db)
      jest.spyOn(db, 'findBy').mockImplementation(async (entity, where) => {
        const rows = await find(entity, where)
        if (entity === PolicyVersion) counted.push(...(rows as PolicyVersion[]).map(({ profileCode }) => profileCode))
        return rows
      })
      const profile = shipped('beijing')
      const version = { profile, fileText: null, validFrom: '2024-01-01', validTo: '2025-01-01' }
      await publishVersion({ db, recordedAt, emit: () => undefined } as unknown as Transaction, version)
    })
    expect(new Set(counted)).toEqual(new Set(['beijing', 'central']))
  })
})
