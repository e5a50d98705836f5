import { baseOf, segmentsOf, type VersionSpan } from './segments.rules.js'

const span = (id: string, extendsCode: string | null, validFrom: string, validTo = '9999-12-31'): VersionSpan => ({
  id,
  profileCode: id.split('/')[0]!,
  extendsCode,
  validFrom,
  validTo,
})
const draft = { code: 'city', extendsCode: 'province', validFrom: '2012-01-01', validTo: '9999-12-31' }
const told = (own: VersionSpan[], above: VersionSpan[], more: Partial<typeof draft> = {}) => {
  const byCode = new Map<string, VersionSpan[]>()
  for (const version of above) byCode.set(version.profileCode, [...(byCode.get(version.profileCode) ?? []), version])
  return segmentsOf({ ...draft, ...more }, own, byCode).map(({ validFrom, validTo, before, above: up }) =>
    [validFrom, validTo, before.map(({ id }) => id).join(' < '), up.map(({ id }) => id).join(' < ')].join(' | '),
  )
}

test.each<[string, VersionSpan[], VersionSpan[], Partial<typeof draft>, string[]]>([
  ['a first version', [], [span('province/1', null, '2010-01-01')], {}, ['2012-01-01 | 9999-12-31 |  | province/1']],
  [
    'one after another',
    [span('city/1', 'province', '2010-01-01')],
    [span('province/1', 'central', '2010-01-01'), span('central/1', null, '2010-01-01')],
    {},
    ['2012-01-01 | 9999-12-31 | central/1 < province/1 < city/1 | central/1 < province/1'],
  ],
  [
    'a correction of two versions of the past',
    [span('city/1', 'province', '2010-01-01', '2012-01-01'), span('city/2', 'province', '2012-01-01')],
    [],
    { validFrom: '2011-01-01', validTo: '2013-01-01' },
    ['2011-01-01 | 2012-01-01 | city/1 | ', '2012-01-01 | 2013-01-01 | city/2 | '],
  ],
  [
    'a base with a later version; days on which nothing turns make no cut',
    [span('city/1', 'province', '2010-01-01')],
    [
      span('province/1', null, '2010-01-01', '2014-01-01'),
      span('province/2', null, '2014-01-01'),
      span('other/1', null, '2013-01-01'),
    ],
    {},
    [
      '2012-01-01 | 2014-01-01 | province/1 < city/1 | province/1',
      '2014-01-01 | 9999-12-31 | province/2 < city/1 | province/2',
    ],
  ],
  [
    'another base',
    [span('city/1', 'province', '2010-01-01')],
    [span('province/1', null, '2010-01-01'), span('region/1', null, '2011-01-01')],
    { extendsCode: 'region' },
    ['2012-01-01 | 9999-12-31 | province/1 < city/1 | region/1'],
  ],
  [
    'a ring',
    [span('city/1', 'province', '2010-01-01')],
    [span('province/1', 'city', '2010-01-01')],
    {},
    ['2012-01-01 | 9999-12-31 | province/1 < city/1 | province/1'],
  ],
  [
    'a base that does not apply yet',
    [span('city/1', 'province', '2010-01-01')],
    [span('province/1', null, '2012-07-01')],
    {},
    ['2012-01-01 | 2012-07-01 | city/1 | ', '2012-07-01 | 9999-12-31 | province/1 < city/1 | province/1'],
  ],
])('segments of %s', (_case, own, above, more, expected) => {
  expect(told(own, above, more)).toEqual(expected)
})

test.each([
  ['2010-06-01', 'city/1'],
  ['2013-01-01', 'city/3'],
  ['2009-01-01', 'city/1'],
  ['2012-06-01', 'city/3'],
  ['2016-01-01', 'city/3'],
])('a draft from %s on is compared with %s', (validFrom, id) => {
  const own = [span('city/3', null, '2013-01-01', '2015-01-01'), span('city/1', null, '2010-01-01', '2011-01-01')]
  expect(baseOf({ validFrom }, own)?.id).toBe(id)
  expect(baseOf({ validFrom }, [])).toBeNull()
})
