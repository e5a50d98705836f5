import { type Five, profileOf, shippedIndex } from './five-profiles.builder.js'
import {
  type ComparedScheme,
  compareSchemes,
  type ConceptKind,
  correspondence,
  lackingIn,
  schemeItems,
} from './index.js'

const index = shippedIndex(undefined)
const scheme = (place: Five): ComparedScheme => ({
  profile: profileOf(place).identity.code,
  items: schemeItems(profileOf(place)),
})
const compared = (one: Five, other: Five, kind: ConceptKind, within = '') =>
  compareSchemes(index, scheme(one), scheme(other))
    .filter(({ item }) => item.kind === kind && item.code.includes(within))
    .map(({ item, answer, counterparts }) => {
      const ends = [item.code, ...counterparts.map(({ item }) => item)].map((code) => code.split('.').at(-1))
      return `${answer} ${ends.join(' ')}`
    })

test.each<[string, Five, Five, ConceptKind, string, string[]]>([
  [
    'sectors are cut differently [BJ 三], [HL 四]',
    'beijing',
    'hailun',
    'SECTOR',
    '',
    [
      'HAS rural rural',
      'HAS community community',
      'HAS soe-financial soe',
      'HAS organs organs',
      'RELATED higher-ed organs',
      'HAS institutions organs',
      'HAS nonpublic nonpublic',
    ],
  ],
  [
    'procedures: what a document does not have is no counterpart [HL 五], [NJ 四]',
    'hailun',
    'neijiang-normal-university',
    'PROCEDURE',
    '',
    [
      'LACKS mobilization',
      'LACKS commitment',
      'HAS appraisal appraisal',
      'HAS review review',
      'HAS commendation commendation',
      'LACKS exemplars',
    ],
  ],
  [
    'rural carriers: model households and linked households are two parts of one idea [LZ 三], [BJ 三]',
    'luzhou',
    'beijing',
    'CARRIER',
    '.rural.',
    [
      'HAS set-posts-with-fixed-duties set-posts-with-fixed-duties',
      'HAS make-commitments-by-post make-commitments-by-post',
      'RELATED select-party-member-model-households one-strong-two-leads-member-linked-households',
    ],
  ],
  [
    'tiers [NJ 三/(三)]',
    'neijiang-normal-university',
    'luzhou',
    'TIER',
    '',
    ['LACKS advanced', 'LACKS middle', 'LACKS lagging'],
  ],
])('%s', (_clause, one, other, kind, within, expected) => {
  expect(compared(one, other, kind, within)).toEqual(expected)
})

test('what Beijing has that Luzhou lacks, in full: what cannot be compared is listed too', () => {
  const lacking = lackingIn(index, scheme('beijing'), scheme('luzhou'))
  expect(lacking.map(({ answer, item }) => `${answer} ${item.code}`)).toEqual([
    'RELATED beijing.sector.rural.members.one-strong-two-leads-member-linked-households',
    'LACKS beijing.sector.soe-financial.members.party-member-brand-projects',
    'RELATED beijing.sector.soe-financial.members.party-member-tackling-hard-problem-projects',
    'RELATED beijing.sector.organs.members.visits-to-the-grassroots',
    'LACKS beijing.sector.nonpublic.members.compete-in-contribution-in-ones-own-post',
    'LACKS beijing.wide.work-style-year',
    'LACKS beijing.link.participation',
    'LACKS beijing.link.democratic-appraisal',
    'LACKS beijing.std.org.precondition',
    'LACKS beijing.std.member.precondition',
    'RELATED beijing.std.member-models',
    'LACKS beijing.std.member-models.2',
    'LACKS beijing.award.2010.all-levels',
    'UNMAPPED beijing.award.2010.city',
    'LACKS beijing.award.2011.all-levels',
    'LACKS beijing.award.2011.city',
  ])
})

const LUZHOU = scheme('luzhou')
const BEIJING = scheme('beijing')

test('both ways are counted, and add up', () => {
  const count = (one: ComparedScheme, other: ComparedScheme) =>
    correspondence(one.profile, other.profile, compareSchemes(index, one, other))
  expect([count(LUZHOU, BEIJING), count(BEIJING, LUZHOU)]).toEqual([
    { of: 'luzhou', in: 'beijing', has: 36, related: 5, lacks: 10, unmapped: 6, uncertain: 0, all: 57 },
    { of: 'beijing', in: 'luzhou', has: 43, related: 4, lacks: 11, unmapped: 1, uncertain: 0, all: 59 },
  ])
})

test('a lack is not certain while the other has items of the kind that nobody has mapped', () => {
  const item = { code: 'new.link', kind: 'PROCEDURE' as const, name: null, within: null, absent: false }
  const other = { profile: 'new', items: [item] }
  const found = compareSchemes(index, LUZHOU, other)
  const certain = (kind: ConceptKind) =>
    new Set(found.flatMap((one) => (one.item.kind === kind && one.answer === 'LACKS' ? one.isCertain : [])))
  expect([certain('PROCEDURE'), certain('AWARD_TYPE')]).toEqual([new Set([false]), new Set([true])])
  const [own] = compareSchemes(index, other, LUZHOU)
  expect(own).toEqual({ item, answer: 'UNMAPPED', rows: [], counterparts: [], isCertain: false })
})

test('a scheme that inherits has the very items of the one that it builds on', () => {
  const county = { profile: 'county', items: LUZHOU.items }
  expect(compareSchemes(index, LUZHOU, county).map(({ answer }) => answer)).toEqual(
    LUZHOU.items.filter(({ absent }) => !absent).map(() => 'HAS'),
  )
})

test('a scheme lacks nothing of its own, apart from what has no concept', () => {
  for (const place of ['luzhou', 'hailun', 'beijing'] as const) {
    const answers = lackingIn(index, scheme(place), scheme(place)).map(({ answer }) => answer)
    expect(answers.filter((answer) => answer === 'LACKS')).toEqual([])
  }
})
