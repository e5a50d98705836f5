import { add, after, carrier, change, city, FIRST, LAST, move, section, set } from './edits.builder.js'
import { type Edit, moveItem, removeItem } from './edits.rules.js'

const rural = 'sectors[city.sector.rural].carriers'

test.each<[string, Edit, string, string]>([
  ['no field of the choice', add('phases', {}), 'DRAFT_CHOICE', 'item'],
  ['two fields of the choice', add(rural, { ...carrier(), phase: {} }), 'DRAFT_CHOICE', 'item'],
  ['a place that is none', add('stages', carrier()), 'DRAFT_PLACE_UNKNOWN', 'list'],
  ['a place that ends with a dot', add('phases.', carrier()), 'DRAFT_PLACE_UNKNOWN', 'list'],
  ['a key of every object', add('constructor', carrier()), 'DRAFT_PLACE_UNKNOWN', 'list'],
  ['a list of codes', add('phases[city.phase.1].awards', carrier()), 'DRAFT_PLACE_UNKNOWN', 'list'],
  ['a list in an item that is not there', add('sectors[x].carriers', carrier()), 'DRAFT_PLACE_UNKNOWN', 'list'],
  [
    'a place in a part that is not there',
    add('theme.parts', { themePart: { code: 'x', kind: 'PURPOSE', name: { zh: 'x' } } }),
    'DRAFT_PLACE_UNKNOWN',
    'list',
  ],
  [
    'a taken place',
    add('period', { period: { code: 'x', start: { kind: 'NOT_STATED' }, end: { kind: 'NOT_STATED' } } }),
    'DRAFT_PLACE_TAKEN',
    'list',
  ],
  ['an item of another kind', add('phases', carrier()), 'DRAFT_KIND_WRONG', 'item.carrier'],
  ['a code that is taken', add(rural, carrier('city.award')), 'DRAFT_CODE_TAKEN', 'item.carrier.code'],
  [
    'a code that is taken further in',
    add(rural, { carrier: { ...carrier().carrier, forms: [{ code: 'city.award', name: { zh: 'x' } }] } }),
    'DRAFT_CODE_TAKEN',
    'item.carrier.forms.0.code',
  ],
  ['after what is not there', add(rural, carrier(), after('x')), 'DRAFT_FOLLOWS_UNKNOWN', 'follows'],
  [
    'first and after another one',
    add(rural, carrier(), { isFirst: true, follows: 'city.carrier.a' }),
    'DRAFT_POSITION_TWICE',
    'follows',
  ],
  [
    'an item without what it needs',
    add('phases', { phase: { code: 'x', order: 1, name: { zh: 'x' }, end: { kind: 'NOT_STATED' } } }),
    'PROFILE_KEY_MISSING',
    'item.phase',
  ],
  [
    'a day that does not exist',
    add('phases', {
      phase: {
        code: 'x',
        order: 1,
        name: { zh: 'x' },
        start: { kind: 'DAY', value: '2010-02-30' },
        end: { kind: 'NOT_STATED' },
      },
    }),
    'PROFILE_DATE_IMPOSSIBLE',
    'item.phase.start.value',
  ],
  [
    'a long quote',
    set('city.award.org', 'quota', { count: { value: 1, source: [{ quote: '长'.repeat(81) }] } }),
    'PROFILE_TEXT_TOO_LONG',
    'value.count.source.0.quote',
  ],
  [
    'a long text',
    set('city.review', 'name', { text: { zh: '长'.repeat(2001) } }),
    'PROFILE_TEXT_TOO_LONG',
    'value.text.zh',
  ],
  [
    'a negative quota',
    set('city.award.org', 'quota', { count: { value: -1 } }),
    'PROFILE_NUMBER_TOO_SMALL',
    'value.count.value',
  ],
  ['a change of what is not there', change('x', { award: { code: 'y' } }), 'DRAFT_ITEM_UNKNOWN', 'item'],
  [
    'a change by the fields of another kind',
    change('city.award', { phase: { order: 2 } }),
    'DRAFT_KIND_WRONG',
    'changes.phase',
  ],
  [
    'a change to a code that is taken',
    change('city.award', { award: { code: 'city.review' } }),
    'DRAFT_CODE_TAKEN',
    'changes.award.code',
  ],
  [
    'a needed field taken away',
    change('city.review', { procedure: { order: null } }),
    'PROFILE_TYPE_WRONG',
    'changes.procedure.order',
  ],
  [
    'a section with a code that is taken',
    section({ leadership: { mechanisms: [{ code: 'city.award', name: { zh: 'x' } }] } }),
    'DRAFT_CODE_TAKEN',
    'changes.leadership.mechanisms.0.code',
  ],
  ['a code that is none', section({ restsOn: ['ok', 'Not OK'] }), 'PROFILE_CODE_INVALID', 'changes.restsOn.1'],
  ['a move of what is not there', move('x', null, FIRST), 'DRAFT_ITEM_UNKNOWN', 'item'],
  ['a move to a place that is none', move('city.carrier.a', 'x', LAST), 'DRAFT_PLACE_UNKNOWN', 'list'],
  ['a move of what stands alone', move('city.period', null, FIRST), 'DRAFT_PLACE_UNKNOWN', 'list'],
  ['a move into a list of others', move('city.carrier.a', 'phases', LAST), 'DRAFT_KIND_WRONG', 'list'],
  [
    'a move after what is not there',
    move('city.carrier.a', null, after('city.review')),
    'DRAFT_FOLLOWS_UNKNOWN',
    'follows',
  ],
  ['a removal of what is not there', removeItem(city, 'x'), 'DRAFT_ITEM_UNKNOWN', 'item'],
  ['a removal of what must be there', removeItem(city, 'city.period'), 'DRAFT_ITEM_NEEDED', 'item'],
  ['a value of what is not there', set('x', 'name', { text: { zh: 'x' } }), 'DRAFT_ITEM_UNKNOWN', 'item'],
  ['a value that no item has', set('city.review', 'quota', { count: { value: 1 } }), 'DRAFT_LEAF_UNKNOWN', 'leaf'],
  [
    'a value in a part that is not there',
    set(null, 'theme.theme', { text: { zh: 'x' } }),
    'DRAFT_LEAF_UNKNOWN',
    'leaf',
  ],
  ['a field that is no value', set('city.review', 'kind', { string: { value: 'x' } }), 'DRAFT_LEAF_UNKNOWN', 'leaf'],
  ['a value of another kind', set('city.review', 'name', { count: { value: 1 } }), 'DRAFT_KIND_WRONG', 'value.count'],
])('refuses %s', (_case, edit, code, path) => {
  const problems = 'problems' in edit ? edit.problems : []
  expect(problems.map((one) => [one.code, one.path?.join('.')])).toEqual([[code, `input.${path}`]])
})

test('an item cannot be moved into itself', () => {
  const inner = add('procedures[city.review].forms', {
    item: { code: 'f', name: { zh: 'x' }, items: [{ code: 'g', name: { zh: 'y' } }] },
  })
  if (!('profile' in inner)) throw new Error('refused')
  const list = 'procedures[city.review].forms[f].items'
  expect(moveItem(inner.profile, 'f', list, LAST)).toMatchObject({ problems: [{ code: 'DRAFT_MOVE_INTO_ITSELF' }] })
})
