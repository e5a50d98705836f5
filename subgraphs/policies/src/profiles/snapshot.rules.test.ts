import { chainsOf, snapshotIdOf, type VersionInTime } from './snapshot.rules.js'

const version = (id: string, extendsCode: string | null, validFrom: string, validTo = '9999-12-31'): VersionInTime => ({
  id,
  profileCode: id.split('-')[0]!,
  extendsCode,
  validFrom,
  validTo,
})

test.each<[string, VersionInTime[], string[]]>([
  ['one version', [version('city-1', null, '2010-04-01')], ['city-1']],
  [
    'two levels, the base changing',
    [
      version('base-1', null, '2010-01-01', '2011-01-01'),
      version('base-2', null, '2011-01-01'),
      version('city-1', 'base', '2010-04-01'),
    ],
    ['base-1', 'base-2', 'base-1 city-1', 'base-2 city-1'],
  ],
  [
    'a base that begins later',
    [version('base-1', null, '2011-01-01'), version('city-1', 'base', '2010-04-01')],
    ['base-1', 'city-1', 'base-1 city-1'],
  ],
  [
    'three levels',
    [
      version('top-1', null, '2010-01-01'),
      version('base-1', 'top', '2010-01-01'),
      version('city-1', 'base', '2010-01-01'),
    ],
    ['top-1', 'top-1 base-1', 'top-1 base-1 city-1'],
  ],
  ['a base that is not there', [version('city-1', 'base', '2010-04-01')], ['city-1']],
])('chains of %s', (_case, versions, expected) => {
  expect(
    chainsOf(versions)
      .map((chain) => chain.join(' '))
      .sort(),
  ).toEqual(expected.toSorted())
})

test('the id of a snapshot depends on the order of its versions', () => {
  expect(snapshotIdOf(['a', 'b'])).toBe('7e18f737311b2dc3b2f269dd78396b0351f14fb66efa879f768cb23181883c78')
  expect(snapshotIdOf(['b', 'a'])).not.toBe(snapshotIdOf(['a', 'b']))
})
