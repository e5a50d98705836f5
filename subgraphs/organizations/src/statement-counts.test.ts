import { FOREVER, FOREVER_DAY, BEGINNING_DAY, newId } from '@meritgraph/shared/time'
import type { EntityManager } from 'typeorm'
import { LeadershipBody } from './leadership/leadership-body.entity.js'
import { Seat, SeatHolder } from './leadership/seat.entity.js'
import { Organization } from './organizations/organization.entity.js'
import { OrganizationLine } from './organizations/organization-line.entity.js'
import { Grant } from './grants/grant.entity.js'
import { root } from './grants/grants.builder.js'
import { at, forEachWorld, type World } from './subgraph.builder.js'

const PLACES = 50
const EACH = 120

const state = () => ({
  rowId: newId(),
  validFrom: BEGINNING_DAY,
  validTo: FOREVER_DAY,
  recordedAt: new Date('2026-01-01'),
  supersededAt: FOREVER,
})
const textValue = { value: { zh: '测试', en: 'test' }, status: 'DEMO', clauses: [], note: null }

/** One jurisdiction with 120 organizations, each under the one before up to five levels, each with a body of two seats. */
async function populate(db: EntityManager): Promise<void> {
  const numbers = Array.from({ length: EACH }, (_, i) => i)
  const code = (i: number) => String(i).padStart(3, '0')
  const nothing = { clauses: [], aliases: [], ledBy: [], participants: [], duties: [], location: textValue }
  await db.insert(
    Organization,
    numbers.map((i) => ({
      ...{
        ...state(),
        organizationId: `o${i}`,
        code: `synthetic.${code(i)}`,
        nameZh: '测试',
        nameEn: null,
        nameStatus: 'DEMO',
      },
      ...{ type: 'BRANCH', status: 'ACTIVE', jurisdictionCode: `place${i % PLACES}`, clauses: [] },
    })) as never,
  )
  const edges = numbers
    .filter((i) => i % 5 > 0)
    .map((i) => ({
      ...state(),
      line: `PARTY:o${i}`,
      hierarchy: 'PARTY',
      organizationId: `o${i}`,
      parentId: `o${i - 1}`,
      code: `synthetic.${code(i)}`,
    }))
  await db.insert(OrganizationLine, edges as never)
  await db.insert(
    LeadershipBody,
    numbers.map((i) => ({
      ...{ ...state(), ...nothing, bodyId: `b${i}`, code: `body.${code(i)}`, kind: 'OFFICE', name: textValue },
      ...{ jurisdictionCode: `place${i % PLACES}`, organizationId: `o${i}`, parentId: i > 0 ? `b${i - 1}` : null },
    })) as never,
  )
  const seats = numbers.flatMap((i) =>
    [1, 2].map((n) => ({ ...state(), seatId: `s${i}.${n}`, bodyId: `b${i}`, code: `seat.${i}.${n}`, ordinal: n })),
  )
  await db.insert(Seat, seats.map((seat) => ({ ...seat, role: textValue, clauses: [] })) as never)
  await db.insert(
    SeatHolder,
    seats.map(({ seatId }) => ({ ...state(), seatId, name: textValue, post: textValue })) as never,
  )
  await db.insert(
    Grant,
    numbers.map((i) => ({
      ...state(),
      grantId: `g${code(i)}`,
      accountId: 'a',
      role: 'ANALYST',
      organizationId: `o${i}`,
    })) as never,
  )
}

const ORGANIZATIONS = `query ($first: Int!) {
  organizations(first: $first) {
    nodes {
      code name { zh } jurisdiction { code } parent { code } ancestors { code }
      leadershipBodies(first: 5) { nodes { code seats(first: 5) { nodes { role { status } holder { name { status } } } totalCount } } totalCount }
    }
    totalCount
  }
}`
const ENTITIES = `query ($representations: [_Any!]!) {
  _entities(representations: $representations) {
    ... on Jurisdiction { code organizations(first: 10) { nodes { code } } leadershipBodies(first: 10) { nodes { code parent { code } } } }
  }
}`

forEachWorld('statements', (aWorld) => {
  let world: World
  beforeAll(async () => {
    world = await aWorld()
    await world.subgraph.database.write(populate)
  })

  test.each([10, 50, 100])('a page of %i organizations with all that hangs on it takes ten', async (first) => {
    const answer = await world.run(ORGANIZATIONS, { variables: { first } })
    expect(at<object[]>(answer, 'organizations.nodes')).toHaveLength(first)
    // organizations, their count, edges, ancestors' ids, organizations above, bodies, their counts, seats, their counts, holders
    expect(await world.statements(ORGANIZATIONS, { variables: { first } })).toBe(10)
  })

  test.each([10, 50, 100])('a page of %i grants takes two', async (first) => {
    const query = 'query ($first: Int!) { grants(first: $first) { nodes { role organization { code } } } }'
    const asked = { viewer: root, variables: { first } }
    expect(at<object[]>(await world.run(query, asked), 'grants.nodes')).toHaveLength(first)
    expect(await world.statements(query, asked)).toBe(2)
  })

  test('fifty jurisdictions referred to take one for their organizations, one for their bodies and one for the parents', async () => {
    const representations = Array.from({ length: PLACES }, (_, i) => ({
      __typename: 'Jurisdiction',
      code: `place${i}`,
    }))
    const answer = await world.run(ENTITIES, { variables: { representations } })
    expect(at<object[]>(answer, '_entities')).toHaveLength(PLACES)
    expect(at(answer, '_entities.7.organizations.nodes')).toEqual([
      { code: 'synthetic.007' },
      { code: 'synthetic.057' },
      { code: 'synthetic.107' },
    ])
    expect(await world.statements(ENTITIES, { variables: { representations } })).toBe(3)
  })

  test('fifty organizations and fifty bodies referred to take one each', async () => {
    const query =
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Organization { code } ... on LeadershipBody { code } } }'
    const kinds = [
      ['Organization', 'o'],
      ['LeadershipBody', 'b'],
    ]
    const r = kinds.flatMap(([__typename, letter]) =>
      Array.from({ length: 50 }, (_, i) => ({ __typename, id: `${letter}${i}` })),
    )
    expect(at(await world.run(query, { variables: { r } }), '_entities.57')).toEqual({ code: 'body.007' })
    expect(await world.statements(query, { variables: { r } })).toBe(2)
  })
})
