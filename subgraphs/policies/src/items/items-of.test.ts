import { schemeItems } from '@meritgraph/shared/policy'
import { shippedProfiles } from '../shipped.js'
import { itemsOf } from './items-of.js'

const profileOf = (code: string) => shippedProfiles().find(({ identity }) => identity.code === code)!

test('every item with a place among the concepts is listed under its kind', () => {
  for (const profile of shippedProfiles()) {
    const listed = new Map(itemsOf(profile).map(({ code, kind }) => [code, kind as string]))
    const wrong = schemeItems(profile).filter(({ code, kind, absent }) => !absent && listed.get(code) !== kind)
    expect(wrong).toEqual([])
  }
})

test('no code is listed twice, and what an item says is listed without what its parts say', () => {
  const items = itemsOf(profileOf('luzhou'))
  expect(new Set(items.map(({ code }) => code)).size).toBe(items.length)
  const strong = items.find(({ code }) => code === 'luzhou.std.org.four-strong')!
  expect(strong).toMatchObject({ kind: 'STANDARD', parentCode: 'luzhou.std.org', word: '四强', status: 'stated' })
  expect(strong.texts).toEqual([{ zh: '“四强”', en: 'Four strong' }])
})

test('kinds are counted as the documents have them', () => {
  const counts = (code: string) => {
    const kinds = itemsOf(profileOf(code)).map(({ kind }) => kind)
    return ['SECTOR', 'CARRIER', 'STANDARD', 'PROCEDURE', 'TIER', 'AWARD_TYPE', 'PHASE', 'TERM', 'SILENCE'].map(
      (kind) => kinds.filter((one) => one === kind).length,
    )
  }
  expect(counts('luzhou')).toEqual([7, 24, 4, 5, 0, 3, 2, 17, 15])
  expect(counts('hailun')).toEqual([5, 25, 3, 6, 0, 4, 2, 31, 16])
  expect(counts('beijing')).toEqual([7, 19, 4, 6, 0, 6, 3, 12, 17])
  expect(counts('wujiang-organs')).toEqual([1, 4, 5, 4, 0, 1, 3, 8, 17])
  expect(counts('neijiang-normal-university')).toEqual([0, 6, 8, 6, 3, 2, 4, 6, 16])
})
