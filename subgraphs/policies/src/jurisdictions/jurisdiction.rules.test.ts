import type { JurisdictionEntry, ParentEdge } from '@meritgraph/shared/profile'
import { below, codesOf, pathOf, placementsOf } from './jurisdiction.rules.js'

const under = (parent: string, from = '0001-01-01', to = '9999-12-31'): ParentEdge => ({
  parent,
  from,
  to,
  status: 'external',
  source: [],
  note: null,
})
const entry = (code: string, ...parents: ParentEdge[]): JurisdictionEntry => ({
  code,
  name: { value: { zh: code, en: code }, status: 'external', source: [], note: null },
  level: { value: 'city', status: 'external', source: [], note: null },
  parents,
})
const placements = (entries: JurisdictionEntry[], code: string) =>
  placementsOf(entries)
    .get(code)!
    .map(({ codes, edge, validFrom, validTo }) => [codes.join('/'), edge?.parent ?? null, validFrom, validTo])

test('the root stands at all times', () => {
  expect(placements([entry('china')], 'china')).toEqual([['china', null, '0001-01-01', '9999-12-31']])
})

test('what moves above a jurisdiction moves it too', () => {
  const entries = [
    entry('town', under('county')),
    entry('china'),
    entry('east', under('china')),
    entry('west', under('china', '1950-01-01')),
    entry('county', under('east', '0001-01-01', '1997-06-18'), under('west', '1997-06-18')),
  ]
  expect(placements(entries, 'town')).toEqual([
    ['china/east/county/town', 'county', '0001-01-01', '1997-06-18'],
    ['china/west/county/town', 'county', '1997-06-18', '9999-12-31'],
  ])
})

test('a jurisdiction stands under its parent only while both are there', () => {
  const entries = [
    entry('china'),
    entry('west', under('china', '1950-01-01', '1960-01-01')),
    entry('city', under('west', '1955-01-01')),
  ]
  expect(placements(entries, 'city')).toEqual([['china/west/city', 'west', '1955-01-01', '1960-01-01']])
})

test('paths are stored so that a subtree is one range', () => {
  expect(pathOf(['china', 'beijing'])).toBe('/china/beijing/')
  expect(codesOf('/china/beijing/')).toEqual(['china', 'beijing'])
  const [after, before] = below('/china/')
  const isBelow = (path: string) => path > after && path < before
  expect(['/china/', '/china/beijing/', '/china/z-9.a/x/', '/china-west/', '/chin/'].filter(isBelow)).toEqual([
    '/china/beijing/',
    '/china/z-9.a/x/',
  ])
})
