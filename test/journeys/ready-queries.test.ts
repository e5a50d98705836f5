import { join } from 'node:path'
import { readyQueries } from '@meritgraph/gateway/console/ready-queries'
import { startWorld, type World } from './world.js'

const queries = new Map(
  readyQueries(join(__dirname, '..', '..', 'gateway', 'console', 'queries')).map((query) => [query.name, query]),
)

let world: World
beforeAll(async () => {
  world = await startWorld()
}, 60_000)
afterAll(() => world.close())

// oxlint-disable-next-line typescript/no-explicit-any -- tests look into answers freely
type Found = any

async function run(name: string, language = 'en'): Promise<Found> {
  const { query, variables } = queries.get(name)!
  const headers = { 'accept-language': language }
  const { data, errors } = await world.ask(query, { variables: JSON.parse(variables || '{}'), headers })
  expect(errors).toBeUndefined()
  return data!
}

test.each([...queries.values()].filter(({ query }) => query.startsWith('query')).map(({ name }) => name))(
  '%s has the same answer without errors in both languages',
  async (name) => {
    const answer = await run(name)
    expect(Object.keys(answer).length).toBeGreaterThan(0)
    const withoutCursors = (found: Found) => JSON.stringify(found).replaceAll(/"endCursor":"[^"]*"/g, '')
    expect(withoutCursors(await run(name, 'zh'))).toBe(withoutCursors(answer))
  },
)

test('phase of every scheme on a day, with the ends that are unresolved', async () => {
  const { policyProfiles } = await run('01-phases-on-a-day')
  const found = policyProfiles.nodes.flatMap(({ activePhases }: Found) => activePhases)
  expect(found.map(({ phase, certainty }: Found) => `${phase.code} ${certainty} ${phase.end.isResolved}`)).toEqual([
    'beijing.phase.2 CERTAIN true',
    'beijing.phase.3 END_UNRESOLVED false',
    'hailun.phase.2 END_NOT_STATED false',
    'luzhou.phase.2 END_NOT_STATED false',
    'neijiang-normal-university.phase.2 CERTAIN true',
    'wujiang.phase.2 CERTAIN true',
    'wujiang.phase.3 END_UNRESOLVED false',
  ])
})

test('leader-review cadence, strength and clause', async () => {
  const { leafMatrix } = await run('10-leader-review')
  const cells = leafMatrix.columns.nodes.map(({ profile, cells: [cell] }: Found) => [
    profile,
    cell.cadence.interval,
    cell.cadence.strength,
    cell.clauses[0].section,
  ])
  expect(cells).toEqual([
    ['beijing', null, 'AS_APPROPRIATE', '四/3'],
    ['hailun', null, 'AS_APPROPRIATE', '五/2'],
    ['luzhou', 'P6M', 'IN_PRINCIPLE', '四/(二)'],
    ['neijiang-normal-university', 'P1Y', 'REQUIRED', '四/(三)'],
    ['wujiang-organs', 'P6M', 'IN_PRINCIPLE', '四/(二)'],
  ])
  expect(leafMatrix.mappingVersion).toBe('2010.1')
})

test('awards by level, recipient and quota: 350 in all, stated in Beijing only', async () => {
  const { policyProfiles } = await run('11-awards-by-level')
  const quotas = policyProfiles.nodes.flatMap(({ code, awardTypes }: Found) =>
    awardTypes.nodes.flatMap(({ grantor, recipients }: Found) =>
      recipients.map(({ type, quota }: Found) => [code, grantor.levels.join(), type, quota]),
    ),
  )
  const stated = quotas.filter(([, , , quota]: Found[]) => quota!.isStated)
  expect(stated.map(([code, level, type, quota]: Found[]) => `${code} ${level} ${type} ${quota.value}`)).toEqual([
    'beijing CITY MEMBER 100',
    'beijing CITY ORGANIZATION 50',
    'beijing CITY MEMBER 100',
    'beijing CITY PARTY_AFFAIRS_WORKER 100',
  ])
})

test('carriers for one sector unit, and all that are unmapped', async () => {
  const { policyProfiles, unmappedItems } = await run('12-carriers-for-a-unit')
  const carriers = policyProfiles.nodes.map(({ carriersFor }: Found) =>
    carriersFor.map(({ carrier }: Found) => carrier.name.value.zh).join(' '),
  )
  expect(carriers).toEqual([
    '设岗定责 依岗承诺 “一强双带”党员联系户 党员作风建设年活动',
    '党员服务区 “党支部+合作经济组织” 助民服务队 全程服务制 星级党员评定 城乡基层党组织手拉手结对共建',
    '设岗定责 依岗承诺 评选党员示范户',
    '“党员示范行动” “党性教育”活动 “岗位奉献”活动 “服务师生”活动 “亮牌示范”活动 “组织创新”活动',
    '',
  ])
  expect([unmappedItems.totalCount, unmappedItems.nodes.length]).toEqual([18, 18])
})

test('all meanings of 四强', async () => {
  const { glossarySenses } = await run('13-meanings-of-a-term')
  const senses = glossarySenses.nodes.map(({ entry, isDefined, definition, parts }: Found) => [
    entry.code,
    isDefined,
    definition.value?.zh ?? parts.map(({ name }: Found) => name.value.zh).join('、'),
  ])
  expect(senses).toEqual([
    ['beijing.undef.four-strong', false, ''],
    ['hailun.inline.four-strong', true, '政治引领力强、推动发展力强、改革创新力强、凝聚保障力强'],
    ['luzhou.std.org.four-strong', true, '推动发展强、服务群众强、凝聚人心强、促进和谐强'],
    ['luzhou.undef.soe-four-strong', false, ''],
    ['neijiang-normal-university.std.org.four-strong', true, '推动发展强、服务师生强、凝聚人心强、促进和谐强'],
    [
      'neijiang-normal-university.std.student-four-strong',
      true,
      '志向远大，使命感强、勤奋治学，求知欲强、勇于实践，工作能力强、身心健康，综合实力强',
    ],
  ])
  expect(glossarySenses.totalCount).toBe(6)
})

test('what one scheme has that another lacks', async () => {
  const { missingCounterparts } = await run('14-what-another-lacks')
  const having = (answer: string) =>
    missingCounterparts.nodes
      .filter((found: Found) => found.answer === answer)
      .map(({ item }: Found) => item.name.value.zh)
      .join(' ')
  expect(having('LACKS')).toBe('“党员服务队进社区” 城乡党员结对帮扶 示范班组')
  expect(having('RELATED')).toBe('评选党员示范户 蹲点调研 党员示范岗')
  expect(having('UNMAPPED')).toBe(
    '“三心一推进” “两心双争” 示范车间 校风示范校建设 “三注重三争做”主题实践活动 “体育强国体坛先锋”',
  )
})

test('who guides law firms, schools and non-public enterprises: only Hailun says so', async () => {
  const { policyProfiles } = await run('15-who-guides')
  const said = policyProfiles.nodes.flatMap(({ code, guidanceFor }: Found) =>
    guidanceFor.flatMap(({ unit, departments }: Found) =>
      departments.map(({ guidance }: Found) => `${code} ${unit} ${guidance.department.value.zh}`),
    ),
  )
  expect(said).toEqual(['hailun LAW_FIRM 司法', 'hailun SCHOOL 教育部门', 'hailun NON_PUBLIC_ENTERPRISE 统战部门'])
})

test('what feeds commendation, and how strongly', async () => {
  const { policyProfiles } = await run('16-what-feeds-commendation')
  const feeds = policyProfiles.nodes.flatMap(({ procedures }: Found) =>
    procedures.nodes.map(({ code, feedsAs }: Found) => `${code} ${feedsAs?.name.value.zh ?? 'not stated'}`),
  )
  expect(feeds).toEqual([
    'beijing.link.commendation not stated',
    'hailun.link.appraisal 评选先优的重要依据',
    'hailun.link.commendation not stated',
    'luzhou.link.appraisal 评选表彰的重要依据',
    'luzhou.link.commendation not stated',
    'neijiang-normal-university.link.duty-report not stated',
    'neijiang-normal-university.link.review not stated',
    'neijiang-normal-university.link.appraisal 评选表彰的重要依据',
    'neijiang-normal-university.link.commendation not stated',
    'wujiang.link.commendation not stated',
  ])
})

test('duties of an organization by sector and procedure', async () => {
  const { policyProfile } = await run('17-duties-of-an-organization')
  expect(policyProfile.appliesTo).toBe(true)
  expect(policyProfile.standards.nodes.map(({ criteria }: Found) => criteria.nodes.length)).toEqual([9])
  expect(policyProfile.procedures.nodes.map(({ kind, ledger }: Found) => [kind, ledger.value?.zh ?? null])).toEqual([
    ['COMMITMENT', null],
    ['LEADER_REVIEW', null],
    ['DUTY_REPORT', null],
    ['MASS_APPRAISAL', '专项台账'],
    ['COMMENDATION', null],
  ])
  const appraisal = policyProfile.procedures.nodes.find(({ kind }: Found) => kind === 'MASS_APPRAISAL')
  expect(appraisal.cadence.tiedTo.map(({ name }: Found) => name.zh)).toEqual([
    '述职',
    '年终考核',
    '党员党性分析评议活动',
  ])
})

test('terms that a document uses and never defines', async () => {
  const { policyProfiles } = await run('18-terms-never-defined')
  const words = policyProfiles.nodes.map(({ code, glossary }: Found) => [
    code,
    glossary.totalCount,
    glossary.nodes.map(({ word }: Found) => word).join(' '),
  ])
  expect(words).toEqual([
    ['beijing', 10, '三级联创 一定三有 四议两公开 八步工作法 一强双带 三有一化 四好 四强 四优 三进两促'],
    ['hailun', 9, '两个翻番 先锋工程 两风 双带 三级联创 四种模式 一定三有 四议两公开 三走进'],
    ['luzhou', 5, '四个四 三级联创 三覆盖 四强 党员示范行动'],
    ['neijiang-normal-university', 5, '两优一先 教学质量工程 重点人才工程 人才强校 党员示范行动'],
    ['wujiang-organs', 6, '两竞赛一赶超 一联双管 五个好 五带头 三会一课 廉政准则'],
  ])
})
