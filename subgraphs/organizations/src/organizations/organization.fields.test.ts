import { recordState } from '@meritgraph/shared/bitemporal'
import { OutboxEvent } from '@meritgraph/shared/journal'
import { BEGINNING_DAY, FOREVER_DAY } from '@meritgraph/shared/time'
import { at, forEachWorld, type World } from '../subgraph.builder.js'
import { Organization } from './organization.entity.js'
import { Hierarchy, lineOf, OrganizationLine } from './organization-line.entity.js'
import { loadOrganizations } from './load-organizations.js'

const ONE = `query ($id: ID!) {
  organization(id: $id) {
    id code name { zh en } nameStatus type status jurisdiction { code } parent { code } ancestors { code }
    clauses { document section quote at }
  }
}`

forEachWorld('organizations', (aWorld) => {
  let world: World
  let ids: Record<string, string>
  beforeAll(async () => {
    world = await aWorld()
    const found = await world.run('{ organizations(first: 100) { nodes { id code } } }')
    ids = Object.fromEntries(
      at<{ id: string; code: string }[]>(found, 'organizations.nodes').map(({ id, code }) => [code, id]),
    )
  })

  test('are those of the five documents, by code', async () => {
    expect(Object.keys(ids)).toEqual([
      'beijing.committee',
      'beijing.committee.organization-department',
      'beijing.committee.publicity-department',
      'hailun.committee',
      'hailun.committee.organization-department',
      'luzhou.committee',
      'luzhou.committee.organization-department',
      'luzhou.committee.publicity-department',
      'neijiang-normal-university.committee',
      'neijiang-normal-university.committee.organization-department',
      'neijiang-normal-university.committee.publicity-and-united-front-department',
      'wujiang.committee',
    ])
  })

  test('say what they are, where they stand and where that is written', async () => {
    const id = ids['luzhou.committee.organization-department']
    expect((await world.run(ONE, { variables: { id } })).data).toEqual({
      organization: {
        id,
        code: 'luzhou.committee.organization-department',
        name: { zh: '市委组织部', en: 'Organization Department of the Municipal Committee' },
        nameStatus: 'STATED',
        type: 'DEPARTMENT',
        status: 'ACTIVE',
        jurisdiction: { code: 'luzhou' },
        parent: { code: 'luzhou.committee' },
        ancestors: [{ code: 'luzhou.committee' }],
        clauses: [{ document: 'luzhou.doc', section: '五/(一)', quote: '市委组织部和宣传部牵头', at: 5291 }],
      },
    })
  })

  test('a root has nothing above it, and an unknown one does not exist', async () => {
    const root = await world.run(ONE, { variables: { id: ids['wujiang.committee'] } })
    expect(at(root, 'organization')).toMatchObject({ parent: null, ancestors: [] })
    expect((await world.run(ONE, { variables: { id: 'nothing' } })).data).toEqual({ organization: null })
  })

  test('of one jurisdiction come in pages', async () => {
    const query = `query ($after: String, $jurisdiction: ID) {
      organizations(first: 2, after: $after, jurisdiction: $jurisdiction) { nodes { code } totalCount pageInfo { hasNextPage endCursor } }
    }`
    const first = await world.run(query, { variables: { jurisdiction: 'luzhou' } })
    expect(at(first, 'organizations')).toMatchObject({
      nodes: [{ code: 'luzhou.committee' }, { code: 'luzhou.committee.organization-department' }],
      totalCount: 3,
    })
    const after = at(first, 'organizations.pageInfo.endCursor')
    const second = await world.run(query, { variables: { jurisdiction: 'luzhou', after } })
    expect(at(second, 'organizations')).toMatchObject({
      nodes: [{ code: 'luzhou.committee.publicity-department' }],
      pageInfo: { hasNextPage: false },
    })
    expect(at(await world.run(query, { variables: { jurisdiction: 'atlantis' } }), 'organizations.nodes')).toEqual([])
  })

  test('too large a page and a foreign cursor are refused', async () => {
    expect((await world.run('{ organizations(first: 101) { nodes { code } } }')).codes).toEqual(['PAGE_SIZE_INVALID'])
    expect((await world.run('{ organizations(after: "x") { nodes { code } } }')).codes).toEqual(['CURSOR_INVALID'])
  })

  test('are told to the neighbours as they are placed', async () => {
    const id = ids['luzhou.committee.organization-department']
    const events = await world.subgraph.database.read.findBy(OutboxEvent, { subjectKey: id })
    const always = { validFrom: BEGINNING_DAY, validTo: FOREVER_DAY }
    const said = Object.fromEntries(events.map(({ type, payload }) => [type, payload]))
    const code = 'luzhou.committee.organization-department'
    expect(said).toMatchObject({
      OrganizationStated: { id, code, jurisdictionCode: 'luzhou', type: 'DEPARTMENT', sectorUnit: null, ...always },
      OrganizationPlaced: { id, code, hierarchy: 'PARTY', parentId: ids['luzhou.committee'], ...always },
    })
    expect(events).toHaveLength(2)
  })

  test('are not loaded twice', async () => {
    const { database } = world.subgraph
    const before = await database.read.count(Organization)
    await database.write((db, recordedAt) => loadOrganizations({ db, recordedAt, emit: () => undefined } as never))
    expect(await database.read.count(Organization)).toBe(before)
  })

  test('show the tree and the names of another day, and of what was known', async () => {
    const own = await aWorld()
    const found = await own.run('{ organizations(first: 100, jurisdiction: "luzhou") { nodes { id code } } }')
    const [committee, department, publicity] = at<{ id: string }[]>(found, 'organizations.nodes').map(({ id }) => id)
    const { database } = own.subgraph
    const known = own.clock.now
    await database.write(async (db, recordedAt) => {
      const tx = { db, recordedAt }
      const validity = { validFrom: '2011-01-01', validTo: FOREVER_DAY }
      const line = { organizationId: publicity!, code: 'x', hierarchy: Hierarchy.PARTY, parentId: department! }
      await recordState(tx, OrganizationLine, 'line', lineOf(Hierarchy.PARTY, publicity!), { ...validity, ...line })
      const {
        rowId: _,
        organizationId: __,
        ...state
      } = await db.findOneByOrFail(Organization, { organizationId: committee! })
      await recordState(tx, Organization, 'organizationId', committee!, { ...state, ...validity, nameZh: '泸州市委' })
    })
    const query = 'query ($id: ID!) { organization(id: $id) { ancestors { name { zh } } } }'
    const names = async (asOf: { valid: string; known: Date | null }) =>
      at<{ name: { zh: string } }[]>(
        await own.run(query, { asOf, variables: { id: publicity } }),
        'organization.ancestors',
      ).map(({ name }) => name.zh)
    expect(await names({ valid: '2010-12-31', known: null })).toEqual(['中共泸州市委'])
    expect(await names({ valid: '2011-01-01', known: null })).toEqual(['泸州市委', '市委组织部'])
    expect(await names({ valid: '2011-01-01', known })).toEqual(['中共泸州市委'])
  })
})
