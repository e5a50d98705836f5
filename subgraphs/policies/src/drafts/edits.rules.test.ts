import { diffProfiles } from '@meritgraph/shared/policy'
import type { Profile } from '@meritgraph/shared/profile'
import { add, after, carrier, change, city, FIRST, LAST, move, section, set } from './edits.builder.js'
import { type Edit, removeItem } from './edits.rules.js'

/** What an edit changes, shortly: kind, place, what stands there then. */
function changed(edit: Edit) {
  if ('problems' in edit) throw new Error(JSON.stringify(edit.problems))
  return diffProfiles<Profile>(city, edit.profile).map(({ kind, path, leaf, after: then, follows }) => [
    kind,
    path,
    leaf === null ? follows : then,
  ])
}

const given = (value: unknown, status = 'stated', source: object[] = []) => ({ value, status, source, note: null })
const CLAUSE = { document: 'city.doc', section: '二', quote: '每季度', at: 44 }

test.each<[string, Edit, unknown[][]]>([
  [
    'last',
    add('sectors[city.sector.rural].carriers', carrier()),
    [['ADDED', 'sectors[city.sector.rural].carriers[city.carrier.c]', 'city.carrier.b']],
  ],
  [
    'first',
    add('sectors[city.sector.rural].carriers', carrier(), FIRST),
    [['ADDED', 'sectors[city.sector.rural].carriers[city.carrier.c]', null]],
  ],
  [
    'after another one',
    add('sectors[city.sector.rural].carriers', carrier(), after('city.carrier.a')),
    [['ADDED', 'sectors[city.sector.rural].carriers[city.carrier.c]', 'city.carrier.a']],
  ],
  ['into an empty list', add('carriers', carrier()), [['ADDED', 'carriers[city.carrier.c]', null]]],
  ['where one item stands', add('theme', { theme: { code: 'city.theme' } }), [['ADDED', 'theme', null]]],
])('an item comes %s', (_case, edit, changes) => expect(changed(edit)).toEqual(changes))

test('a part of a new item rests on what is given around it, never on more', () => {
  const task = {
    code: 'city.task',
    name: { zh: '任务' },
    parts: [{ code: 'city.part', kind: 'STEP', name: { zh: '一' } }],
  }
  const edit = add('phases[city.phase.1].tasks', {
    task: { ...task, source: [{ section: '五', quote: '任务', at: 90 }] },
  })
  const source = [{ document: 'city.doc', section: '五', quote: '任务', at: 90 }]
  expect('profile' in edit && edit.profile.phases[0]!.tasks[0]).toMatchObject({
    name: { source },
    parts: [{ kind: 'step', name: { status: 'stated', source }, source: [] }],
  })
  const bare = add('phases[city.phase.1].tasks', { task })
  expect('profile' in bare && bare.profile.phases[0]!.tasks[0]).toMatchObject({ source: [], name: { source: [] } })
})

test.each<[string, Edit, unknown[][]]>([
  [
    'a plain field',
    change('city.review', { procedure: { kind: 'DUTY_REPORT' } }),
    [['CHANGED', 'procedures[city.review].kind', 'duty-report']],
  ],
  [
    'a value, which then rests on nothing',
    change('city.review', { procedure: { name: { zh: '点评' } } }),
    [['CHANGED', 'procedures[city.review].name', given({ zh: '点评', en: null })]],
  ],
  [
    'a value to nothing',
    change('city.review', { procedure: { cadence: null } }),
    [['RETIMED', 'procedures[city.review].cadence', given(null, 'silent')]],
  ],
  [
    'a whole list',
    change('city.sector.rural', { sector: { carriers: [] } }),
    [
      ['REMOVED', 'sectors[city.sector.rural].carriers[city.carrier.a]', null],
      ['REMOVED', 'sectors[city.sector.rural].carriers[city.carrier.b]', null],
    ],
  ],
  [
    'the identity',
    change('city', { identity: { extends: 'province' } }),
    [['CHANGED', 'identity.extends', 'province']],
  ],
  [
    'a section',
    section({ leadership: { bodies: ['city.group'] } }),
    [['CHANGED', 'leadership.bodies', ['city.group']]],
  ],
  ['a plain list', section({ restsOn: ['other.doc'] }), [['CHANGED', 'restsOn', ['other.doc']]]],
])('changes %s and nothing else', (_case, edit, changes) => expect(changed(edit)).toEqual(changes))

test('with a new code what refers to it follows', () => {
  const edit = change('city.award', { award: { code: 'city.honour' } })
  if (!('profile' in edit)) throw new Error('refused')
  expect(edit.profile.awards.map(({ code }) => code)).toEqual(['city.honour'])
  expect(edit.profile.phases[0]!.awards).toEqual(['city.honour'])
  expect(edit.profile.procedures[0]!.feedsInto).toEqual(['city.honour'])
  const doc = change('city.doc', { document: { code: 'city.paper' } })
  expect('profile' in doc && doc.profile.procedures[0]!.cadence.source).toMatchObject([{ document: 'city.paper' }])
})

test.each<[string, Edit, unknown[][]]>([
  [
    'in its list',
    move('city.carrier.b', null, FIRST),
    [['MOVED', 'sectors[city.sector.rural].carriers[city.carrier.b]', null]],
  ],
  [
    'into another list',
    move('city.carrier.a', 'sectors[city.sector.organs].carriers', LAST),
    [['MOVED', 'sectors[city.sector.organs].carriers[city.carrier.a]', null]],
  ],
  ['out of a sector', move('city.carrier.a', 'carriers', LAST), [['MOVED', 'carriers[city.carrier.a]', null]]],
])('an item moves %s', (_case, edit, changes) => expect(changed(edit)).toEqual(changes))

test('an item is removed with what is in it, and what refers to it stays', () => {
  const edit = removeItem(city, 'city.award')
  expect(changed(edit)).toEqual([['REMOVED', 'awards[city.award]', null]])
  expect('profile' in edit && edit.profile.phases[0]!.awards).toEqual(['city.award'])
})

test.each<[string, Edit, unknown[][]]>([
  [
    'with its source',
    set('city.review', 'cadence', { cadence: { interval: 'P3M', strength: 'IN_PRINCIPLE', source: [CLAUSE] } }),
    [
      [
        'RETIMED',
        'procedures[city.review].cadence',
        given(
          { interval: 'P3M', anchor: null, strength: 'in-principle', tiedTo: [], phase: null, also: null },
          'stated',
          [CLAUSE],
        ),
      ],
    ],
  ],
  [
    'without one: it rests on nothing',
    set('city.award.org', 'quota', { count: { value: 60 } }),
    [['CHANGED', 'awards[city.award].recipients[city.award.org].quota', given(60)]],
  ],
  [
    'with another status',
    set('city.award.org', 'quota', { count: { value: 60, status: 'DEMO' } }),
    [['CHANGED', 'awards[city.award].recipients[city.award.org].quota', given(60, 'demo')]],
  ],
  [
    'to nothing',
    set('city.award.org', 'quota', { count: {} }),
    [['CHANGED', 'awards[city.award].recipients[city.award.org].quota', given(null, 'silent')]],
  ],
  [
    'as damaged',
    set('city.review', 'name', { text: { status: 'DAMAGED' } }),
    [['CHANGED', 'procedures[city.review].name', given(null, 'damaged')]],
  ],
  [
    'of the scheme itself',
    set(null, 'period.end', { moment: { kind: 'YEAR_END', value: '2012' } }),
    [['RETIMED', 'period.end', given({ kind: 'year-end', value: '2012' })]],
  ],
])('a value is set %s', (_case, edit, changes) => expect(changed(edit)).toEqual(changes))

test('no edit touches the profile that it is given', () => {
  const before = JSON.stringify(city)
  removeItem(city, 'city.award')
  change('city.award', { award: { code: 'other' } })
  move('city.carrier.a', 'carriers', LAST)
  expect(JSON.stringify(city)).toBe(before)
})
