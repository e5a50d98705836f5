import { at, forEachWorld, type World } from '../subgraph.builder.js'

const TEXT = 'value { zh en } status'
const BODIES = `query ($representations: [_Any!]!) {
  _entities(representations: $representations) {
    ... on Jurisdiction {
      code
      leadershipBodies(first: 100) {
        nodes {
          id code kind name { ${TEXT} } aliases { name { zh } } parent { code } organization { code } jurisdiction { code }
          location { ${TEXT} } ledBy { name { value { zh } } } participants { name { value { zh } } } duties { name { value { zh } } }
          clauses { document quote at }
          seats(first: 100) { nodes { code ordinal role { value { zh } status } holder { name { ${TEXT} note { zh } } post { value { zh } } } } totalCount }
        }
        totalCount
      }
    }
  }
}`

interface Body {
  id: string
  code: string
  kind: string
  name: { value: { zh: string; en: string }; status: string }
  parent: { code: string } | null
  seats: { nodes: object[]; totalCount: number }
}

forEachWorld('leadership bodies', (aWorld) => {
  let world: World
  beforeAll(async () => {
    world = await aWorld()
  })

  const bodiesOf = async (code: string): Promise<Body[]> => {
    const answer = await world.run(BODIES, { variables: { representations: [{ __typename: 'Jurisdiction', code }] } })
    expect(answer.codes).toEqual([])
    return at(answer, '_entities.0.leadershipBodies.nodes')
  }

  test("Luzhou's office has nine seats; the name in row 9 is damaged and stays so", async () => {
    const [office, ...others] = await bodiesOf('luzhou')
    expect(others).toEqual([])
    expect(office).toMatchObject({
      code: 'luzhou.office',
      kind: 'OFFICE',
      name: { value: { zh: '市委深入开展创先争优活动办公室', en: 'Municipal campaign office' }, status: 'STATED' },
      aliases: [{ name: { zh: '市委创先争优活动办公室' } }, { name: { zh: '全市基层党组织和党员创先争优活动办公室' } }],
      parent: null,
      organization: { code: 'luzhou.committee' },
      jurisdiction: { code: 'luzhou' },
      location: { value: null, status: 'SILENT' },
      duties: [
        { name: { value: { zh: '具体负责创先争优活动的日常事务' } } },
        { name: { value: { zh: '加强对活动的指导和督促检查' } } },
      ],
      clauses: [{ document: 'luzhou.doc', quote: '市委深入开展创先争优活动办公室', at: 5305 }],
    })
    const seat = (ordinal: number, role: string, roleStatus: string, name: string | null, post: string) => ({
      code: `luzhou.office.${ordinal}`,
      ordinal,
      role: { value: { zh: role }, status: roleStatus },
      holder: {
        name:
          name === null
            ? { value: null, status: 'DAMAGED', note: { zh: '姓名栏在文本中为空' } }
            : { value: { zh: name, en: null }, status: 'STATED', note: null },
        post: { value: { zh: post } },
      },
    })
    expect(office!.seats).toEqual({
      nodes: [
        seat(1, '主任', 'STATED', '曹建国', '市委常委、组织部长'),
        seat(2, '副主任', 'STATED', '雷长文', '市委组织部副部长、党建办主任'),
        seat(3, '副主任', 'INFERRED', '付希', '市委宣传部副部长'),
        seat(4, '成员', 'STATED', '高德清', '市直机关工委副书记'),
        seat(5, '成员', 'INFERRED', '袁华滨', '市教育局党委书记'),
        seat(6, '成员', 'INFERRED', '王春芳', '市国资委党委书记、主任'),
        seat(7, '成员', 'INFERRED', '张旭光', '市委统战部副部长、市工商联党组书记'),
        seat(8, '成员', 'INFERRED', '康江', '市卫生局党组书记、局长'),
        seat(9, '成员', 'INFERRED', null, '市民政局党组书记、局长'),
      ],
      totalCount: 9,
    })
  })

  test("Neijiang's leading group names posts only; its office has three working groups", async () => {
    const bodies = await bodiesOf('neijiang-normal-university')
    expect(bodies.map(({ code, kind, name, parent }) => [code, kind, name.value.zh, parent?.code ?? null])).toEqual([
      ['neijiang-normal-university.group', 'LEADING_GROUP', '创先争优活动领导小组', null],
      ['neijiang-normal-university.group.general', 'WORKING_GROUP', '综合组', 'neijiang-normal-university.office'],
      ['neijiang-normal-university.group.publicity', 'WORKING_GROUP', '宣传组', 'neijiang-normal-university.office'],
      ['neijiang-normal-university.group.supervision', 'WORKING_GROUP', '督导组', 'neijiang-normal-university.office'],
      ['neijiang-normal-university.office', 'OFFICE', '创先争优活动办公室', 'neijiang-normal-university.group'],
    ])
    const silent = { value: null, status: 'SILENT', note: { zh: '原文只写职务' } }
    expect(bodies[0]!.seats.nodes).toMatchObject([
      { ordinal: 1, role: { value: { zh: '组长' } }, holder: { name: silent, post: { value: { zh: '党委书记' } } } },
      {
        ordinal: 2,
        role: { value: { zh: '副组长' } },
        holder: { name: silent, post: { value: { zh: '党委副书记' } } },
      },
    ])
    expect(bodies[4]).toMatchObject({
      ledBy: [{ name: { value: { zh: '党委组织部' } } }, { name: { value: { zh: '宣传统战部' } } }],
      participants: [{ name: { value: { zh: '办公室' } } }, { name: { value: { zh: '纪委' } } }],
    })
  })

  test('the other documents name their groups and offices', async () => {
    const codes = async (place: string) => (await bodiesOf(place)).map(({ code }) => code)
    expect(await codes('hailun')).toEqual(['hailun.lead.group', 'hailun.office'])
    expect(await codes('beijing')).toEqual(['beijing.lead.group'])
    expect(await codes('wujiang')).toEqual(['wujiang.lead.city-group', 'wujiang.office'])
    expect(await codes('sichuan')).toEqual([])
  })

  test('a body is found by its id, and stands at the organization that set it up', async () => {
    const [office] = await bodiesOf('luzhou')
    const query = `query ($id: ID!) {
      leadershipBody(id: $id) { code organization { leadershipBodies { nodes { code } totalCount } } seats(first: 1) { nodes { code } } }
    }`
    expect((await world.run(query, { variables: { id: office!.id } })).data).toEqual({
      leadershipBody: {
        code: 'luzhou.office',
        organization: { leadershipBodies: { nodes: [{ code: 'luzhou.office' }], totalCount: 1 } },
        seats: { nodes: [{ code: 'luzhou.office.1' }] },
      },
    })
    expect((await world.run(query, { variables: { id: 'nothing' } })).data).toEqual({ leadershipBody: null })
  })

  test('names of holders leave no trace in what is published or audited', async () => {
    const { read } = world.subgraph.database
    const rows = await Promise.all(
      ['outbox_events', 'audit_records', 'idempotency_records'].map((t) => read.query(`SELECT * FROM ${t}`)),
    )
    expect(rows.flat().length).toBeGreaterThan(12)
    expect(JSON.stringify(rows)).not.toMatch(/曹建国|雷长文|付希|高德清|袁华滨|王春芳|张旭光|康江/)
  })
})
