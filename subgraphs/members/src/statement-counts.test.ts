import { aMember, admin, organizerOf } from './people.builder.js'
import { at, forEachWorld, TREE, type World } from './subgraph.builder.js'

const ENTITIES = `query ($r: [_Any!]!, $first: Int!) {
  _entities(representations: $r) {
    ... on Organization {
      members(first: $first) { nodes { id affiliation { stage organization { id } } person { name { zh } phone affiliation { stage } } } totalCount }
      memberCount { value }
    }
    ... on Member { affiliation { stage } }
    ... on Person { name { zh } transfers(first: 2) { nodes { state steps { state } } } }
  }
}`

forEachWorld('statements', (aWorld) => {
  let world: World
  let people: string[]
  beforeAll(async () => {
    world = await aWorld()
    people = []
    for (const [organizationId] of TREE)
      for (let i = 0; i < 3; i++) people.push(await aMember(world, { organizationId }))
  })

  const organizations = TREE.map(([id]) => ({ __typename: 'Organization', id }))

  // pages, their counts, persons, states, affiliations of persons, numbers of members
  test.each([1, 2, 100])(
    'eight organizations with %i members each, and all that hangs on them, take six',
    async (first) => {
      const variables = { r: organizations, first }
      const answer = await world.run(ENTITIES, { variables, viewer: admin })
      expect(at<object[]>(answer, '_entities.3.members.nodes')).toHaveLength(Math.min(first, 3))
      expect(await world.statements(ENTITIES, { variables, viewer: admin })).toBe(6)
    },
  )

  // one more: which of the organizations the viewer keeps
  test('for an organizer they take seven', async () => {
    const variables = { r: organizations, first: 100 }
    const answer = await world.run(ENTITIES, { variables, viewer: organizerOf('east') })
    const totals = TREE.map((_, i) => at<number>(answer, `_entities.${i}.members.totalCount`))
    expect(totals).toEqual([0, 3, 0, 3, 3, 0, 0, 0])
    expect(await world.statements(ENTITIES, { variables, viewer: organizerOf('east') })).toBe(7)
  })

  // members; persons, states, transfers
  test.each([2, 24])('%i members and as many persons referred to take four', async (n) => {
    const r = ['Member', 'Person'].flatMap((__typename) => people.slice(0, n).map((id) => ({ __typename, id })))
    expect(await world.statements(ENTITIES, { variables: { r, first: 1 }, viewer: organizerOf('city') })).toBe(4)
  })
})
