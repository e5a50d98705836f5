import { allProfiles, type Five, named, profileOf } from './five-profiles.builder.js'
import { appliesToUnit, carriersFor, guidanceFor, type SectorUnitCode, standardsFor, tierOrder } from './index.js'

const carriers = (place: Five, unit: SectorUnitCode) =>
  carriersFor(profileOf(place), unit).map(({ carrier, sector, coverage }) =>
    [coverage, sector ? '' : 'scheme', carrier.optional ? 'optional' : '', carrier.name.value?.zh]
      .filter(Boolean)
      .join(' '),
  )

test.each<[string, Five, SectorUnitCode, string[]]>([
  ['rule 29 [LZ 三] rural', 'luzhou', 'rural', ['EXACT 设岗定责', 'EXACT 依岗承诺', 'EXACT 评选党员示范户']],
  [
    'rule 29 [BJ 三] rural',
    'beijing',
    'rural',
    ['EXACT 设岗定责', 'EXACT 依岗承诺', 'EXACT “一强双带”党员联系户', 'EXACT scheme 党员作风建设年活动'],
  ],
  [
    'rule 29 [BJ 三] higher education: 可',
    'beijing',
    'higher-education',
    ['EXACT optional 党员教学科研和后勤服务示范岗', 'EXACT optional 党员志愿服务', 'EXACT scheme 党员作风建设年活动'],
  ],
  [
    'rule 29 [HL 四] health: 事业 in general',
    'hailun',
    'health',
    ['WIDER 党员先锋岗', 'WIDER 党员示范窗口', 'WIDER “三走进”'],
  ],
  [
    'rule 28 [WJ 导言] organs',
    'wujiang',
    'organs',
    ['EXACT scheme 党性教育', 'EXACT scheme 提升效能', 'EXACT scheme 岗位示范', 'EXACT scheme 组织创新'],
  ],
  ['rule 28 [WJ 导言] nothing for villages', 'wujiang', 'rural', []],
  ['rule 29 [LZ 三] nothing for banks', 'luzhou', 'financial', []],
])('%s', (_clause, place, unit, expected) => {
  expect(carriers(place, unit)).toEqual(expected)
})

test('carriers of a scheme without sectors are offered to all [NJ 三/(二)]', () => {
  expect(carriers('neijiang-normal-university', 'higher-education')).toHaveLength(6)
})

test('named carriers by sector: sub-items are not counted', () => {
  const counts = allProfiles().map(({ sectors, carriers }) => [
    sectors.map((sector) => sector.carriers.length).join(' '),
    carriers.length,
  ])
  expect(counts).toEqual([
    ['3 3 2 5 3 3 5', 0],
    ['6 7 3 3 6', 0],
    ['3 2 3 3 2 4 1', 1],
    ['0', 4],
    ['', 6],
  ])
})

test.each<[string, Five, SectorUnitCode, string, number, boolean]>([
  ['rule 34 [HL 六/2] law firms', 'hailun', 'law-firm', 'EXACT 司法', 1, false],
  ['rule 34 [HL 六/2] schools', 'hailun', 'school', 'EXACT 教育部门', 1, false],
  ['rule 34 [HL 六/2] non-public enterprises', 'hailun', 'non-public-enterprise', 'EXACT 统战部门', 1, false],
  ['rule 34 [HL 六/2] villages: silent', 'hailun', 'rural', '', 1, true],
  ['rule 34 [LZ 五/(一)] departments without fields', 'luzhou', 'law-firm', '', 7, true],
  ['rule 34 [WJ 五/(一)] none', 'wujiang', 'school', '', 0, true],
])('%s', (_clause, place, unit, departments, unassigned, isSilent) => {
  const answer = guidanceFor(profileOf(place).leadership.guidance, unit)
  const shown = answer.departments.map(({ item, coverage }) => `${coverage} ${item.department.value?.zh}`).join(' ')
  expect([shown, answer.unassigned.length, answer.isSilent]).toEqual([departments, unassigned, isSilent])
})

test.each<[string, Five, string, string | null, string[]]>([
  [
    'rule 27 [NJ 二/(二)] staff',
    'neijiang-normal-university',
    'member',
    'neijiang-normal-university.category.staff',
    ['“五个模范”', '“五带五争”'],
  ],
  [
    'rule 27 [NJ 二/(二)] students are not judged by 五带五争',
    'neijiang-normal-university',
    'member',
    'neijiang-normal-university.category.student',
    ['“四个模范”', '“四强”'],
  ],
  ['rule 27 [NJ 二/(二)] without a category none applies', 'neijiang-normal-university', 'member', null, []],
  ['[LZ 二] all members', 'luzhou', 'member', null, ['五带五争']],
  ['[NJ 二] the university', 'neijiang-normal-university', 'institution', null, ['“四个促进”']],
])('%s', (_clause, place, subject, category, expected) => {
  const sets = standardsFor(profileOf(place).standards, subject, category)
  expect(sets.map(({ name }) => name.value?.zh)).toEqual(expected)
})

test('rule 28: Wujiang applies to organs only, the others to all units', () => {
  expect(
    allProfiles().map(({ identity }) => [
      appliesToUnit(identity.scope, 'organs'),
      appliesToUnit(identity.scope, 'rural'),
    ]),
  ).toEqual([
    [true, true],
    [true, true],
    [true, true],
    [true, false],
    [true, true],
  ])
})

test('rule 25 [NJ 三/(三)]: three tiers, the last must catch up', () => {
  const { inOrder, mustCatchUp } = tierOrder(profileOf('neijiang-normal-university').tiers.tiers.toReversed())
  expect(inOrder.map(({ name }) => name.value?.zh)).toEqual(['先进', '中间状态', '相对后进'])
  expect(mustCatchUp?.code).toBe('neijiang-normal-university.tier.lagging')
  expect(tierOrder(profileOf('luzhou').tiers.tiers)).toEqual({ inOrder: [], mustCatchUp: null })
})

test('rule 16: what feeds commendation [LZ 四/(四)], [HL 五/2], [NJ 四/(三)]', () => {
  const feeds = (place: Five) => named(profileOf(place).procedures, 'link.appraisal').feedsInto.length
  expect([feeds('luzhou') > 0, feeds('hailun') > 0, feeds('beijing') > 0, feeds('wujiang') > 0]).toEqual([
    true,
    true,
    false,
    false,
  ])
})
