import { createHash } from 'node:crypto'
import { assert, asyncProperty, string } from 'fast-check'
import { placeSayings, schemeFrom } from '../profiles/index.js'
import { FileFormat } from './file-format.js'
import { packed, unpacked } from './packed-text.js'
import { resolvedText } from './resolved-text.js'
import { CITY, COUNTY, profileFrom } from './scheme.builder.js'

test('a text comes back as it was, whatever letters it has', () =>
  assert(
    asyncProperty(string({ unit: 'binary' }), async (text) => {
      expect(unpacked(await packed(text))).toBe(text)
    }),
  ))

test('no damage goes unnoticed: a byte of another value, a byte less, none at all', async () => {
  const bytes = await packed('创先争优 '.repeat(50))
  for (let i = 0; i < bytes.length; i++) {
    const damaged = Buffer.from(bytes)
    damaged[i]! ^= 0xff
    expect(() => unpacked(damaged)).toThrow()
    expect(() => unpacked(bytes.subarray(0, i))).toThrow()
  }
})

test('the program resolves as it did: where this fails, raise PROGRAM in packed-text.ts and put the new hash here', () => {
  const county = `${COUNTY}
procedures:
  - code: county.review
    order: 1
    kind: leader-review
    name: { zh: 领导点评, en: Leader review }
    cadence: { interval: P3M, strength: required, source: { section: 四, quote: 每季度, at: 12 } }
    source: { section: 四, quote: 领导点评, at: 8 }
`
  const conceptOf = (item: string) => (item.endsWith('.review') ? 'review' : null)
  const scheme = schemeFrom('s', [profileFrom(CITY), profileFrom(county)], conceptOf)!
  placeSayings(scheme, new Map([['county', 'v']]))
  const text = resolvedText(scheme, FileFormat.JSON)
  expect(text).toContain('OVERRIDDEN')
  expect(createHash('sha256').update(text).digest('hex')).toBe(
    'a9000c8765b6ee8da780463fb7af88605c78abfb6eef119e882ee69ce33f6f6a',
  )
})
