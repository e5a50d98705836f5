import { diffProfiles } from '@meritgraph/shared/policy'
import { type Profile, profileYaml } from '@meritgraph/shared/profile'
import { type Edit, setLeaf } from './edits.rules.js'
import { readLeaf } from './file-form.rules.js'
import { clearOverride, inheritedLeafAt, overrideLeaf } from './overrides.rules.js'
import { CITY, COUNTY, profileFrom } from './scheme.builder.js'

const bases = [profileFrom(CITY)]
const county = profileFrom(COUNTY)

const override = (item: string | null, leaf: string, value: object, profile = county): Edit => {
  const at = inheritedLeafAt(profile, bases, { item, leaf })
  if ('problems' in at) return at
  const read = readLeaf(profile, at.part, leaf, value, 'value')
  return 'problems' in read ? read : overrideLeaf(profile, bases, { item, leaf }, read.value)
}

function made(edit: Edit): Profile {
  if ('problems' in edit) throw new Error(JSON.stringify(edit.problems))
  return edit.profile
}

const silent = (value: unknown = null) => ({ value, status: 'silent', source: [], note: null })
const CADENCE = { cadence: { interval: 'P3M', strength: 'REQUIRED' } }

test('a value of an inherited item makes a partial item with nothing else in it', () => {
  const profile = made(override('city.review', 'cadence', CADENCE))
  expect(diffProfiles(county, profile)).toMatchObject([{ kind: 'ADDED', item: 'city.review', list: 'procedures' }])
  const [review] = profile.procedures
  expect(review).toMatchObject({ code: 'city.review', order: 1, kind: 'leader-review', source: [], acts: [] })
  expect(review!.name).toEqual(silent())
  expect(review!.cadence).toMatchObject({ value: { interval: 'P3M' }, status: 'stated', source: [] })
  expect(profileYaml(profile)).toContain('code: city.review')
})

test('items around it are made too, and what is there is kept', () => {
  const once = made(override('city.award.org', 'quota', { count: { value: 20 } }))
  expect(once.awards).toMatchObject([
    { code: 'city.award', grantor: silent(), recipients: [{ code: 'city.award.org', type: 'organization' }] },
  ])
  const twice = made(override('city.award.member', 'quota', { count: { value: 5 } }, once))
  expect(twice.awards[0]!.recipients.map(({ code, quota }) => [code, quota.value])).toEqual([
    ['city.award.org', 20],
    ['city.award.member', 5],
  ])
})

test('a value of the scheme itself, and of an item that is there already', () => {
  const end = made(override(null, 'period.end', { moment: { kind: 'DAY', value: '2012-06-30' } }))
  expect(end.period.end.value).toEqual({ kind: 'day', value: '2012-06-30' })
  const once = made(override('city.review', 'cadence', CADENCE))
  const twice = made(override('city.review', 'name', { text: { zh: '县点评' } }, once))
  expect(twice.procedures.map(({ name, cadence }) => [name.value?.zh, cadence.value?.interval])).toEqual([
    ['县点评', 'P3M'],
  ])
})

test.each<[string, string | null, string, object]>([
  ['an item', 'city.review', 'cadence', CADENCE],
  ['a part of an item', 'city.review.act', 'does', { text: { zh: '评' } }],
  ['a recipient', 'city.award.org', 'quota', { count: { value: 20 } }],
  ['the scheme itself', null, 'period.end', { moment: { kind: 'DAY', value: '2012-06-30' } }],
])('clearing undoes exactly that: %s', (_case, item, leaf, value) => {
  const overridden = made(override(item, leaf, value))
  expect(overridden).not.toEqual(county)
  expect(made(clearOverride(overridden, bases, { item, leaf }))).toEqual(county)
})

test('clearing one of two values leaves the other', () => {
  const once = made(override('city.review', 'cadence', CADENCE))
  const twice = made(override('city.review', 'goal', { text: { zh: '目标' } }, once))
  expect(
    made(
      clearOverride(twice, [profileFrom(CITY.replace('cadence:', 'goal: { zh: 促 }\n    cadence:'))], {
        item: 'city.review',
        leaf: 'goal',
      }),
    ),
  ).toEqual(once)
})

test.each<[string, Edit, string, string]>([
  ['an item that nobody has', override('x', 'name', { text: { zh: 'x' } }), 'DRAFT_ITEM_NOT_INHERITED', 'item'],
  [
    'an item of its own',
    override('county.sector.school', 'name', { text: { zh: 'x' } }),
    'DRAFT_ITEM_NOT_INHERITED',
    'item',
  ],
  ['a value that the item has not got', override('city.review', 'quota', { count: {} }), 'DRAFT_LEAF_UNKNOWN', 'leaf'],
  ['a value of another kind', override('city.review', 'cadence', { count: {} }), 'DRAFT_KIND_WRONG', 'value.count'],
  [
    'clearing what is not overridden',
    clearOverride(county, bases, { item: 'city.review', leaf: 'cadence' }),
    'DRAFT_NOT_OVERRIDDEN',
    'leaf',
  ],
  [
    'clearing a value of its own',
    clearOverride(county, bases, { item: 'county.sector.school', leaf: 'name' }),
    'DRAFT_NOT_OVERRIDDEN',
    'leaf',
  ],
  [
    'clearing what no base states',
    clearOverride(county, bases, { item: null, leaf: 'identity.campaign' }),
    'DRAFT_NOT_OVERRIDDEN',
    'leaf',
  ],
])('refuses %s', (_case, edit, code, path) => {
  const problems = 'problems' in edit ? edit.problems : []
  expect(problems.map((one) => [one.code, one.path?.join('.')])).toEqual([[code, `input.${path}`]])
})

test('a partial item that got something of its own is not removed', () => {
  const partial = made(override('city.review', 'cadence', CADENCE))
  const name = { value: { zh: '县点评', en: null }, status: 'stated', source: [], note: null }
  const more = made(setLeaf(partial, { item: 'city.review', leaf: 'name' }, name))
  const cleared = made(clearOverride(more, bases, { item: 'city.review', leaf: 'cadence' }))
  expect(cleared.procedures.map(({ code }) => code)).toEqual(['city.review'])
})
