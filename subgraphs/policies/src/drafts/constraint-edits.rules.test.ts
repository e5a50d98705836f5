import type { Omission, Profile, ProfileConstraint } from '@meritgraph/shared/profile'
import { constrain, controlUnsourced, freeCode, lift, omit, restore } from './constraint-edits.rules.js'
import type { Edit, Obstacle } from './edits.rules.js'
import { readRecord } from './file-form.rules.js'
import { CITY, COUNTY, profileFrom } from './scheme.builder.js'

const city = profileFrom(CITY)
const county = profileFrom(COUNTY)
const source = [{ section: '二', quote: '每半年', at: 40 }]
const LOCK = { code: 'city.lock.1', kind: 'lock', item: 'city.review', leaf: 'cadence', source }
const BOUND = { ...LOCK, code: 'city.bound.1', kind: 'bound', bound: { within: 'P6M', strength: 'REQUIRED' } }
const OMISSION = { code: 'county.omission.1', item: 'city.sector.organs', name: { zh: '无机关', en: null } }

const demand = (data: object, profile = city): Edit => {
  const read = readRecord<ProfileConstraint>(profile, 'constraint', data)
  return 'problems' in read ? read : constrain(profile, read.value)
}
const leaveOut = (data: object, profile = county): Edit => {
  const read = readRecord<Omission>(profile, 'omission', data)
  return 'problems' in read ? read : omit(profile, [city], read.value)
}
function made(edit: Edit): Profile {
  if ('problems' in edit) throw new Error(JSON.stringify(edit.problems))
  return edit.profile
}

test('a lock and a bound on the same value, with their clause; lifting undoes it', () => {
  const locked = made(demand(LOCK))
  expect(locked.constraints).toEqual([
    {
      ...{ code: 'city.lock.1', kind: 'lock', item: 'city.review', leaf: 'cadence', bound: null },
      name: { value: null, status: 'silent', source: [], note: null },
      source: [{ document: 'city.doc', section: '二', quote: '每半年', at: 40 }],
    },
  ])
  const both = made(demand(BOUND, locked))
  expect(both.constraints[1]).toMatchObject({
    kind: 'bound',
    bound: { min: null, max: null, within: 'P6M', strength: 'required', notBefore: null, notAfter: null },
  })
  expect(made(lift(made(lift(both, 'city.bound.1')), 'city.lock.1'))).toEqual(city)
})

test('codes are made where none are given', () => {
  const locked = made(demand(LOCK))
  expect([freeCode(city, 'lock'), freeCode(locked, 'lock'), freeCode(locked, 'bound')]).toEqual([
    'city.lock.1',
    'city.lock.2',
    'city.bound.1',
  ])
})

test('an inherited item is left out; restoring undoes it', () => {
  const without = made(leaveOut(OMISSION))
  expect(without.omissions).toMatchObject([{ item: 'city.sector.organs', name: { value: { zh: '无机关' } } }])
  expect(made(restore(without, 'city.sector.organs'))).toEqual(county)
})

test('what happens to values without a source', () => {
  const blocked = made(controlUnsourced(city, 'block'))
  expect(blocked.changeControl).toEqual({ unsourced: 'block' })
  expect(made(controlUnsourced(blocked, null))).toEqual(city)
})

test.each<[string, Edit, string, string]>([
  ['the same lock twice', demand({ ...LOCK, code: 'other' }, made(demand(LOCK))), 'DRAFT_CONSTRAINT_THERE', 'leaf'],
  ['a code that is taken', demand({ ...LOCK, code: 'city.review' }), 'DRAFT_CODE_TAKEN', 'code'],
  ['a bound that demands nothing', demand({ ...BOUND, bound: {} }), 'PROFILE_BOUND_EMPTY', 'bound'],
  [
    'an interval of no length',
    demand({ ...BOUND, bound: { within: 'P0M' } }),
    'PROFILE_INTERVAL_IMPOSSIBLE',
    'bound.within',
  ],
  ['lifting what is not there', lift(city, 'x'), 'DRAFT_CONSTRAINT_UNKNOWN', 'constraint'],
  ['leaving out what nobody has', leaveOut({ ...OMISSION, item: 'x' }), 'DRAFT_ITEM_NOT_INHERITED', 'item'],
  ['leaving out an item of its own', leaveOut({ ...OMISSION, item: 'county.sector.school' }), 'DRAFT_ITEM_OWN', 'item'],
  [
    'leaving it out twice',
    leaveOut({ ...OMISSION, code: 'y' }, made(leaveOut(OMISSION))),
    'DRAFT_OMISSION_THERE',
    'item',
  ],
  ['restoring what is not left out', restore(county, 'city.review'), 'DRAFT_OMISSION_UNKNOWN', 'item'],
])('refuses %s', (_case, edit, code, path) => {
  const problems: Obstacle[] = 'problems' in edit ? edit.problems : []
  expect(problems.map((one) => [one.code, one.path?.join('.')])).toEqual([[code, `input.${path}`]])
})
