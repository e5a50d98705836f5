import { AuditRecord, OutboxEvent } from '@meritgraph/shared/journal'
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
import { Person, PersonState } from './person.entity.js'

const PERSON = `query ($id: ID!) {
  person(id: $id) {
    id name { zh en } phone identityNumber isErased
    affiliation { organization { id } stage stageWord category partyAffairsRole validFrom validTo floating { place organization { id } } }
    member { id affiliation { stage } person { id } }
  }
}`

const personOf = async (world: World, id: string, asOf: { valid: string; known: Date | null } | null = null) =>
  at<Record<string, never>>(await world.run(PERSON, { variables: { id }, viewer: admin, asOf }), 'person')

const nobody = { stage: null, stageWord: null, category: null, partyAffairsRole: null, floating: null }

forEachWorld('persons and memberships', (aWorld) => {
  let world: World
  beforeAll(async () => {
    world = await aWorld()
  })

  test('a person is registered, seen with masks, and one of the masses', async () => {
    const id = await registered(world, {
      ...{ phone: '13812345678', identityNumber: identityNumber(1), category: '群众代表' },
    })
    expect(await personOf(world, id)).toEqual({
      id,
      name: { zh: '张三', en: 'Zhang San' },
      phone: '138****5678',
      identityNumber: `510*************${identityNumber(1).slice(-2)}`,
      isErased: false,
      affiliation: {
        ...nobody,
        ...{ organization: { id: 'branch1' }, category: '群众代表', validFrom: '2020-01-01', validTo: null },
      },
      member: null,
    })
    expect(await personOf(world, id, { valid: '2019-12-31', known: null })).toMatchObject({ affiliation: null })
    expect(await personOf(world, id, { valid: '2026-03-02', known: new Date('2026-03-02T04:00:00.000Z') })).toBeNull()
  })

  test('becomes a member by admission, a full one later, and stops being one; the days before stay as they were', async () => {
    const id = await registered(world, { stage: 'DEVELOPMENT_TARGET' })
    await done(world, 'admitMember', { personId: id, on: '2021-07-01', stageWord: '预备党员', category: '学生' })
    await done(world, 'changeMembership', {
      ...{ personId: id, on: '2022-07-01', stage: 'FULL', partyAffairsRole: '组织委员' },
      floating: { place: '深圳', organizationId: 'branch9' },
    })
    await done(world, 'changeMembership', { personId: id, on: '2023-01-01', floating: null, category: '职工' })
    await done(world, 'endMembership', { personId: id, on: '2025-01-01' })
    const on = async (valid: string) => {
      const { affiliation, member } = await personOf(world, id, { valid, known: null })
      return { affiliation, isMember: member !== null }
    }
    const here = { organization: { id: 'branch1' } }
    expect(await on('2021-06-30')).toEqual({
      affiliation: { ...nobody, ...here, stage: 'DEVELOPMENT_TARGET', validFrom: '2020-01-01', validTo: '2021-07-01' },
      isMember: false,
    })
    expect(await on('2021-07-01')).toEqual({
      affiliation: {
        ...{ ...nobody, ...here, stage: 'PROBATIONARY', stageWord: '预备党员', category: '学生' },
        ...{ validFrom: '2021-07-01', validTo: '2022-07-01' },
      },
      isMember: true,
    })
    expect(await on('2022-12-31')).toEqual({
      affiliation: {
        ...{ ...nobody, ...here, stage: 'FULL', category: '学生', partyAffairsRole: '组织委员' },
        ...{ floating: { place: '深圳', organization: { id: 'branch9' } } },
        ...{ validFrom: '2022-07-01', validTo: '2023-01-01' },
      },
      isMember: true,
    })
    expect(await on('2024-12-31')).toEqual({
      affiliation: {
        ...{ ...nobody, ...here, stage: 'FULL', category: '职工', partyAffairsRole: '组织委员' },
        ...{ validFrom: '2023-01-01', validTo: '2025-01-01' },
      },
      isMember: true,
    })
    expect(await on('2025-01-01')).toEqual({
      affiliation: { ...nobody, ...here, category: '职工', validFrom: '2025-01-01', validTo: null },
      isMember: false,
    })
    const query = 'query ($id: ID!) { person(id: $id) { affiliations(first: 10) { nodes { validFrom } totalCount } } }'
    const all = await world.run(query, { variables: { id }, viewer: admin })
    expect(at<object[]>(all, 'person.affiliations.nodes')).toHaveLength(5)
    expect(at(all, 'person.affiliations.totalCount')).toBe(5)
  })

  test('a name and a phone have a history; an identity number and an account are those of the person', async () => {
    const id = await registered(world, { phone: '0830-1234567' })
    const input = {
      personId: id,
      on: '2024-05-01',
      name: { zh: '张叁' },
      identityNumber: identityNumber(2).toLowerCase(),
    }
    await done(world, 'changePerson', { ...input, accountId: 'zhang' })
    expect(await personOf(world, id, { valid: '2024-04-30', known: null })).toMatchObject({
      ...{ name: { zh: '张三', en: 'Zhang San' }, phone: '083*****4567' },
    })
    expect(await personOf(world, id)).toMatchObject({ name: { zh: '张叁', en: null }, phone: '083*****4567' })
    const query = 'query ($n: String!) { personByIdentityNumber(identityNumber: $n) { id } }'
    const find = (n: string, viewer = admin) => world.run(query, { variables: { n }, viewer })
    expect((await find(identityNumber(2))).data).toEqual({ personByIdentityNumber: { id } })
    expect((await find(` ${identityNumber(2)} `, organizerOf('east'))).data).toEqual({ personByIdentityNumber: { id } })
    expect((await find(identityNumber(2), organizerOf('west'))).data).toEqual({ personByIdentityNumber: null })
    await done(world, 'changePerson', { personId: id, on: '2025-01-01', phone: null, identityNumber: null })
    expect(await personOf(world, id)).toMatchObject({ phone: null, identityNumber: null })
    expect((await find(identityNumber(2))).data).toEqual({ personByIdentityNumber: null })
    expect((await change(world, 'changePerson', { personId: id, on: '2025-01-01', phone: null })).problems).toEqual([
      'PERSON_UNCHANGED',
    ])
  })

  test('what is personal stands neither in audit records nor in events nor unencrypted', async () => {
    const number = identityNumber(3)
    const id = await registered(world, {
      ...{ name: { zh: '独一无二' }, phone: '13900001111', identityNumber: number, accountId: 'only' },
    })
    await done(world, 'changePerson', { personId: id, on: '2025-01-01', name: { zh: '举世无双' } })
    const { read } = world.subgraph.database
    const records = JSON.stringify([await read.find(AuditRecord), await read.find(OutboxEvent)])
    for (const secret of ['独一无二', '举世无双', '13900001111', number, 'only"'])
      expect([secret, records.includes(secret)]).toEqual([secret, false])
    const audited = await read.findOneByOrFail(AuditRecord, { subjectId: id, mutation: 'registerPerson' })
    expect(audited.input).toEqual({
      ...{ organizationId: 'branch1', on: '2020-01-01', name: '[personal]', phone: '[personal]' },
      ...{ identityNumber: '[personal]', accountId: '[personal]' },
    })
    const person = await read.findOneByOrFail(Person, { id })
    expect(JSON.stringify(person)).not.toContain(number)
    expect(person.identityHash).toMatch(/^[0-9a-f]{64}$/)
    const events = await read.findBy(OutboxEvent, { subjectKey: id })
    expect(events.map(({ type, payload }) => ({ type, ...payload, recordedAt: null }))).toEqual([
      {
        ...{
          type: 'PersonAffiliated',
          id,
          organizationId: 'branch1',
          stage: null,
          category: null,
          partyAffairsRole: null,
        },
        ...{ validFrom: '2020-01-01', validTo: '9999-12-31', recordedAt: null },
      },
    ])
  })

  test('the same call twice records one person; a number and an account belong to one', async () => {
    const input = { organizationId: 'branch1', on: '2020-01-01', name: { zh: '李四' }, idempotencyKey: 'once' }
    const numbered = { ...input, identityNumber: identityNumber(4), accountId: 'li' }
    const first = await done(world, 'registerPerson', numbered)
    expect(await done(world, 'registerPerson', numbered)).toBe(first)
    const before = await rowsOf(world)
    expect((await change(world, 'registerPerson', { ...numbered, name: { zh: '李五' } })).problems).toEqual([
      'IDEMPOTENCY_KEY_REUSED',
    ])
    expect((await change(world, 'registerPerson', { ...numbered, idempotencyKey: 'twice' })).problems).toEqual([
      'PERSON_IDENTITY_TAKEN',
      'PERSON_ACCOUNT_TAKEN',
    ])
    const other = await registered(world)
    const take = { personId: other, on: '2025-01-01', identityNumber: identityNumber(4) }
    expect((await change(world, 'changePerson', take)).problems).toEqual(['PERSON_IDENTITY_TAKEN'])
    expect(await world.subgraph.database.read.countBy(PersonState, { nameZh: '李四' })).toBe(1)
    expect(before).not.toBe('')
  })

  test('of many who register one number at once, one gets through', async () => {
    const numbered = {
      organizationId: 'branch1',
      on: '2020-01-01',
      name: { zh: '王五' },
      identityNumber: identityNumber(5),
    }
    const answers = await Promise.all(Array.from({ length: 6 }, () => change(world, 'registerPerson', numbered)))
    expect(answers.flatMap(({ codes }) => codes)).toEqual([])
    expect(answers.map(({ problems }) => problems.join()).toSorted()).toEqual([
      '',
      ...Array.from({ length: 5 }, () => 'PERSON_IDENTITY_TAKEN'),
    ])
    expect(await world.subgraph.database.read.countBy(PersonState, { nameZh: '王五' })).toBe(1)
  })

  describe('what is refused changes nothing', () => {
    let id: string
    let member: string
    beforeAll(async () => {
      id = await registered(world, { stage: 'APPLICANT' })
      member = await aMember(world, { on: '2020-01-01' })
      await done(world, 'changeMembership', { personId: member, on: '2024-01-01', category: '干部' })
    })
    const on = '2025-01-01'
    const register = { organizationId: 'branch1', on, name: { zh: '赵六' } }

    test.each<[string, string, () => Record<string, unknown>, string]>([
      ['a blank name', 'registerPerson', () => ({ ...register, name: { zh: ' ' } }), 'PERSON_NAME_INVALID'],
      ['a phone that is none', 'registerPerson', () => ({ ...register, phone: 'x' }), 'PERSON_PHONE_INVALID'],
      [
        'a number that is none',
        'registerPerson',
        () => ({ ...register, identityNumber: '1' }),
        'PERSON_IDENTITY_INVALID',
      ],
      ['registered as a member', 'registerPerson', () => ({ ...register, stage: 'FULL' }), 'MEMBER_ADMISSION_NEEDED'],
      ['a day to come', 'registerPerson', () => ({ ...register, on: '2026-03-04' }), 'MEMBER_DAY_IMPLAUSIBLE'],
      ['an unknown person', 'admitMember', () => ({ personId: 'none', on }), 'PERSON_UNKNOWN'],
      ['a blank behind the id', 'admitMember', () => ({ personId: `${id} `, on }), 'PERSON_UNKNOWN'],
      ['admitted twice', 'admitMember', () => ({ personId: member, on }), 'MEMBER_ALREADY'],
      [
        'admitted as an activist',
        'admitMember',
        () => ({ personId: id, on, stage: 'ACTIVIST' }),
        'MEMBER_STAGE_BACKWARDS',
      ],
      [
        'before they were recorded',
        'admitMember',
        () => ({ personId: id, on: '2019-01-01' }),
        'MEMBER_NOT_YET_RECORDED',
      ],
      [
        'before a later change',
        'endMembership',
        () => ({ personId: member, on: '2023-01-01' }),
        'MEMBER_CHANGES_LATER',
      ],
      ['ended for no member', 'endMembership', () => ({ personId: id, on }), 'MEMBER_NOT'],
      [
        'a stage by the back door',
        'changeMembership',
        () => ({ personId: id, on, stage: 'FULL' }),
        'MEMBER_ADMISSION_NEEDED',
      ],
      [
        'a stage backwards',
        'changeMembership',
        () => ({ personId: member, on, stage: 'PROBATIONARY' }),
        'MEMBER_STAGE_BACKWARDS',
      ],
      ['a blank word', 'changeMembership', () => ({ personId: member, on, category: ' ' }), 'MEMBER_WORD_INVALID'],
      ['nothing new', 'changeMembership', () => ({ personId: member, on, category: '干部' }), 'PERSON_UNCHANGED'],
      ['no key', 'endMembership', () => ({ personId: member, on, idempotencyKey: ' ' }), 'IDEMPOTENCY_KEY_MISSING'],
    ])('%s', async (_what, mutation, input, code) => {
      const before = await rowsOf(world)
      const { problems, codes } = await change(world, mutation, input())
      expect([problems, codes]).toEqual([[code], []])
      expect(await rowsOf(world)).toBe(before)
    })

    test.each<[string, string, () => Record<string, unknown>]>([
      ['registering elsewhere', 'registerPerson', () => ({ ...register, organizationId: 'branch3' })],
    ])('%s is forbidden to an organizer of the east', async (_what, mutation, input) => {
      const before = await rowsOf(world)
      const { codes } = await change(world, mutation, input(), organizerOf('east'))
      expect(codes).toEqual(['FORBIDDEN'])
      expect(await rowsOf(world)).toBe(before)
    })

    test.each(['admitMember', 'changeMembership', 'endMembership', 'changePerson'])(
      '%s of a person elsewhere: there is none',
      async (mutation) => {
        const before = await rowsOf(world)
        const { problems, codes } = await change(world, mutation, { personId: member, on }, organizerOf('west'))
        expect([problems, codes]).toEqual([['PERSON_UNKNOWN'], []])
        const own = await change(world, mutation, { personId: member, on }, aViewer('nobody'))
        expect(own.codes).toEqual(['FORBIDDEN'])
        const anonymous = await change(world, mutation, { personId: member, on }, null)
        expect(anonymous.codes).toEqual(['UNAUTHENTICATED'])
        expect(await rowsOf(world)).toBe(before)
      },
    )

    test('an organization that has not arrived here yet may be tried again later', async () => {
      const before = await rowsOf(world)
      const { codes } = await change(world, 'registerPerson', { ...register, organizationId: 'not here' })
      expect(codes).toEqual(['NEIGHBOUR_BEHIND'])
      expect(await rowsOf(world)).toBe(before)
    })
  })

  test('what was known before stays askable', async () => {
    const id = await aMember(world)
    const known = new Date(world.clock.now)
    await done(world, 'endMembership', { personId: id, on: '2022-01-01' })
    expect(await affiliationOn(world, id, '2023-01-01')).toBe('branch1 none')
    expect(await affiliationOn(world, id, '2023-01-01', known)).toBe('branch1 FULL')
  })
})
