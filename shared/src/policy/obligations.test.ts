import { type Five, named, profileOf } from './five-profiles.builder.js'
import { obligationsOf } from './index.js'

const owed = (place: Five, end: string) => obligationsOf(named(profileOf(place).procedures, end))
const acts = (place: Five, end: string) =>
  owed(place, end)
    .acts.map(({ code }) => code.split('.').at(-1))
    .join(' ')
const all: Five[] = ['luzhou', 'hailun', 'beijing', 'wujiang', 'neijiang-normal-university']
const where = (test: (place: Five) => boolean) => all.filter(test)
const has = (place: Five, end: string) => profileOf(place).procedures.some(({ code }) => code.endsWith(end))

test.each<[string, Five, string, string]>([
  ['rule 7 [LZ 四/(三)] four acts', 'luzhou', 'link.duty-report', 'org-up org-down member-up member-down'],
  [
    'rule 7 [NJ 四/(三)] the seat of the secretary',
    'neijiang-normal-university',
    'link.duty-report',
    'secretary-up secretary-down member-up member-down',
  ],
  ['rule 10 [LZ 四/(一)] plan of every branch', 'luzhou', 'link.commitment', 'org-standards branch-plan member'],
  [
    'rules 10, 11, 12 [WJ 四/(一)] three directions and plans',
    'wujiang',
    'link.commitment',
    'org-up member-up masses plan member-plan',
  ],
])('%s', (_clause, place, end, expected) => {
  expect(acts(place, end)).toBe(expected)
})

test('rule 9: three parts of the duty report [LZ 四/(三)], with a time limit in Neijiang [NJ 四/(三)]', () => {
  expect(owed('luzhou', 'link.duty-report').parts).toHaveLength(3)
  expect(owed('neijiang-normal-university', 'link.duty-report').parts.map((part) => part?.zh)).toEqual([
    '汇报开展创先争优活动的做法和成效',
    '分析存在的问题和不足',
    '明确改进的措施和时限',
  ])
})

test.each<[string, (place: Five) => boolean, Five[]]>([
  [
    'rule 13: commitments are published [LZ 四/(一)], [HL 五/1], [BJ 四/1], [WJ 四/(一)]',
    (place) => has(place, 'link.commitment') && owed(place, 'link.commitment').mustPublish,
    ['luzhou', 'hailun', 'beijing', 'wujiang'],
  ],
  [
    'rule 14: results of the appraisal are published [LZ 四/(四)], [HL 五/2], [WJ 四/(三)], [NJ 四/(三)]',
    (place) => owed(place, 'link.appraisal').mustPublish,
    ['luzhou', 'hailun', 'wujiang', 'neijiang-normal-university'],
  ],
  [
    'rule 15: a register is kept [LZ 四/(四)], [HL 五/2], [WJ 四/(三)]',
    (place) => owed(place, 'link.appraisal').mustRegister,
    ['luzhou', 'hailun', 'wujiang'],
  ],
  [
    'rule 16: the appraisal feeds commendation [LZ 四/(四)], [HL 五/2], [NJ 四/(三)]',
    (place) => owed(place, 'link.appraisal').feeds.length > 0,
    ['luzhou', 'hailun', 'neijiang-normal-university'],
  ],
])('%s', (_clause, test, expected) => {
  expect(where(test)).toEqual(expected)
})
