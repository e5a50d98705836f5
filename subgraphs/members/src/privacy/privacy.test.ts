import { Role } from '@meritgraph/shared/auth'
import { AuditRecord, OutboxEvent, verifyAuditChain } from '@meritgraph/shared/journal'
import { newId } from '@meritgraph/shared/time'
import { admin, aMember, change, done, identityNumber, organizerOf, registered, rowsOf } from '../people.builder.js'
import { type Answered, aViewer, at, forEachWorld, type World } from '../subgraph.builder.js'
import { Person } from '../people/index.js'
import { PersonRead } from './person-read.entity.js'

const REVEAL = `mutation ($input: RevealPersonInput!) {
  revealPerson(input: $input) { revealed { id name { zh } phone identityNumber } userErrors { code } }
}`
const reveal = (
  world: World,
  personId: string,
  input: object = {},
  viewer = organizerOf('east'),
): Promise<Answered> => {
  const all = { fields: ['NAME', 'PHONE', 'IDENTITY_NUMBER'], purpose: '核对党员档案', idempotencyKey: newId() }
  return world.run(REVEAL, { variables: { input: { personId, ...all, ...input } }, viewer })
}
const problemsOf = (answer: Answered) =>
  at<{ code: string }[]>(answer, 'revealPerson.userErrors').map(({ code }) => code)

const READS = `query ($id: ID!) { person(id: $id) { reads(first: 10) { nodes { accountId fields purpose } totalCount } } }`
const readsOf = async (world: World, id: string, viewer = admin) =>
  at<unknown>(await world.run(READS, { variables: { id }, viewer }), 'person.reads')

const someone = (i: number) => ({ phone: '13812345678', identityNumber: identityNumber(i), accountId: `own${i}` })

forEachWorld('personal data', (aWorld) => {
  let world: World
  beforeAll(async () => {
    world = await aWorld()
  })

  test('is told whole for a purpose, which is recorded and which the person can read', async () => {
    const id = await aMember(world, someone(1))
    const whole = { id, name: { zh: '张三' }, phone: '13812345678', identityNumber: identityNumber(1) }
    expect((await reveal(world, id)).data).toEqual({ revealPerson: { revealed: whole, userErrors: [] } })
    const phone = await reveal(world, id, { fields: ['PHONE', 'PHONE'], purpose: '通知开会时间' })
    expect(phone.data).toEqual({
      revealPerson: { revealed: { ...whole, name: null, identityNumber: null }, userErrors: [] },
    })
    const reads = {
      nodes: [
        { accountId: 'organizer of east', fields: ['NAME', 'PHONE', 'IDENTITY_NUMBER'], purpose: '核对党员档案' },
        { accountId: 'organizer of east', fields: ['PHONE'], purpose: '通知开会时间' },
      ],
      totalCount: 2,
    }
    expect(await readsOf(world, id, aViewer('own1'))).toEqual(reads)
    expect(await readsOf(world, id, aViewer('a', [Role.PLATFORM_ADMIN, { jurisdiction: 'luzhou' }]))).toEqual(reads)
    expect(await readsOf(world, id, organizerOf('east'))).toEqual({ nodes: [], totalCount: 0 })
    const { read } = world.subgraph.database
    const audited = await read.findBy(AuditRecord, { mutation: 'revealPerson' })
    expect(audited.map(({ input }) => input)).toEqual([
      { personId: id, fields: ['NAME', 'PHONE', 'IDENTITY_NUMBER'], purpose: '核对党员档案' },
      { personId: id, fields: ['PHONE', 'PHONE'], purpose: '通知开会时间' },
    ])
  })

  test('is told again under the same key for a few minutes, without a second entry', async () => {
    const id = await aMember(world, someone(2))
    const [first, again] = [
      await reveal(world, id, { idempotencyKey: 'k' }),
      await reveal(world, id, { idempotencyKey: 'k' }),
    ]
    expect(again.data).toEqual(first.data)
    world.clock.now = new Date(world.clock.now.getTime() + 11 * 60_000)
    const late = await reveal(world, id, { idempotencyKey: 'k' })
    expect([late.data?.revealPerson, problemsOf(late)]).toEqual([
      { revealed: null, userErrors: [{ code: 'REVEAL_OVER' }] },
      ['REVEAL_OVER'],
    ])
    expect(await world.subgraph.database.read.countBy(PersonRead, { personId: id })).toBe(1)
  })

  test('is not told without a purpose, without fields, or to those who do not keep the person', async () => {
    const id = await aMember(world, someone(3))
    const before = await rowsOf(world)
    expect(problemsOf(await reveal(world, id, { purpose: ' 无 ' }))).toEqual(['REVEAL_PURPOSE_EMPTY'])
    expect(problemsOf(await reveal(world, id, { fields: [] }))).toEqual(['REVEAL_FIELDS_EMPTY'])
    expect(problemsOf(await reveal(world, id, {}, organizerOf('west')))).toEqual(['PERSON_UNKNOWN'])
    expect((await reveal(world, id, {}, aViewer('own3'))).codes).toEqual(['FORBIDDEN'])
    expect((await reveal(world, id, {}, aViewer('r', [Role.REVIEWER]))).codes).toEqual(['FORBIDDEN'])
    // the receiver of a released transfer sees the person, and does not keep them yet
    const transferId = await done(world, 'requestTransfer', { personId: id, toOrganizationId: 'branch3' })
    await done(world, 'releaseTransfer', { transferId })
    expect((await reveal(world, id, {}, organizerOf('west'))).codes).toEqual(['FORBIDDEN'])
    await done(world, 'cancelTransfer', { transferId })
    expect(await world.subgraph.database.read.countBy(PersonRead, { personId: id })).toBe(0)
    expect(before.length).toBeGreaterThan(0)
  })

  test('is its person’s own: seen by `me`, exported whole', async () => {
    const id = await aMember(world, someone(4))
    await done(world, 'changePerson', { personId: id, on: '2024-01-01', name: { zh: '张新' } })
    await reveal(world, id)
    const own = aViewer('own4')
    const me = '{ me { person { id name { zh } phone identityNumber member { id } } } exportMyData { json } }'
    const answer = await world.run(me, { viewer: own })
    expect(answer.data).toMatchObject({
      me: { person: { id, name: { zh: '张新' }, phone: '138****5678', member: { id } } },
    })
    const all = JSON.parse(at(answer, 'exportMyData.json'))
    expect(all.records).toEqual([
      expect.objectContaining({ id, accountId: 'own4', identityNumber: identityNumber(4), erasedAt: null }),
    ])
    expect(all.names.map(({ nameZh, phone }: Record<string, string>) => [nameZh, phone])).toEqual(
      expect.arrayContaining([
        ['张三', '13812345678'],
        ['张新', '13812345678'],
      ]),
    )
    expect(all.affiliations.map(({ stage }: { stage: string | null }) => stage).toSorted()).toEqual(
      ['FULL', null].toSorted(),
    )
    expect(all.reads).toEqual([expect.objectContaining({ personId: id, purpose: '核对党员档案' })])
    const nobody = await world.run(me, { viewer: aViewer('nobody') })
    expect(nobody.data).toEqual({ me: { person: null }, exportMyData: null })
    expect((await world.run(me)).codes).toEqual(['UNAUTHENTICATED', 'UNAUTHENTICATED'])
  })

  test('is erased in all states and records; counts stay, and the audit chain still verifies', async () => {
    const id = await aMember(world, { ...someone(5), name: { zh: '删除我', en: 'Erase Me' } })
    const duplicate = await registered(world, { name: { zh: '删除我二' }, phone: '13700000000' })
    await done(world, 'mergePersons', { personId: id, duplicateId: duplicate })
    await done(world, 'changeMembership', { personId: id, on: '2024-01-01', floating: { place: '某市某街' } })
    const transferId = await done(world, 'requestTransfer', { personId: id, toOrganizationId: 'branch3' })
    await done(world, 'releaseTransfer', { transferId })
    await done(world, 'returnTransfer', { transferId, reason: '删除我的材料不全' })
    const count = async () => {
      const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Organization { memberCount { value } } } }`
      const r = [{ __typename: 'Organization', id: 'branch1' }]
      return at(await world.run(query, { variables: { r }, viewer: admin }), '_entities.0.memberCount.value')
    }
    const [before, own] = [await count(), aViewer('own5')]
    expect((await change(world, 'erasePerson', { personId: id }, organizerOf('east'))).codes).toEqual(['FORBIDDEN'])
    expect((await change(world, 'erasePerson', { personId: id }, organizerOf('west'))).problems).toEqual([
      'PERSON_UNKNOWN',
    ])
    const erased = await change(world, 'erasePerson', { personId: id }, own)
    expect([erased.problems, erased.codes]).toEqual([[], []])
    expect(await count()).toBe(before)
    const rows = await rowsOf(world)
    for (const secret of ['删除我', 'Erase Me', '13700000000', '某市某街'])
      expect([secret, rows.includes(`"${secret}`)]).toEqual([secret, false])
    expect(await world.subgraph.database.read.countBy(Person, { accountId: 'own5' })).toBe(0)
    const query = 'query ($id: ID!) { person(id: $id) { name { zh } phone identityNumber isErased member { id } } }'
    expect((await world.run(query, { variables: { id }, viewer: admin })).data).toEqual({
      person: { name: null, phone: null, identityNumber: null, isErased: true, member: { id } },
    })
    expect((await world.run(query, { variables: { id }, viewer: own })).data).toEqual({ person: null })
    const earlier = { valid: '2021-01-01', known: new Date('2026-03-02T05:00:00.000Z') }
    expect(at(await world.run(query, { variables: { id }, viewer: admin, asOf: earlier }), 'person')).toMatchObject({
      name: null,
    })
    const find = `{ personByIdentityNumber(identityNumber: "${identityNumber(5)}") { id } }`
    expect((await world.run(find, { viewer: admin })).data).toEqual({ personByIdentityNumber: null })
    await world.subgraph.settle()
    expect(await verifyAuditChain(world.subgraph.database.read)).toBeNull()
    const events = await world.subgraph.database.read.findBy(OutboxEvent, { subjectKey: id, type: 'PersonErased' })
    expect(events).toHaveLength(1)

    expect((await change(world, 'erasePerson', { personId: id })).problems).toEqual(['PERSON_ERASED'])
    expect((await change(world, 'changePerson', { personId: id, on: '2025-01-01', phone: '12345' })).problems).toEqual([
      'PERSON_ERASED',
    ])
    expect((await change(world, 'unmergePersons', { personId: duplicate })).problems).toEqual(['PERSON_ERASED'])
    // the number is free again
    await registered(world, { identityNumber: identityNumber(5) })
  })

  test('a platform admin over the person may erase on request', async () => {
    const id = await registered(world, { organizationId: 'branch9' })
    const elsewhere = aViewer('a', [Role.PLATFORM_ADMIN, { jurisdiction: 'luzhou' }])
    expect((await change(world, 'erasePerson', { personId: id }, elsewhere)).problems).toEqual(['PERSON_UNKNOWN'])
    await done(world, 'erasePerson', { personId: id }, aViewer('a', [Role.PLATFORM_ADMIN, { jurisdiction: 'beijing' }]))
  })
})
