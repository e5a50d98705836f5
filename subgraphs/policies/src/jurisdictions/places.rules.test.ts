import { firstGap, type Place, placesAfterMove, placesWithin, placeUnder, untilNext } from './places.rules.js'

const place = (path: string, validFrom = '0001-01-01', validTo = '9999-12-31'): Place => {
  const codes = path.split('/').filter(Boolean)
  return { code: codes.at(-1)!, parentCode: codes.at(-2) ?? null, path, validFrom, validTo }
}
const shown = (places: readonly Place[]) =>
  places.map(({ path, validFrom, validTo }) => `${path} ${validFrom} ${validTo}`)
const from = (validFrom: string, validTo = '9999-12-31') => ({ validFrom, validTo })

test('the part of places that lies in a range, in order', () => {
  const places = [place('/a/', '2001-01-01', '2002-01-01'), place('/a/', '1999-01-01', '2000-01-01')]
  expect(shown(placesWithin(places, from('1999-06-01', '2001-01-02')))).toEqual([
    '/a/ 1999-06-01 2000-01-01',
    '/a/ 2001-01-01 2001-01-02',
  ])
})

test.each([
  [[], '2000-01-01'],
  [[place('/a/', '2000-01-02')], '2000-01-01'],
  [[place('/a/', '1999-01-01', '2005-01-01')], '2005-01-01'],
  [[place('/a/', '1999-01-01', '2005-01-01'), place('/b/a/', '2005-01-01')], null],
  [[place('/b/a/', '2005-01-02'), place('/a/', '1999-01-01', '2005-01-01')], '2005-01-01'],
])('the first day without a place: %#', (places, gap) => expect(firstGap(places, from('2000-01-01'))).toBe(gap))

test.each([
  ['nothing else follows', [place('/a/x/')], '9999-12-31'],
  ['it ends', [place('/a/x/', '1990-01-01', '2010-01-01')], '2010-01-01'],
  ['it moves later', [place('/a/x/', '0001-01-01', '2005-01-01'), place('/b/x/', '2005-01-01')], '2005-01-01'],
  ['the same follows', [place('/a/x/', '0001-01-01', '2005-01-01'), place('/a/x/', '2005-01-01')], '9999-12-31'],
  ['there is a gap before', [place('/a/x/', '0001-01-01', '2004-01-01'), place('/b/x/', '2005-01-01')], '2004-01-01'],
])('until when it holds where %s', (_case, places, validTo) =>
  expect(untilNext(places, '2000-01-01', ({ parentCode }) => parentCode !== 'a')).toEqual(from('2000-01-01', validTo)),
)

test('a place moves with its parent, and lasts no longer', () => {
  const parents = [
    place('/a/p/', '1990-01-01', '2000-01-01'),
    place('/a/p/', '2000-01-01', '2005-01-01'),
    place('/b/p/', '2005-01-01', '2010-01-01'),
  ]
  expect(shown(placeUnder(place('/a/p/x/', '1995-01-01'), parents))).toEqual([
    '/a/p/x/ 1995-01-01 2005-01-01',
    '/b/p/x/ 2005-01-01 2010-01-01',
  ])
})

test('a move takes along what stands below on its days, and nothing else', () => {
  const below = [
    place('/a/m/c/', '0001-01-01', '2008-01-01'), // leaves m later
    place('/a/m/c/d/', '0001-01-01', '2008-01-01'),
    place('/a/m/e/', '1980-01-01', '1990-01-01'), // was gone before the move
    place('/a/m/f/', '2012-01-01'), // comes later
  ]
  const parents = [place('/b/', '0001-01-01', '2010-01-01'), place('/z/b/', '2010-01-01')]
  const moved = [{ ...place('/a/m/'), parentCode: 'b' }]
  expect(shown(placesAfterMove(moved, { parents, below, days: from('2000-01-01') }))).toEqual([
    '/b/m/ 2000-01-01 2010-01-01',
    '/z/b/m/ 2010-01-01 9999-12-31',
    '/b/m/c/ 2000-01-01 2008-01-01',
    '/z/b/m/f/ 2012-01-01 9999-12-31',
    '/b/m/c/d/ 2000-01-01 2008-01-01',
  ])
})

test('what stood under two of the moved, one after the other, is placed once under each', () => {
  const below = [
    place('/a/m/c/'),
    place('/a/m/d/'),
    place('/a/m/c/x/', '0001-01-01', '2005-01-01'),
    place('/a/m/d/x/', '2005-01-01'),
    place('/a/m/c/x/y/', '0001-01-01', '2005-01-01'),
    place('/a/m/d/x/y/', '2005-01-01'),
  ]
  const moved = [{ ...place('/a/m/'), parentCode: 'b' }]
  const places = placesAfterMove(moved, { parents: [place('/b/')], below, days: from('2000-01-01') })
  expect(
    shown(places)
      .filter((text) => text.includes('/x/'))
      .sort(),
  ).toEqual([
    '/b/m/c/x/ 2000-01-01 2005-01-01',
    '/b/m/c/x/y/ 2000-01-01 2005-01-01',
    '/b/m/d/x/ 2005-01-01 9999-12-31',
    '/b/m/d/x/y/ 2005-01-01 9999-12-31',
  ])
})
