import {
  admin,
  affiliationOn,
  aMember,
  change,
  done,
  identityNumber,
  organizerOf,
  registered,
  rowsOf,
} from '../people.builder.js'
import { aViewer, at, forEachWorld, type World } from '../subgraph.builder.js'
import { PersonMerge } from './person-merge.entity.js'

const DAYS = [
  '2009-12-31',
  '2010-01-01',
  '2014-12-31',
  '2015-01-01',
  '2019-12-31',
  '2020-01-01',
  '2026-03-02',
  '2030-01-01',
]

const timeline = (world: World, id: string) => Promise.all(DAYS.map((day) => affiliationOn(world, id, day)))

const countOn = async (world: World, on: string) => {
  const query = `query ($r: [_Any!]!, $on: LocalDate) { _entities(representations: $r) { ... on Organization { memberCount(on: $on) { value } } } }`
  const variables = { r: ['city', 'capital'].map((id) => ({ __typename: 'Organization', id })), on }
  const answer = await world.run(query, { variables, viewer: admin })
  return at<number>(answer, '_entities.0.memberCount.value') + at<number>(answer, '_entities.1.memberCount.value')
}

forEachWorld('records of one person', (aWorld) => {
  let world: World
  beforeAll(async () => {
    world = await aWorld()
  })

  test('merged: one points to the other, and the person counts once on every day on which either did', async () => {
    const older = await aMember(world, { on: '2010-01-01', name: { zh: '陈一' }, identityNumber: identityNumber(1) })
    await done(world, 'endMembership', { personId: older, on: '2015-01-01' })
    await done(world, 'admitMember', { personId: older, on: '2020-01-01', stage: 'FULL' })
    const newer = await aMember(world, { on: '2020-01-01', organizationId: 'branch2', name: { zh: '陈壹' } })
    expect(await timeline(world, older)).toEqual([
      ...[null, 'branch1 FULL', 'branch1 FULL', 'branch1 none', 'branch1 none'],
      ...['branch1 FULL', 'branch1 FULL', 'branch1 FULL'],
    ])
    const alone = [await timeline(world, older), await timeline(world, newer)]
    expect(await Promise.all(DAYS.map((day) => countOn(world, day)))).toEqual([0, 1, 1, 0, 0, 2, 2, 2])

    const known = new Date(world.clock.now)
    expect(await done(world, 'mergePersons', { personId: newer, duplicateId: older }, organizerOf('east'))).toBe(newer)
    expect(await timeline(world, older)).toEqual(DAYS.map(() => null))
    expect(await timeline(world, newer)).toEqual([
      ...[null, 'branch1 FULL', 'branch1 FULL', 'branch1 none', 'branch1 none'],
      ...['branch2 FULL', 'branch2 FULL', 'branch2 FULL'],
    ])
    expect(await Promise.all(DAYS.map((day) => countOn(world, day)))).toEqual([0, 1, 1, 0, 0, 1, 1, 1])
    const query = `query ($id: ID!) { person(id: $id) { name { zh } mergedInto { id name { zh } } member { id } } }`
    const seenBy = (viewer = admin) => world.run(query, { variables: { id: older }, viewer })
    const merged = { name: { zh: '陈一' }, mergedInto: { id: newer, name: { zh: '陈壹' } }, member: null }
    expect((await seenBy()).data).toEqual({ person: merged })
    expect((await seenBy(organizerOf('branch2'))).data).toEqual({ person: merged })
    expect((await seenBy(organizerOf('branch1'))).data).toEqual({ person: null })
    const find = await world.run(`{ personByIdentityNumber(identityNumber: "${identityNumber(1)}") { id } }`, {
      viewer: admin,
    })
    expect(find.data).toEqual({ personByIdentityNumber: { id: newer } })
    expect(await affiliationOn(world, older, '2012-01-01', known)).toBe('branch1 FULL')

    expect(await done(world, 'unmergePersons', { personId: older }, organizerOf('east'))).toBe(older)
    expect([await timeline(world, older), await timeline(world, newer)]).toEqual(alone)
    expect((await seenBy()).data).toMatchObject({ person: { mergedInto: null, member: { id: older } } })
    expect(await Promise.all(DAYS.map((day) => countOn(world, day)))).toEqual([0, 1, 1, 0, 0, 2, 2, 2])
    const row = await world.subgraph.database.read.findOneByOrFail(PersonMerge, { duplicateId: older })
    expect(row.unmergedAt).toBeInstanceOf(Date)
  })

  test('undone later, the record that stayed keeps what was changed of its own days', async () => {
    const older = await aMember(world, { on: '2010-01-01', organizationId: 'branch3' })
    const newer = await aMember(world, { on: '2020-01-01', organizationId: 'branch2' })
    await done(world, 'mergePersons', { personId: newer, duplicateId: older })
    await done(world, 'changeMembership', { personId: newer, on: '2021-01-01', category: '职工' })
    await done(world, 'unmergePersons', { personId: older })
    expect(await timeline(world, older)).toEqual([null, ...DAYS.slice(1).map(() => 'branch3 FULL')])
    expect((await timeline(world, newer)).slice(4)).toEqual([null, 'branch2 FULL', 'branch2 FULL', 'branch2 FULL'])
    await done(world, 'mergePersons', { personId: older, duplicateId: newer })
    expect(await timeline(world, older)).toEqual([null, ...DAYS.slice(1).map(() => 'branch3 FULL')])
  })

  test('the account of the merged record is its person’s, too', async () => {
    const older = await aMember(world, { accountId: 'chen' })
    const newer = await aMember(world, { organizationId: 'branch2' })
    await done(world, 'mergePersons', { personId: newer, duplicateId: older })
    expect((await world.run('{ me { person { id } } }', { viewer: aViewer('chen') })).data).toEqual({
      me: { person: { id: newer } },
    })
  })

  describe('what is refused changes nothing', () => {
    let a: string
    let b: string
    let c: string
    let d: string
    beforeAll(async () => {
      ;[a, b, c, d] = [await aMember(world), await aMember(world), await aMember(world), await registered(world)]
      await done(world, 'mergePersons', { personId: a, duplicateId: b })
      await done(world, 'mergePersons', { personId: a, duplicateId: c })
    })

    test.each<[string, string, () => Record<string, unknown>, string[]]>([
      ['with itself', 'mergePersons', () => ({ personId: d, duplicateId: d }), ['MERGE_SAME']],
      ['one that is merged', 'mergePersons', () => ({ personId: d, duplicateId: b }), ['PERSON_MERGED']],
      ['into one that is merged', 'mergePersons', () => ({ personId: b, duplicateId: d }), ['PERSON_MERGED']],
      [
        'one that others were merged into',
        'mergePersons',
        () => ({ personId: d, duplicateId: a }),
        ['MERGE_HAS_DUPLICATES'],
      ],
      ['an unknown one', 'mergePersons', () => ({ personId: d, duplicateId: 'none' }), ['PERSON_UNKNOWN']],
      ['undone where nothing is', 'unmergePersons', () => ({ personId: d }), ['MERGE_NONE']],
      ['undone out of order', 'unmergePersons', () => ({ personId: b }), ['MERGE_LATER']],
      ['a change of the merged', 'admitMember', () => ({ personId: b, on: '2025-01-01' }), ['PERSON_MERGED']],
    ])('%s', async (_what, mutation, input, codes) => {
      const before = await rowsOf(world)
      const answer = await change(world, mutation, input())
      expect([answer.problems, answer.codes]).toEqual([codes, []])
      expect(await rowsOf(world)).toBe(before)
    })

    test('a person in transfer', async () => {
      const moving = await aMember(world)
      await done(world, 'requestTransfer', { personId: moving, toOrganizationId: 'branch3' })
      const before = await rowsOf(world)
      const answer = await change(world, 'mergePersons', { personId: d, duplicateId: moving })
      expect(answer.problems).toEqual(['MEMBER_IN_TRANSFER'])
      expect(await rowsOf(world)).toBe(before)
    })

    test('by somebody who keeps one of them only', async () => {
      const elsewhere = await aMember(world, { organizationId: 'branch9' })
      const before = await rowsOf(world)
      const answer = await change(world, 'mergePersons', { personId: d, duplicateId: elsewhere }, organizerOf('east'))
      expect(answer.problems).toEqual(['PERSON_UNKNOWN'])
      expect(await rowsOf(world)).toBe(before)
    })
  })

  test('of two merges of the same records in opposite directions at once, one gets through', async () => {
    const [a, b] = [await aMember(world), await aMember(world)]
    const answers = await Promise.all([
      change(world, 'mergePersons', { personId: a, duplicateId: b }),
      change(world, 'mergePersons', { personId: b, duplicateId: a }),
    ])
    expect(answers.flatMap(({ codes }) => codes)).toEqual([])
    expect(answers.map(({ problems }) => problems.join()).toSorted()).toEqual(['', 'PERSON_MERGED'])
  })
})
