import { cycleClosedBy, type ExtendsEdge } from './extends-cycle.rules.js'

const edge = (
  profileCode: string,
  extendsCode: string | null,
  validFrom = '2010-01-01',
  validTo = '9999-12-31',
): ExtendsEdge => ({
  profileCode,
  extendsCode,
  validFrom,
  validTo,
})

test.each<[string, ExtendsEdge, ExtendsEdge[], string[] | null]>([
  ['nothing', edge('a', null), [], null],
  ['a chain', edge('a', 'b'), [edge('b', 'c'), edge('c', null)], null],
  ['itself', edge('a', 'a'), [], ['a', 'a']],
  ['each other', edge('a', 'b'), [edge('b', 'a')], ['a', 'b', 'a']],
  ['through a third', edge('a', 'b'), [edge('b', 'c'), edge('c', 'a')], ['a', 'b', 'c', 'a']],
  [
    'on other days',
    edge('a', 'b', '2012-01-01'),
    [edge('b', 'a', '2010-01-01', '2012-01-01'), edge('b', null, '2012-01-01')],
    null,
  ],
  [
    'on some day',
    edge('a', 'b', '2011-12-31'),
    [edge('b', 'a', '2010-01-01', '2012-01-01'), edge('b', null, '2012-01-01')],
    ['a', 'b', 'a'],
  ],
  [
    'never all at once',
    edge('a', 'b'),
    [edge('b', 'c', '2010-01-01', '2011-01-01'), edge('c', 'a', '2011-01-01')],
    null,
  ],
  ['a cycle of others', edge('a', 'b'), [edge('b', 'c'), edge('c', 'b')], null],
])('%s', (_case, closing, others, cycle) => {
  const edges = new Map<string, ExtendsEdge[]>()
  for (const other of others) edges.set(other.profileCode, [...(edges.get(other.profileCode) ?? []), other])
  expect(cycleClosedBy(closing, edges)).toEqual(cycle)
})
