import { Role, serviceViewer, type Viewer, type ViewerGrant } from '@meritgraph/shared/auth'
import { newId } from '@meritgraph/shared/time'
import { admin, aMember, done, identityNumber, registered } from './people.builder.js'
import {
  aViewer,
  at,
  forEachWorld,
  organizationsFeed,
  publishOrganization,
  TREE,
  type World,
} from './subgraph.builder.js'

/** A member of `branch1` with a group below it, an account, a merged duplicate, a logged read and a request to move to `branch9`. */
interface Somebody {
  person: string
  duplicate: string
  transfer: string
}

const NUMBER = identityNumber(1)

async function somebody(world: World): Promise<Somebody> {
  const person = await aMember(world, { accountId: 'own', identityNumber: NUMBER, phone: '13812345678' })
  const duplicate = await registered(world, { organizationId: 'branch2' })
  await done(world, 'mergePersons', { personId: person, duplicateId: duplicate })
  const reveal = `mutation ($input: RevealPersonInput!) { revealPerson(input: $input) { userErrors { code } } }`
  const input = { personId: person, fields: ['PHONE'], purpose: '通知开会', idempotencyKey: newId() }
  await world.run(reveal, { variables: { input }, viewer: admin })
  return {
    person,
    duplicate,
    transfer: await done(world, 'requestTransfer', { personId: person, toOrganizationId: 'branch9' }),
  }
}

const ONE = `query ($p: ID!, $d: ID!, $t: ID!, $n: String!, $r: [_Any!]!) {
  person(id: $p) {
    id member { id person { id } } affiliation { organization { id } }
    affiliations(first: 1) { totalCount } transfers(first: 1) { totalCount } reads(first: 1) { totalCount }
  }
  duplicate: person(id: $d) { id mergedInto { id } }
  member(id: $p) { id affiliation { stage } person { id } }
  personByIdentityNumber(identityNumber: $n) { id }
  transfer(id: $t) { id person { id } }
  exportMyData { json }
  _entities(representations: $r) {
    ... on Person { id }
    ... on Member { id person { id } }
    ... on Organization {
      members(first: 100) { nodes { id person { id } } totalCount edges { node { id } } }
      all: members(first: 100, isSubtree: true) { nodes { id } totalCount }
      persons(first: 100) { nodes { id } totalCount }
      memberCount { value precision }
    }
  }
}`
const LISTS = '{ me { person { id } } transfers(first: 100) { nodes { id person { id } } totalCount } }'

/** Whether somebody is found on a path, by the name of the path. */
type Found = Record<string, boolean>

async function found(world: World, { person, duplicate, transfer }: Somebody, viewer: Viewer | null): Promise<Found> {
  const r = [
    ...['Person', 'Member'].map((__typename) => ({ __typename, id: person })),
    ...['branch1', 'city'].map((id) => ({ __typename: 'Organization', id })),
  ]
  const variables = { p: person, d: duplicate, t: transfer, n: NUMBER, r }
  const [one, past, lists] = [
    await world.run(ONE, { variables, viewer }),
    await world.run(ONE, { variables, viewer, asOf: { valid: '2021-01-01', known: null } }),
    await world.run(LISTS, { viewer }),
  ]
  const is = (answer: typeof one, path: string, value: unknown = person) => at<unknown>(answer, path) === value
  const isIn = (answer: typeof one, path: string) => JSON.stringify(at<unknown>(answer, path) ?? null).includes(person)
  return {
    'person by id': is(one, 'person.id'),
    'person by id, as of an earlier day': is(past, 'person.id'),
    'person, member, person': is(one, 'person.member.person.id'),
    'person, affiliation': is(one, 'person.affiliation.organization.id', 'branch1'),
    'person, affiliations': is(one, 'person.affiliations.totalCount', 1),
    'person, transfers': is(one, 'person.transfers.totalCount', 1),
    'person, reads': is(one, 'person.reads.totalCount', 1),
    'merged record by id': is(one, 'duplicate.id', duplicate),
    'merged record, mergedInto': is(one, 'duplicate.mergedInto.id'),
    'member by id': is(one, 'member.id'),
    'member by id, as of an earlier day': is(past, 'member.id'),
    'member, person': is(one, 'member.person.id'),
    'member, affiliation': is(one, 'member.affiliation.stage', 'FULL'),
    'by identity number': is(one, 'personByIdentityNumber.id'),
    'transfer by id': is(one, 'transfer.id', transfer),
    'transfer, person': is(one, 'transfer.person.id'),
    'list of transfers': is(lists, 'transfers.nodes.0.id', transfer),
    'list of transfers, count': is(lists, 'transfers.totalCount', 1),
    'list of transfers, person': is(lists, 'transfers.nodes.0.person.id'),
    me: is(lists, 'me.person.id'),
    'my data': isIn(one, 'exportMyData.json'),
    'person as an entity': is(one, '_entities.0.id'),
    'member as an entity': is(one, '_entities.1.id'),
    'member as an entity, person': is(one, '_entities.1.person.id'),
    'members of the organization': isIn(one, '_entities.2.members.nodes'),
    'members of the organization, edges': isIn(one, '_entities.2.members.edges'),
    'members of the organization, person': is(one, '_entities.2.members.nodes.0.person.id'),
    'members of the organization, count': is(one, '_entities.2.members.totalCount', 1),
    'members of the organization, as of an earlier day': isIn(past, '_entities.2.members.nodes'),
    'members of the subtree': isIn(one, '_entities.3.all.nodes'),
    'members of the subtree, count': is(one, '_entities.3.all.totalCount', 1),
    'members of the subtree, as of an earlier day': isIn(past, '_entities.3.all.nodes'),
    'persons of the organization': isIn(one, '_entities.2.persons.nodes'),
    'persons of the organization, count': is(one, '_entities.2.persons.totalCount', 1),
    'exact number of members': is(one, '_entities.2.memberCount.precision', 'EXACT'),
    'number of members': is(one, '_entities.2.memberCount.value', 1),
  }
}

/** Where a grant may stand, seen from `branch1` in Luzhou. */
const POSITIONS: Record<string, Partial<ViewerGrant>> = {
  'the organization itself': { organization: 'branch1' },
  'the one above': { organization: 'east' },
  'the root': { organization: 'city' },
  'the one below': { organization: 'group1' },
  'a sibling': { organization: 'branch2' },
  'a cousin': { organization: 'branch3' },
  'a foreign organization': { organization: 'capital' },
  'an unknown organization': { organization: 'none' },
  'the jurisdiction': { jurisdiction: 'luzhou' },
  'the jurisdiction above': { jurisdiction: 'sichuan' },
  'the root of jurisdictions': { jurisdiction: 'china' },
  'a foreign jurisdiction': { jurisdiction: 'beijing' },
  'an unknown jurisdiction': { jurisdiction: 'none' },
  everywhere: {},
}
const COVERING = new Set([
  ...['the organization itself', 'the one above', 'the root', 'the jurisdiction', 'the jurisdiction above'],
  ...['the root of jurisdictions', 'everywhere'],
])
const RECEIVING = new Set([
  'a foreign organization',
  'a foreign jurisdiction',
  'the root of jurisdictions',
  'everywhere',
])
const KEEPING: Role[] = [Role.PLATFORM_ADMIN, Role.ORGANIZER]

const TRANSFERS = ['transfer by id', 'list of transfers', 'list of transfers, count']
const OWN_ONLY = ['me', 'my data']
const KEEPERS_ONLY = ['by identity number', 'exact number of members', 'number of members']

/** What a viewer is to find who keeps the person (or not), and keeps an end of the transfer (or not). */
const expected = (paths: readonly string[], keeps: boolean, isEnd: boolean, role: Role | null): Found =>
  Object.fromEntries(
    paths.map((path) => {
      if (TRANSFERS.includes(path)) return [path, isEnd]
      if (OWN_ONLY.includes(path)) return [path, false]
      if (path === 'person, reads') return [path, keeps && role === Role.PLATFORM_ADMIN]
      return [path, keeps]
    }),
  )

forEachWorld('who finds a person', (aWorld) => {
  let world: World
  let one: Somebody
  let paths: string[]
  beforeAll(async () => {
    const organizations = organizationsFeed(TREE)
    publishOrganization(organizations, ['group1', 'branch1', 'luzhou'])
    world = await aWorld({ organizations })
    one = await somebody(world)
    paths = Object.keys(await found(world, one, admin))
  })

  describe.each(Object.values(Role))('%s over', (role) => {
    test.each(Object.entries(POSITIONS))('%s', async (position, scope) => {
      const keeps = KEEPING.includes(role) && COVERING.has(position)
      const isEnd = KEEPING.includes(role) && (COVERING.has(position) || RECEIVING.has(position))
      expect(await found(world, one, aViewer('somebody', [role, scope]))).toEqual(expected(paths, keeps, isEnd, role))
    })
  })

  test('nobody who is not signed in, or has no grant', async () => {
    for (const viewer of [null, aViewer('stranger')])
      expect(await found(world, one, viewer)).toEqual(expected(paths, false, false, null))
  })

  test('two grants that each do not cover them make none that does; one of two is enough', async () => {
    const apart = aViewer('a', [Role.ANALYST], [Role.ORGANIZER, { organization: 'branch3' }])
    expect(await found(world, one, apart)).toEqual(expected(paths, false, false, null))
    const one2 = aViewer(
      'b',
      [Role.ORGANIZER, { organization: 'branch3' }],
      [Role.ORGANIZER, { jurisdiction: 'luzhou' }],
    )
    expect(await found(world, one, one2)).toEqual(expected(paths, true, true, Role.ORGANIZER))
  })

  test('the person themselves, on every path but those of keepers', async () => {
    const own = Object.fromEntries(paths.map((path) => [path, !KEEPERS_ONLY.includes(path)]))
    // their own entry in the lists of the organization, which shows nobody else
    expect(await found(world, one, aViewer('own'))).toEqual(own)
  })

  test('another part of the system finds entities, for facts', async () => {
    const is = await found(world, one, serviceViewer('activities', 'somebody'))
    expect([is['person as an entity'], is['member as an entity'], is['members of the organization']]).toEqual([
      true,
      true,
      true,
    ])
    expect([is['person by id'], is.me, is['list of transfers']]).toEqual([false, false, false])
  })

  test('the receiver of a transfer, from its release until its end; then only the receiver', async () => {
    const personId = await aMember(world)
    const transferId = await done(world, 'requestTransfer', { personId, toOrganizationId: 'branch9' })
    const query = 'query ($p: ID!) { person(id: $p) { id name { zh } phone } }'
    const [sender, receiver] = [['east'], ['capital']].map(([organization]) =>
      aViewer('x', [Role.ORGANIZER, { organization: organization! }]),
    )
    const sees = async (viewer: Viewer) =>
      at(await world.run(query, { variables: { p: personId }, viewer }), 'person.id') === personId
    expect([await sees(sender!), await sees(receiver!)]).toEqual([true, false])
    await done(world, 'releaseTransfer', { transferId })
    expect([await sees(sender!), await sees(receiver!)]).toEqual([true, true])
    await done(world, 'acceptTransfer', { transferId })
    expect([await sees(sender!), await sees(receiver!)]).toEqual([false, true])
  })

  test('an organization that moves takes its persons out of one scope and into another', async () => {
    const far = await aMember(world, { organizationId: 'branch2' })
    const sees = async (organization: string) => {
      const viewer = aViewer('x', [Role.ORGANIZER, { organization }])
      const query = 'query ($p: ID!) { person(id: $p) { id } }'
      return at(await world.run(query, { variables: { p: far }, viewer }), 'person.id') === far
    }
    expect([await sees('east'), await sees('west')]).toEqual([true, false])
    const days = { validFrom: '2026-01-01', validTo: '9999-12-31' }
    const moved = { id: 'branch2', code: 'branch2', hierarchy: 'PARTY', parentId: 'west', ...days }
    world.organizations.add('OrganizationPlaced', 'branch2', moved, '2026-03-02T00:00:00.000Z')
    await world.subgraph.settle()
    expect([await sees('east'), await sees('west')]).toEqual([false, true])
  })

  test('numbers that could be traced to persons are suppressed for those who do not keep them, and others rounded', async () => {
    const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Organization { memberCount { value precision } } } }`
    const r = ['branch3', 'west', 'group1'].map((id) => ({ __typename: 'Organization', id }))
    const counts = async (viewer: Viewer | null) =>
      at<{ memberCount: unknown }[]>(await world.run(query, { variables: { r }, viewer }), '_entities').map(
        ({ memberCount }) => memberCount,
      )
    await done(world, 'admitMember', {
      personId: await registered(world, { organizationId: 'branch3' }),
      on: '2020-01-01',
    })
    const analyst = aViewer('analyst', [Role.ANALYST])
    const few = { value: null, precision: 'SUPPRESSED' }
    const none = { value: 0, precision: 'ROUNDED' }
    expect(await counts(analyst)).toEqual([few, few, none])
    for (let i = 0; i < 6; i++) await aMember(world, { organizationId: 'branch3' })
    // west has branch2 as well by now: 7 in branch3, 1 in branch2
    const five = { value: 5, precision: 'ROUNDED' }
    for (const viewer of [analyst, null, aViewer('stranger')]) expect(await counts(viewer)).toEqual([five, five, none])
    expect(await counts(aViewer('o', [Role.ORGANIZER, { organization: 'west' }]))).toEqual([
      { value: 7, precision: 'EXACT' },
      { value: 8, precision: 'EXACT' },
      none,
    ])
  })
})
