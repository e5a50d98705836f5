import type { Source, Value } from '@meritgraph/shared/policy'
import { shippedJurisdictions, shippedProfiles } from '../shipped.js'

const BASES = ['central', 'sichuan', 'wujiang-city']

const schemes = new Map(shippedProfiles().map((profile) => [profile.identity.code, profile]))
const profileOf = (code: string) => schemes.get(code)!

/** Every leaf inside, and every source. */
function walk(node: unknown, leaves: Value<unknown>[] = [], sources: Source[] = []) {
  if (typeof node !== 'object' || node === null) return { leaves, sources }
  if ('status' in node && 'source' in node && 'value' in node) leaves.push(node as Value<unknown>)
  if ('quote' in node && 'at' in node) sources.push(node as Source)
  for (const child of Object.values(node)) walk(child, leaves, sources)
  return { leaves, sources }
}

test('a scheme builds on the base of the place whose document it carries out', () => {
  const edges = [...schemes.values()].map(({ identity: { code, extends: base } }) => [code, base])
  expect(Object.fromEntries(edges)).toEqual({
    beijing: 'central',
    central: null,
    hailun: 'central',
    luzhou: 'sichuan',
    'neijiang-normal-university': 'sichuan',
    sichuan: 'central',
    'wujiang-city': null,
    'wujiang-organs': 'wujiang-city',
  })
  const places = new Set(shippedJurisdictions().map(({ code }) => code))
  expect([...schemes.values()].filter(({ identity }) => !places.has(identity.jurisdiction))).toEqual([])
})

test.each(BASES)('%s: has no document of its own, and every value of it is inferred', (code) => {
  const base = profileOf(code)
  expect(base.documents.map(({ role }) => role)).toEqual(['cited'])
  const said = walk(base).leaves.filter(({ status }) => status !== 'silent')
  expect(said.length).toBeGreaterThan(10)
  expect(said.filter(({ status }) => status !== 'inferred')).toEqual([])
})

test.each(BASES)('%s: rests only on what the schemes that it is inferred from quote', (code) => {
  const key = ({ document, section, quote, at }: Source) => [document, section, at, quote].join('|')
  const others = [...schemes.values()].filter(({ identity }) => !BASES.includes(identity.code))
  const quoted = new Set(others.flatMap((profile) => walk(profile).sources.map(key)))
  const { sources } = walk(profileOf(code))
  expect(sources.length).toBeGreaterThan(5)
  expect(sources.filter((source) => !quoted.has(key(source)))).toEqual([])
  expect(new Set(sources.map(({ document }) => document))).toEqual(new Set(profileOf(code).restsOn))
})
