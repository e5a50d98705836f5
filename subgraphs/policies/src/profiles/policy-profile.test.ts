import { AuditRecord, OutboxEvent } from '@meritgraph/shared/journal'
import { canonicalJson, contentHash, type Profile } from '@meritgraph/shared/profile'
import { forEachDatabase } from '@meritgraph/shared/testing'
import type { DatabaseLocation } from '@meritgraph/shared/database'
import { type OpenedPolicies, openPolicies } from '../policies.builder.js'
import { shippedProfiles } from '../shipped.js'
import { loadProfiles } from './load-profiles.js'
import { PolicyContent, PolicySnapshot, PolicyVersion } from './policy.entity.js'
import { snapshotIdOf } from './snapshot.rules.js'

const FIVE = ['beijing', 'hailun', 'luzhou', 'neijiang-normal-university', 'wujiang-organs']

forEachDatabase('schemes', (open) => {
  let location: DatabaseLocation
  let policies: OpenedPolicies
  let now = new Date('2026-03-01T08:00:00.000Z')
  beforeAll(async () => {
    location = await open.location()
    policies = await openPolicies(location, () => now)
  })
  afterAll(() => policies.subgraph.close())

  test('the five are there with their identity, dates and clauses', async () => {
    const query = `{ policyProfiles { totalCount nodes {
      code title { value { zh en } status } jurisdiction { code } extends { code } campaign { value { zh } }
      issuedOn { kind day month status firstDay lastDay } version { validFrom validTo recordedAt }
    } } }`
    const { policyProfiles } = await policies.ask<{
      policyProfiles: { totalCount: number; nodes: { code: string }[] }
    }>(query)
    expect(policyProfiles.totalCount).toBe(5)
    expect(policyProfiles.nodes.map(({ code }) => code)).toEqual(FIVE)
    expect(policyProfiles.nodes[4]).toEqual({
      code: 'wujiang-organs',
      title: {
        value: { zh: expect.stringContaining('吴江市'), en: expect.stringContaining('Wujiang') },
        status: 'INFERRED',
      },
      jurisdiction: { code: 'wujiang' },
      extends: { code: 'wujiang-city' },
      campaign: { value: { zh: '机关创先争优活动' } },
      issuedOn: {
        kind: 'DAY',
        day: '2010-08-19',
        month: null,
        status: 'STATED',
        firstDay: '2010-08-19',
        lastDay: '2010-08-19',
      },
      version: { validFrom: '2010-06-01', validTo: null, recordedAt: '2026-03-01T08:00:00.000Z' },
    })
    expect(policyProfiles.nodes[1]).toMatchObject({
      issuedOn: { kind: 'NOT_STATED', day: null, month: null, status: 'SILENT', firstDay: null, lastDay: null },
    })
  })

  test('are found by code and by jurisdiction', async () => {
    const query = `{
      one: policyProfile(code: "luzhou") { code } none: policyProfile(code: "nowhere") { code }
      of: policyProfiles(jurisdiction: "wujiang") { nodes { code } } ofNone: policyProfiles(jurisdiction: "china") { nodes { code } }
      jurisdiction(code: "wujiang") { policyProfiles { nodes { code } } }
    }`
    expect(await policies.ask(query)).toEqual({
      one: { code: 'luzhou' },
      none: null,
      of: { nodes: [{ code: 'wujiang-organs' }] },
      ofNone: { nodes: [] },
      jurisdiction: { policyProfiles: { nodes: [{ code: 'wujiang-organs' }] } },
    })
  })

  test('list the documents they rest on', async () => {
    const query = `{ policyProfile(code: "beijing") { documents { nodes { code role title { value { zh } } number { value status } date { day } clauses { document } } } } }`
    expect(await policies.ask(query)).toMatchObject({
      policyProfile: {
        documents: {
          nodes: [
            {
              code: 'beijing.doc',
              role: 'OWN',
              number: { value: null, status: 'SILENT' },
              date: { day: '2010-04-07' },
            },
            {
              code: 'beijing.parent.1',
              role: 'PARENT',
              number: { value: '中办发[2010]12号', status: 'STATED' },
              date: { day: null },
            },
            { code: 'beijing.parent.decision', role: 'CITED' },
          ],
        },
      },
    })
  })

  test('have a version with the hash of its content, in a snapshot with its inferred base', async () => {
    const [beijing, central] = ['beijing', 'central'].map(
      (code) => shippedProfiles().find(({ identity }) => identity.code === code)!,
    ) as [Profile, Profile]
    const query =
      '{ policyProfile(code: "beijing") { version { id contentHash profile { code } } snapshot { id versions { id contentHash } } } }'
    interface Answer {
      policyProfile: {
        version: { id: string; contentHash: string }
        snapshot: { id: string; versions: { id: string }[] }
      }
    }
    const { version, snapshot } = (await policies.ask<Answer>(query)).policyProfile
    const { id } = version
    expect(version).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      contentHash: contentHash(beijing),
      profile: { code: 'beijing' },
    })
    const versions = [
      { id: expect.any(String), contentHash: contentHash(central) },
      { id, contentHash: contentHash(beijing) },
    ]
    expect(snapshot).toEqual({ id: expect.any(String), versions })
    expect(snapshot.id).toBe(snapshotIdOf(snapshot.versions.map((version) => version.id)))
    const kept = await policies.subgraph.database.read.findOneByOrFail(PolicyContent, {
      contentHash: contentHash(beijing),
    })
    expect(kept.content).toBe(canonicalJson(beijing))
  })

  test('are loaded once: a second start writes nothing', async () => {
    const rows = async ({ subgraph }: OpenedPolicies) =>
      Promise.all(
        [AuditRecord, OutboxEvent, PolicyVersion, PolicySnapshot].map((table) =>
          subgraph.database.read.count(table as typeof OutboxEvent),
        ),
      )
    const before = await rows(policies)
    expect(before).toEqual([4, 27, 8, 8])
    await policies.subgraph.close()
    now = new Date('2026-03-02T08:00:00.000Z')
    policies = await openPolicies(location, () => now)
    expect(await rows(policies)).toEqual(before)
  })

  test('say from which snapshot to read after a base has been published, and pinned ones stay', async () => {
    const [beijing] = shippedProfiles()
    const leaf = (zh: string) => ({ value: { zh, en: null }, status: 'demo' as const, source: [], note: null })
    const made = (code: string, base: string | null, tier: string): Profile => {
      const phases = [
        { ...beijing!.phases[0]!, code: 'made.phase', name: leaf(tier) },
        ...(base ? [] : beijing!.phases.slice(1)),
      ]
      return { ...beijing!, identity: { ...beijing!.identity, code, extends: base, name: leaf(code) }, phases }
    }
    const publish = (...profiles: Profile[]) =>
      policies.subgraph.database.write((db, recordedAt) =>
        loadProfiles(
          { db, recordedAt, emit: () => undefined } as never,
          profiles.map((profile) => ({ profile, fileText: null })),
        ),
      )
    await publish(made('made-base', null, 'base'), made('made-child', 'made-base', 'child'))

    const query = `{ policyProfile(code: "made-child") { extends { code } snapshot { id versions { profile { code } } } phases { nodes { code name { value { zh } } } } } }`
    interface Answer {
      policyProfile: { snapshot: { id: string } }
    }
    const answer = await policies.ask<Answer>(query)
    expect(answer).toMatchObject({
      policyProfile: {
        extends: { code: 'made-base' },
        snapshot: { versions: [{ profile: { code: 'made-base' } }, { profile: { code: 'made-child' } }] },
        phases: {
          nodes: [
            { code: 'made.phase', name: { value: { zh: 'child' } } },
            { code: 'beijing.phase.2' },
            { code: 'beijing.phase.3' },
          ],
        },
      },
    })
    const { id } = answer.policyProfile.snapshot
    const pinned = [
      { __typename: 'PolicySnapshot', id },
      { __typename: 'Phase', snapshot: id, code: 'beijing.phase.2' },
    ]
    const entities =
      'query ($pinned: [_Any!]!) { _entities(representations: $pinned) { ... on PolicySnapshot { id } ... on Phase { snapshot code } } }'
    expect(await policies.ask(entities, { variables: { pinned } })).toEqual({
      _entities: [{ id }, { snapshot: id, code: 'beijing.phase.2' }],
    })
  })

  test('as entity references cost the same statements for 1 and for 50, and once they are known only that of the mapping', async () => {
    interface Snapshots {
      policyProfiles: { nodes: { code: string; snapshot: { id: string }; phases: { nodes: { code: string }[] } }[] }
    }
    const list = '{ policyProfiles(first: 5) { nodes { code snapshot { id } phases { nodes { code } } } } }'
    const { policyProfiles } = await policies.ask<Snapshots>(list)
    const phases = policyProfiles.nodes.flatMap(({ snapshot, phases: { nodes } }) =>
      nodes.map(({ code }) => ({ __typename: 'Phase', snapshot: snapshot.id, code })),
    )
    const fifty = Array.from({ length: 50 }, (_, i) => phases[i % phases.length])
    const query =
      'query ($references: [_Any!]!) { _entities(representations: $references) { ... on Phase { code order } } }'
    const { _entities } = await policies.ask<{ _entities: { code: string }[] }>(query, {
      variables: { references: fifty },
    })
    expect(_entities.map(({ code }) => code)).toEqual(fifty.map((phase) => phase!.code))
    const first = policies.statements.length
    expect(first).toBeLessThanOrEqual(3)
    await policies.ask(query, { variables: { references: fifty } })
    expect(policies.statements).toEqual([expect.stringContaining('concept_mappings')])
  })

  test('unknown references have no answer', async () => {
    const references = [
      { __typename: 'PolicyProfile', code: 'nowhere' },
      { __typename: 'PolicyVersion', id: 'x' },
      { __typename: 'PolicySnapshot', id: 'x' },
      { __typename: 'Phase', snapshot: 'x', code: 'beijing.phase.1' },
      { __typename: 'Procedure', snapshot: 'x', code: 'y' },
      { __typename: 'AwardType', snapshot: 'x', code: 'y' },
      { __typename: 'Event', code: 'nowhere' },
    ]
    const query = 'query ($references: [_Any!]!) { _entities(representations: $references) { __typename } }'
    expect(await policies.ask(query, { variables: { references } })).toEqual({ _entities: references.map(() => null) })
  })
})
