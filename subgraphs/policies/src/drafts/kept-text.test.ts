import { type Context, createContext, type Transaction } from '@meritgraph/shared/context'
import type { DatabaseLocation } from '@meritgraph/shared/database'
import type { ConceptMapping } from '@meritgraph/shared/policy'
import type { Profile } from '@meritgraph/shared/profile'
import { forEachDatabase } from '@meritgraph/shared/testing'
import { BEGINNING_DAY, FOREVER_DAY } from '@meritgraph/shared/time'
import { createLogger } from '@meritgraph/shared/logging'
import { CalendarEvent } from '../events/index.js'
import { recordMapping } from '../mapping/index.js'
import { aProcedure, aScheme } from '../scheme-tree.builder.js'
import { type OpenedPolicies, openPolicies } from '../policies.builder.js'
import { originOf, PolicyProfileAnchor, profileByCode, publishVersions, resolveScheme } from '../profiles/index.js'
import { lockPublication } from '../publication/index.js'
import { FileFormat } from './file-format.js'
import { keptText } from './kept-text.js'
import { resolvedFile } from './resolved-file.js'
import { PolicyResolvedScheme } from './resolved-scheme.entity.js'
import { resolvedText } from './resolved-text.js'

const mapping = (profile: string, rows: Record<string, string>): ConceptMapping => ({
  ...{ profile, version: '1' },
  rows: Object.entries(rows).map(([item, concept]) => ({ item, concept, relation: 'exact' as const, reason: null })),
})

const province = (interval: string) =>
  aScheme('province', null, { procedures: [aProcedure('province.review', interval)] })
const TREE = [
  province('P1Y'),
  aScheme('city', 'province', { procedures: [aProcedure('city.review', 'P6M'), aProcedure('city.report')] }),
  aScheme('county', 'city', { procedures: [aProcedure('county.report', 'P3M')] }),
  ...Array.from({ length: 20 }, (_, i) => aScheme(`town-${i}`, 'county')),
  aScheme('apart', null, { procedures: [aProcedure('apart.review')] }),
]

forEachDatabase('resolved files that were worked out beforehand', (open) => {
  let location: DatabaseLocation
  let policies: OpenedPolicies
  let now = new Date('2026-03-01T08:00:00.000Z')
  let codes: string[]
  const failures: unknown[] = []

  const asked = (asOf: Partial<Context['asOf']> = {}): Context =>
    createContext({
      ...{
        subgraph: 'policies',
        database: policies.subgraph.database,
        viewer: null,
        language: 'en',
        requestId: 'test',
      },
      asOf: { valid: '2026-03-01', known: null, ...asOf },
      now: () => now,
      log: Object.assign(createLogger('test', 'silent'), { error: (said: unknown) => void failures.push(said) }),
      facts: () => Promise.reject(new Error('no neighbours in this test')),
    })

  /** The text of a scheme as it was kept, as it is when worked out, and as it is given. */
  async function texts(code: string, asOf?: Partial<Context['asOf']>) {
    const ctx = asked(asOf)
    const profile = (await profileByCode(ctx, code))!
    const origin = await originOf(ctx, profile.version)
    const made = resolvedText((await resolveScheme(ctx, origin))!, FileFormat.JSON)
    return { kept: await keptText(ctx, code, origin), made, given: await resolvedFile(ctx, profile, FileFormat.JSON) }
  }

  /** The schemes whose kept text is of use now; every text that is given is the one that is worked out. */
  async function ready(): Promise<string[]> {
    const found: string[] = []
    for (const code of codes) {
      const { kept, made, given } = await texts(code) // oxlint-disable-line no-await-in-loop -- one after the other
      expect(given).toBe(made)
      if (kept === null) continue
      expect(kept).toBe(made)
      found.push(code)
    }
    return found
  }

  const rows = async () => {
    const found = await policies.subgraph.database.read.find(PolicyResolvedScheme, { order: { profileCode: 'ASC' } })
    return found.map(({ profileCode, originHash }) => `${profileCode} ${originHash}`)
  }

  /** Lets the jobs run until they find nothing to do. */
  async function settled(subgraph = policies.subgraph): Promise<void> {
    for (let seen = ''; ; ) {
      await subgraph.settle() // oxlint-disable-line no-await-in-loop -- pass by pass
      const found = (await rows()).join() // oxlint-disable-line no-await-in-loop -- pass by pass
      if (found === seen) return
      seen = found
    }
  }

  /** Publishes as whoever publishes does: behind the lock. */
  const publication = (day: string, work: (tx: Transaction) => Promise<unknown>) => {
    now = new Date(`${day}T08:00:00.000Z`)
    return policies.subgraph.database.write(async (db, recordedAt) => {
      const tx = { db, recordedAt, emit: () => undefined } as unknown as Transaction
      await lockPublication(tx)
      await work(tx)
    })
  }
  const published = (day: string, ...profiles: Profile[]) =>
    publication(day, (tx) =>
      publishVersions(
        tx,
        profiles.map((profile) => ({ profile, fileText: null, validFrom: '2010-01-01', validTo: FOREVER_DAY })),
      ),
    )

  beforeAll(async () => {
    location = await open.location()
    policies = await openPolicies(location, () => now)
    await published('2026-03-01', ...TREE)
    const anchors = await policies.subgraph.database.read.find(PolicyProfileAnchor, { order: { code: 'ASC' } })
    codes = anchors.map(({ code }) => code)
  }, 60_000)
  afterAll(() => policies.subgraph.close())

  const below = (code: string) => /^(city|county|town-\d+)$/.test(code)

  test('are those of all schemes, byte for byte what they are when worked out', async () => {
    await settled()
    expect(await ready()).toEqual(codes)
    expect(await rows()).toHaveLength(codes.length)
  }, 60_000)

  test('are found in three statements, and from then on in two', async () => {
    await published('2026-03-01', aScheme('county', 'city', { procedures: [aProcedure('county.report', 'P2M')] }))
    await settled()
    const query = '{ policyProfile(code: "town-7") { resolvedFile } }'
    await policies.ask(query)
    expect(policies.statements).toEqual([
      expect.stringContaining('policy_versions'),
      expect.stringContaining('concept_mappings'),
      expect.stringContaining('policy_resolved_schemes'),
    ])
    await policies.ask(query)
    expect(policies.statements).toHaveLength(2)
  }, 60_000)

  test('are of no use once a scheme further up has another version, until they are worked out anew', async () => {
    const before = { rows: await rows(), city: (await texts('city')).made }
    await published('2026-03-02', province('P2Y'))
    expect(await ready()).toEqual(codes.filter((code) => !below(code) && code !== 'province'))
    expect((await texts('city')).made).not.toBe(before.city)
    await settled()
    expect(await ready()).toEqual(codes)
    const after = await rows()
    expect(after.filter((row) => before.rows.includes(row)).length).toBe(
      codes.filter((code) => !below(code)).length - 1,
    )
  }, 60_000)

  test('nor once the mapping of a scheme of their chain says that other items are the same', async () => {
    const [before, always] = [(await texts('city')).made, { validFrom: BEGINNING_DAY, validTo: FOREVER_DAY }]
    await publication('2026-03-03', async (tx) => {
      await recordMapping(tx, mapping('province', { 'province.review': 'review' }), { ...always, authorId: null })
      await recordMapping(tx, mapping('city', { 'city.review': 'review' }), { ...always, authorId: null })
    })
    expect(await ready()).toEqual(codes.filter((code) => !below(code)))
    expect((await texts('city')).made).not.toBe(before)
    await settled()
    expect(await ready()).toEqual(codes)
  }, 60_000)

  test('are not given for a time at which something else was known', async () => {
    const known = new Date('2026-03-01T12:00:00.000Z')
    const { kept, made, given } = await texts('city', { known })
    expect([kept, given]).toEqual([null, made])
    expect(made).toContain('"P1Y"')
    expect((await texts('city')).made).not.toContain('"P1Y"')
    expect(await texts('apart', { known })).toMatchObject({ kept: (await texts('apart')).made })
  })

  test('do not say what events are called: that is said when it is asked for', async () => {
    const query =
      '{ policyProfile(code: "beijing") { phases { nodes { end { provenance { chain { value { zh } } } } } } } }'
    const before = await texts('beijing')
    const words = async () => JSON.stringify(await policies.ask(query))
    expect(await words()).toContain('第十八次全国代表大会')
    const renamed = (nameZh: string) =>
      policies.subgraph.database.write((db) => db.update(CalendarEvent, { code: 'cpc-18-congress' }, { nameZh }))
    const { nameZh } = await policies.subgraph.database.read.findOneByOrFail(CalendarEvent, { code: 'cpc-18-congress' })
    await renamed('十八大')
    expect(await words()).toContain('十八大之前')
    expect(await words()).not.toContain('第十八次全国代表大会')
    expect(await texts('beijing')).toEqual(before)
    await renamed(nameZh)
  })

  test('a damaged one is worked out anew, and the log says so', async () => {
    const { database } = policies.subgraph
    const profileCode = 'apart'
    const flipped = (bytes: Buffer) => {
      const damaged = Buffer.from(bytes)
      damaged[bytes.length >> 1]! ^= 1
      return damaged
    }
    const damages = [
      () => Buffer.from('damaged'),
      () => Buffer.alloc(0),
      (bytes: Buffer) => bytes.subarray(0, -1),
      flipped,
    ]
    /* oxlint-disable no-await-in-loop -- one after the other */
    for (const [i, damage] of damages.entries()) {
      await published('2026-03-03', aScheme('apart', null, { procedures: [aProcedure('apart.review', `P${i + 1}M`)] }))
      await settled()
      const row = await database.read.findOneByOrFail(PolicyResolvedScheme, { profileCode })
      const packed = Buffer.from(row.packed)
      await database.write((db) => db.update(PolicyResolvedScheme, { profileCode }, { packed: damage(packed) }))
      failures.length = 0
      const { kept, made, given } = await texts(profileCode)
      expect([kept, given]).toEqual([null, made])
      expect(failures).toMatchObject([{ profileCode }, { profileCode }])
      await database.write((db) => db.update(PolicyResolvedScheme, { profileCode }, { packed }))
      expect((await texts(profileCode)).kept).toBe(made)
    }
    /* oxlint-enable no-await-in-loop */
  }, 60_000)

  test('are kept by several processes at once, and after one was stopped in between', async () => {
    const others = 'file' in location ? [] : [await openPolicies(location, () => now)]
    const all = [policies, ...others].map(({ subgraph }) => subgraph)
    await published('2026-03-04', province('P3Y'))
    await Promise.all(all.map((subgraph) => subgraph.settle()))
    await policies.subgraph.database.write((db) => db.delete(PolicyResolvedScheme, { profileCode: 'county' }))
    await Promise.all(all.map((subgraph) => settled(subgraph)))
    await Promise.all(others.map(({ subgraph }) => subgraph.close()))
    await policies.subgraph.close()
    policies = await openPolicies(location, () => now)
    await settled()
    expect(await ready()).toEqual(codes)
  }, 60_000)
})
