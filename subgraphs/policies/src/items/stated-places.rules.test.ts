import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseProfile, type Profile } from '@meritgraph/shared/profile'
import { DEMANDS, statedPlaces } from './stated-places.rules.js'

const file = join(__dirname, '..', '..', 'profiles', 'luzhou.yaml')
const luzhou = parseProfile(readFileSync(file), file).profile!
const said = (value: unknown) => ({ value, status: 'stated' as const, source: [], note: null })
const silent = { value: null, status: 'silent' as const, source: [], note: null }

const within = (places: readonly string[], section: string) =>
  places.filter((place) => place === section || place.startsWith(`${section}.`)).sort()

test('values of the scheme itself that are stated have a place; silent ones, items of lists and who it is have none', () => {
  const period = { code: 'luzhou.period', source: [], start: said({ kind: 'month', value: '2010-04' }), end: silent }
  const places = statedPlaces({ ...luzhou, period } as unknown as Profile)
  expect(within(places, 'period')).toEqual(['period', 'period.start'])
  expect(places.filter((place) => /\[|^identity|^format|^procedures|^phases/.test(place))).toEqual([])
  expect(new Set(places).size).toBe(places.length)
})

test('a list that is taken whole is one place; what is not there has none', () => {
  expect(within(statedPlaces({ ...luzhou, restsOn: ['some.doc'], theme: null }), 'restsOn')).toEqual(['restsOn'])
  expect(within(statedPlaces({ ...luzhou, restsOn: [] }), 'restsOn')).toEqual([])
  expect(within(statedPlaces({ ...luzhou, theme: null }), 'theme')).toEqual([])
  expect(within(statedPlaces(luzhou), 'theme')).toContain('theme')
})

test('what is left out or demanded has the place of its item, or each place on the way to its leaf', () => {
  const bare = statedPlaces(luzhou)
  expect(bare).not.toContain(DEMANDS)
  const demand = { kind: 'lock', bound: null, name: silent, source: [] }
  const more = statedPlaces({
    ...luzhou,
    omissions: [{ code: 'luzhou.omission.1', item: 'sichuan.sector.x', name: silent, source: [] }],
    constraints: [
      { ...demand, code: 'luzhou.lock.1', item: 'luzhou.award.y', leaf: null },
      { ...demand, code: 'luzhou.lock.2', item: null, leaf: 'tiers.special' },
    ],
  } as unknown as Profile)
  expect(more.filter((place) => !bare.includes(place)).sort()).toEqual([
    DEMANDS,
    'luzhou.award.y',
    'sichuan.sector.x',
    'tiers',
    'tiers.special',
  ])
})
