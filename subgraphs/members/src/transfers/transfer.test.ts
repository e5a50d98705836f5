import { AuditRecord } from '@meritgraph/shared/journal'
import { admin, affiliationOn, aMember, change, done, organizerOf, registered, rowsOf } from '../people.builder.js'
import { aViewer, at, forEachWorld, type World } from '../subgraph.builder.js'
import { Transfer, TransferStep } from './transfer.entity.js'

const TRANSFER = `query ($id: ID!) {
  transfer(id: $id) { state expiresOn person { id name { zh } phone } from { id } to { id } steps { state day reason } }
}`

const transferOf = async (world: World, id: string, viewer = admin) =>
  at<Record<string, unknown> | null>(await world.run(TRANSFER, { variables: { id }, viewer }), 'transfer')

const requested = (world: World, personId: string, more: object = {}, viewer = admin) =>
  done(world, 'requestTransfer', { personId, toOrganizationId: 'branch3', ...more }, viewer)

const east = organizerOf('east')
const west = organizerOf('west')

forEachWorld('transfers', (aWorld, kind) => {
  let world: World
  beforeAll(async () => {
    world = await aWorld({ now: new Date('2026-03-02T04:00:00.000Z') })
  })

  test('are requested, released and accepted; on no day is the person with both or none', async () => {
    world.goTo('2026-03-02')
    const personId = await aMember(world, { phone: '13812345678' })
    await done(world, 'changeMembership', { personId, on: '2024-01-01', partyAffairsRole: '书记', category: '职工' })
    const id = await requested(world, personId, {}, east)
    expect(await transferOf(world, id, east)).toEqual({
      ...{ state: 'REQUESTED', expiresOn: '2026-05-31', from: { id: 'branch1' }, to: { id: 'branch3' } },
      person: { id: personId, name: { zh: '张三' }, phone: '138****5678' },
      steps: [{ state: 'REQUESTED', day: '2026-03-02', reason: null }],
    })
    // the receiver knows of it, and not yet of whom
    expect(await transferOf(world, id, west)).toMatchObject({ state: 'REQUESTED', person: null })
    world.goTo('2026-03-10')
    expect(await done(world, 'releaseTransfer', { transferId: id }, east)).toBe(id)
    expect(await transferOf(world, id, west)).toMatchObject({
      ...{ state: 'RELEASED', expiresOn: '2026-06-08', person: { id: personId, name: { zh: '张三' } } },
    })
    world.goTo('2026-03-15')
    expect(await done(world, 'acceptTransfer', { transferId: id }, west)).toBe(id)
    const days = ['2026-03-02', '2026-03-14', '2026-03-15', '2030-01-01']
    expect(await Promise.all(days.map((day) => affiliationOn(world, personId, day)))).toEqual([
      'branch1 FULL',
      'branch1 FULL',
      'branch3 FULL',
      'branch3 FULL',
    ])
    const query = '{ person(id: "ID") { affiliation { category partyAffairsRole } } }'.replace('ID', personId)
    expect((await world.run(query, { viewer: west })).data).toEqual({
      person: { affiliation: { category: '职工', partyAffairsRole: null } },
    })
    // the sender keeps the transfer, and sees the person no more
    expect(await transferOf(world, id, east)).toEqual({
      ...{ state: 'ACCEPTED', expiresOn: '2026-06-08', person: null, from: { id: 'branch1' }, to: { id: 'branch3' } },
      steps: [
        { state: 'REQUESTED', day: '2026-03-02', reason: null },
        { state: 'RELEASED', day: '2026-03-10', reason: null },
        { state: 'ACCEPTED', day: '2026-03-15', reason: null },
      ],
    })
    expect((await world.run(query, { viewer: east })).data).toEqual({ person: null })
  })

  test('go to another jurisdiction, and may be asked for by the person', async () => {
    const personId = await aMember(world, { accountId: 'wang' })
    const own = aViewer('wang')
    const id = await requested(world, personId, { toOrganizationId: 'branch9', validityDays: 30 }, own)
    expect(await transferOf(world, id, own)).toMatchObject({ state: 'REQUESTED', person: { id: personId } })
    await done(world, 'releaseTransfer', { transferId: id }, east)
    const beijing = organizerOf('capital')
    await done(world, 'acceptTransfer', { transferId: id }, beijing)
    expect(await affiliationOn(world, personId, '2026-12-31')).toBe('branch9 FULL')
    const query = `{ transfers(first: 10) { nodes { id } } me { person { id transfers { nodes { id state } totalCount } } } }`
    const mine = { person: { id: personId, transfers: { nodes: [{ id, state: 'ACCEPTED' }], totalCount: 1 } } }
    expect((await world.run(query, { viewer: own })).data).toEqual({ transfers: { nodes: [{ id }] }, me: mine })
    expect(at(await world.run(query, { viewer: beijing }), 'transfers.nodes')).toEqual([{ id }])
    expect(at(await world.run(query, { viewer: organizerOf('branch2') }), 'transfers.nodes')).toEqual([])
    expect(at(await world.run(query, { viewer: aViewer('nobody') }), 'transfers.nodes')).toEqual([])
  })

  test('are returned with a reason, or cancelled; the person stays, and may be asked for again', async () => {
    const personId = await aMember(world)
    const first = await requested(world, personId)
    expect((await change(world, 'requestTransfer', { personId, toOrganizationId: 'branch9' })).problems).toEqual([
      'TRANSFER_OPEN',
    ])
    await done(world, 'releaseTransfer', { transferId: first })
    await done(world, 'returnTransfer', { transferId: first, reason: '介绍信有误' }, west)
    expect(await transferOf(world, first)).toMatchObject({
      state: 'RETURNED',
      steps: [{}, {}, { state: 'RETURNED', reason: '介绍信有误' }],
    })
    expect(await transferOf(world, first, west)).toMatchObject({ state: 'RETURNED', person: null })
    const audited = await world.subgraph.database.read.findOneByOrFail(AuditRecord, { mutation: 'returnTransfer' })
    expect(audited.input).toEqual({ transferId: first, reason: '[personal]' })
    const second = await requested(world, personId)
    await done(world, 'cancelTransfer', { transferId: second }, east)
    const third = await requested(world, personId)
    await done(world, 'releaseTransfer', { transferId: third })
    await done(world, 'cancelTransfer', { transferId: third })
    expect(await affiliationOn(world, personId, '2026-12-31')).toBe('branch1 FULL')
    expect(await world.subgraph.database.read.countBy(Transfer, { personId })).toBe(3)
  })

  test('expire after their days, marked or not; then the person may be asked for again', async () => {
    const [one, other] = [await aMember(world), await aMember(world)]
    const id = await requested(world, one, { validityDays: 10 })
    await done(world, 'releaseTransfer', { transferId: id })
    const unmarked = await requested(world, other, { validityDays: 10 })
    const { read } = world.subgraph.database
    const { expiresOn } = await read.findOneByOrFail(Transfer, { id })
    world.goTo(expiresOn)
    const before = await rowsOf(world)
    expect(await transferOf(world, id)).toMatchObject({ state: 'EXPIRED' })
    expect(await transferOf(world, id, west)).toMatchObject({ state: 'EXPIRED', person: null })
    expect((await change(world, 'acceptTransfer', { transferId: id }, west)).problems).toEqual(['TRANSFER_STEP_WRONG'])
    expect((await change(world, 'cancelTransfer', { transferId: id })).problems).toEqual(['TRANSFER_STEP_WRONG'])
    expect(await rowsOf(world)).toBe(before)
    // asked for again before the pass has come: the old one is marked on the way
    const again = await requested(world, other)
    expect((await read.findOneByOrFail(Transfer, { id: unmarked })).state).toBe('EXPIRED')
    await world.subgraph.settle()
    expect(await read.findOneByOrFail(Transfer, { id })).toMatchObject({ state: 'EXPIRED', openPersonId: null })
    expect((await read.findOneByOrFail(Transfer, { id: again })).state).toBe('REQUESTED')
    const marked = await read.countBy(TransferStep, { state: 'EXPIRED' as never })
    await world.subgraph.settle()
    expect(await read.countBy(TransferStep, { state: 'EXPIRED' as never })).toBe(marked)
    expect(await affiliationOn(world, one, '2027-01-01')).toBe('branch1 FULL')
  })

  test('a transfer is accepted once, however many accept it at once', async () => {
    // on MySQL from two processes, each with a pool of its own
    const worlds =
      kind === 'mysql' ? [world, await aWorld({ location: world.location, now: world.clock.now })] : [world]
    for (let round = 0; round < 5; round++) {
      const personId = await aMember(world)
      const transferId = await requested(world, personId)
      await done(world, 'releaseTransfer', { transferId })
      const tries = Array.from({ length: 8 }, (_, i) =>
        change(worlds[i % worlds.length]!, i === 7 ? 'returnTransfer' : 'acceptTransfer', {
          ...{ transferId, ...(i === 7 ? { reason: '退回' } : {}) },
        }),
      )
      const answers = await Promise.all(tries)
      expect(answers.flatMap(({ codes }) => codes)).toEqual([])
      expect(answers.map(({ problems }) => problems.join()).toSorted()).toEqual([
        '',
        ...Array.from({ length: 7 }, () => 'TRANSFER_STEP_WRONG'),
      ])
      const { state } = await world.subgraph.database.read.findOneByOrFail(Transfer, { id: transferId })
      const stands = await affiliationOn(world, personId, '2030-01-01')
      expect(stands).toBe(state === 'ACCEPTED' ? 'branch3 FULL' : 'branch1 FULL')
      const query = '{ person(id: "ID") { affiliations(first: 9) { nodes { validFrom validTo } } } }'.replace(
        'ID',
        personId,
      )
      const nodes = at<{ validFrom: string; validTo: string | null }[]>(
        await world.run(query, { viewer: admin }),
        'person.affiliations.nodes',
      )
      expect(nodes.map(({ validFrom }) => validFrom).slice(1)).toEqual(nodes.map(({ validTo }) => validTo).slice(0, -1))
    }
  })

  test('of many who ask for one person at once, one gets through', async () => {
    const personId = await aMember(world)
    const ask = () => change(world, 'requestTransfer', { personId, toOrganizationId: 'branch3' })
    const answers = await Promise.all(Array.from({ length: 6 }, ask))
    expect(answers.flatMap(({ codes }) => codes)).toEqual([])
    expect(answers.map(({ problems }) => problems.join()).toSorted()).toEqual([
      '',
      ...Array.from({ length: 5 }, () => 'TRANSFER_OPEN'),
    ])
  })

  test('a membership that changes while the transfer is open goes along', async () => {
    const personId = await aMember(world)
    const transferId = await requested(world, personId)
    await done(world, 'releaseTransfer', { transferId })
    await done(world, 'endMembership', { personId, on: '2025-01-01' })
    await done(world, 'acceptTransfer', { transferId })
    expect(await affiliationOn(world, personId, '2030-01-01')).toBe('branch3 none')
  })

  describe('what is refused changes nothing', () => {
    let personId: string
    let transferId: string
    let released: string
    beforeAll(async () => {
      personId = await registered(world)
      transferId = await requested(world, await aMember(world))
      released = await requested(world, await aMember(world))
      await done(world, 'releaseTransfer', { transferId: released })
    })

    test.each<[string, string, () => object, string]>([
      [
        'to where they are',
        'requestTransfer',
        () => ({ personId, toOrganizationId: 'branch1' }),
        'TRANSFER_SAME_ORGANIZATION',
      ],
      [
        'for no days',
        'requestTransfer',
        () => ({ personId, toOrganizationId: 'branch3', validityDays: 0 }),
        'TRANSFER_VALIDITY_WRONG',
      ],
      [
        'an unknown person',
        'requestTransfer',
        () => ({ personId: 'none', toOrganizationId: 'branch3' }),
        'PERSON_UNKNOWN',
      ],
      ['accepted unreleased', 'acceptTransfer', () => ({ transferId }), 'TRANSFER_STEP_WRONG'],
      ['returned unreleased', 'returnTransfer', () => ({ transferId, reason: '无' }), 'TRANSFER_STEP_WRONG'],
      ['released twice', 'releaseTransfer', () => ({ transferId: released }), 'TRANSFER_STEP_WRONG'],
      [
        'returned without a reason',
        'returnTransfer',
        () => ({ transferId: released, reason: ' ' }),
        'TRANSFER_REASON_EMPTY',
      ],
      ['an unknown transfer', 'acceptTransfer', () => ({ transferId: 'none' }), 'TRANSFER_UNKNOWN'],
      ['a blank behind the id', 'acceptTransfer', () => ({ transferId: `${released} ` }), 'TRANSFER_UNKNOWN'],
    ])('%s', async (_what, mutation, input, code) => {
      const before = await rowsOf(world)
      const { problems, codes } = await change(world, mutation, input() as Record<string, unknown>)
      expect([problems, codes]).toEqual([[code], []])
      expect(await rowsOf(world)).toBe(before)
    })

    test.each<[string, string, ReturnType<typeof organizerOf>, () => object]>([
      ['the receiver releases', 'releaseTransfer', west, () => ({ transferId })],
      ['the receiver cancels', 'cancelTransfer', west, () => ({ transferId })],
      ['the sender accepts', 'acceptTransfer', east, () => ({ transferId: released })],
      ['the sender returns', 'returnTransfer', east, () => ({ transferId: released, reason: '无' })],
    ])('%s: forbidden', async (_what, mutation, viewer, input) => {
      const before = await rowsOf(world)
      expect((await change(world, mutation, input() as Record<string, unknown>, viewer)).codes).toEqual(['FORBIDDEN'])
      expect(await rowsOf(world)).toBe(before)
    })

    test('of a transfer elsewhere there is none', async () => {
      const before = await rowsOf(world)
      for (const mutation of ['releaseTransfer', 'acceptTransfer', 'cancelTransfer'])
        expect((await change(world, mutation, { transferId: released }, organizerOf('capital'))).problems).toEqual([
          'TRANSFER_UNKNOWN',
        ])
      expect(await rowsOf(world)).toBe(before)
    })

    test('an organization that has not arrived here yet', async () => {
      const before = await rowsOf(world)
      const { codes } = await change(world, 'requestTransfer', { personId, toOrganizationId: 'not here' })
      expect(codes).toEqual(['NEIGHBOUR_BEHIND'])
      expect(await rowsOf(world)).toBe(before)
    })
  })
})
