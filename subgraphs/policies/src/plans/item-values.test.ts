import { valuesIn } from './item-values.js'

const leaf = (value: unknown, status = 'stated', source: object[] = []) => ({ value, status, source, note: null })
const clause = (section: string) => [{ document: 'd', section, quote: null, at: null }]
const named = (code: string, zh: string, more: object = {}) => ({ code, name: leaf({ zh, en: null }), ...more })
const said = (item: unknown) =>
  valuesIn(item).map(({ inside, leaf: keys, value, source }) => [
    inside?.zh ?? null,
    keys,
    value?.value ?? null,
    source.map(({ section }) => section),
  ])

test.each<[string, unknown, unknown[]]>([
  ['nothing of what is no item', { value: 1 }, []],
  ['not its name, not what is silent', named('a', '甲', { quota: leaf(null, 'silent') }), []],
  [
    'its values, with the places that are not its own',
    named('a', '甲', {
      source: clause('一'),
      ...{ quota: leaf(3, 'stated', clause('一')), at: { day: leaf(4, 'stated', clause('二')) } },
    }),
    [
      [null, 'quota', 3, []],
      [null, 'at.day', 4, ['二']],
    ],
  ],
  [
    'then those of what is inside, also of what has only a name',
    named('a', '甲', { parts: [named('b', '乙', { quota: leaf(5) }), named('c', '丙')], quota: leaf(6) }),
    [
      [null, 'quota', 6, []],
      ['乙', 'quota', 5, []],
      ['丙', 'name', null, []],
    ],
  ],
  ['by its code what has no name', named('a', '甲', { theme: { code: 'a.theme' } }), [['a.theme', 'name', null, []]]],
])('%s', (_case, item, expected) => {
  expect(said(item)).toEqual(expected)
})
