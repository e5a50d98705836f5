import { type Five, profileOf } from './five-profiles.builder.js'
import { coverageOf, coveredBy, narrowerUnits, SECTOR_UNITS, type SectorUnitCode, widerUnits } from './index.js'

test('the eighteen units', () => {
  expect(SECTOR_UNITS).toHaveLength(18)
  expect(SECTOR_UNITS.filter((unit) => widerUnits(unit).length === 0)).toHaveLength(11)
})

test('public institutions are wider than schools, hospitals and the like', () => {
  expect(narrowerUnits('public-institution')).toEqual([
    'higher-education',
    'vocational-school',
    'school',
    'research',
    'culture',
    'health',
    'sports',
  ])
  expect(widerUnits('health')).toEqual(['public-institution'])
})

test.each<[SectorUnitCode, SectorUnitCode[], string]>([
  ['rural', ['rural'], 'EXACT'],
  ['school', ['organs', 'public-institution'], 'WIDER'],
  ['public-institution', ['research', 'culture'], 'NARROWER'],
  ['financial', ['soe'], 'NONE'],
  ['law-firm', [], 'NONE'],
])('how %s is covered by %j', (unit, units, expected) => {
  expect(coverageOf(unit, units)).toBe(expected)
})

test.each<[string, Five, SectorUnitCode, string[]]>([
  ['rule 29 [LZ 三] schools have a sector', 'luzhou', 'school', ['EXACT luzhou.sector.schools']],
  ['rule 29 [HL 四] 事业 in general', 'hailun', 'school', ['WIDER hailun.sector.organs']],
  ['rule 29 [BJ 三] schools with the institutions', 'beijing', 'school', ['EXACT beijing.sector.institutions']],
  ['rule 29 [BJ 三] universities alone', 'beijing', 'higher-education', ['EXACT beijing.sector.higher-ed']],
  ['rule 29 [BJ 三] banks with the enterprises', 'beijing', 'financial', ['EXACT beijing.sector.soe-financial']],
  ['rule 29 [LZ 三] banks in none', 'luzhou', 'financial', []],
  ['rule 28 [WJ 导言] organs only', 'wujiang', 'rural', []],
  [
    'rule 29 [LZ 三] institutions as a whole: only some are named',
    'luzhou',
    'public-institution',
    ['NARROWER luzhou.sector.schools', 'NARROWER luzhou.sector.institutions'],
  ],
])('%s', (_clause, place, unit, expected) => {
  expect(coveredBy(unit, profileOf(place).sectors).map(({ item, coverage }) => `${coverage} ${item.code}`)).toEqual(
    expected,
  )
})
