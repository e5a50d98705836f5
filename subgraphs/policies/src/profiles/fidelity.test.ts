import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  bodiesOf,
  coded,
  extractedSection,
  extractedSources,
  extractionOf,
  hasExtraction,
  PLACES,
  profileOf,
  quoteHash,
  quotesOf,
  readShipped,
  SECTIONS,
  seedOf,
  shippedSection,
} from './fidelity.builder.js'
import type { Source, Value } from '@meritgraph/shared/policy'

/** Per place and section: how many coded items there are, and the hash of what each quotes. */
type Index = Record<string, Record<string, { count: number; items: Record<string, string> }>>

interface ShippedItem {
  code: string
  name?: Value<{ zh: string; en: string | null }>
  theme?: Value<{ zh: string; en: string | null }>
  source?: Source[]
}

const shipped = (place: string, section: string) =>
  coded<ShippedItem>(shippedSection(profileOf(place), bodiesOf(place), section))

const inEverySection = PLACES.flatMap((place) => Object.keys(SECTIONS).map((section) => [place, section] as const))

function indexOfExtraction(): Index {
  const index: Index = {}
  for (const [place, section] of inEverySection) {
    const items = [...extractedSection(extractionOf(place), section)].map(([code, item]) => [
      code,
      quoteHash(quotesOf(extractedSources(item))),
    ])
    ;(index[place] ??= {})[section] = { count: items.length, items: Object.fromEntries(items) }
  }
  return index
}

if (hasExtraction && process.env.WRITE_FIDELITY) {
  writeFileSync(
    join(__dirname, '..', '..', 'profiles', 'fidelity.json'),
    `${JSON.stringify(indexOfExtraction(), null, 2)}\n`,
  )
}

const index = JSON.parse(readShipped('fidelity.json')) as Index

test.each(inEverySection)(
  '%s, %s: every item of the committed index is there with its exact quotes',
  (place, section) => {
    const found = shipped(place, section)
    const { count, items } = index[place]![section]!
    const hashes = Object.keys(items).map((code) => [code, quoteHash(quotesOf(found.get(code)?.source ?? []))])
    expect(Object.fromEntries(hashes)).toEqual(items)
    expect(hashes.length).toBe(count)
  },
)

test('the numbers of items per place and section', () => {
  const counts = PLACES.map((place) => Object.keys(SECTIONS).map((section) => index[place]![section]!.count))
  expect(Object.fromEntries(PLACES.map((place, i) => [place, counts[i]!.join(' ')]))).toEqual({
    luzhou: '13 1 11 29 11 42 5 17 8 0 0 2 0 19 0 108 0 6 5 29 2',
    hailun: '4 2 7 45 10 18 7 24 5 8 0 1 0 21 0 179 0 11 3 31 6',
    beijing: '7 1 10 27 22 11 4 16 4 0 0 0 3 21 14 54 1 6 11 12 9',
    wujiang: '11 2 3 27 3 10 1 2 16 0 0 0 0 15 0 19 71 6 10 8 2',
    'neijiang-normal-university': '14 1 36 27 10 17 5 18 4 0 2 1 0 51 0 0 38 7 10 6 5',
  })
})

test('with the code of each place itself these are all 1,386 coded items', () => {
  const totals = PLACES.map((place) => Object.values(index[place]!).reduce((sum, { count }) => sum + count, 1))
  expect(Object.fromEntries(PLACES.map((place, i) => [place, totals[i]]))).toEqual({
    luzhou: 309,
    hailun: 383,
    beijing: 234,
    wujiang: 207,
    'neijiang-normal-university': 253,
  })
  expect(totals.reduce((sum, total) => sum + total, 0)).toBe(1386)
})

const withExtraction = hasExtraction ? describe : describe.skip

withExtraction('against the extraction beside the repository', () => {
  test('the committed index is that of the extraction', () => {
    expect(index).toEqual(indexOfExtraction())
  })

  test.each(inEverySection)('%s, %s: names are those of the extraction, ours are marked so', (place, section) => {
    const found = shipped(place, section)
    for (const [code, { name_zh, label_zh }] of extractedSection(extractionOf(place), section)) {
      const item = found.get(code)
      const name = item?.name ?? item?.theme
      if (name && (name_zh || label_zh)) {
        expect([code, name.value?.zh, name.status]).toEqual([
          code,
          name_zh ?? label_zh,
          name_zh ? 'stated' : 'inferred',
        ])
      }
    }
  })

  test.each(PLACES)('%s: no key of the extraction is left out', (place) => {
    const { section_index, ...extraction } = extractionOf(place)
    const inSections = new Set(Object.values(SECTIONS).flat())
    const codedOutside = Object.entries(extraction).filter(
      ([key, node]) => !inSections.has(key) && coded(node).size > 0,
    )
    expect(codedOutside).toEqual([])
    expect(section_index.length).toBeGreaterThan(0)
  })

  test.each(PLACES)('%s: every quote stands at its offset in the source text, in at most 80 characters', (place) => {
    const text = seedOf(extractionOf(place).seed)
    const sources = sourcesIn([profileOf(place), bodiesOf(place)])
    const wrong = sources.filter(({ quote, at }) => quote !== null && (at === null || !text.startsWith(quote, at)))
    expect(wrong).toEqual([])
    expect(sources.filter(({ document }) => document !== `${place}.doc`)).toEqual([])
    expect(sources.filter(({ quote }) => (quote ?? '').length > 80)).toEqual([])
  })

  test.each(PLACES)(
    '%s: every section that is cited is one of the index of sections and contains the quote',
    (place) => {
      const sections = new Map(extractionOf(place).section_index.map((found) => [found.id, found]))
      const outside = sourcesIn([profileOf(place), bodiesOf(place)]).filter(({ section, at }) => {
        const found = sections.get(section!)
        return !found || at! < found.start || at! > found.end
      })
      expect(outside).toEqual([])
    },
  )
})

function sourcesIn(node: unknown, found: Source[] = []): Source[] {
  if (typeof node !== 'object' || node === null) return found
  if ('quote' in node && 'at' in node) found.push(node as Source)
  else for (const child of Object.values(node)) sourcesIn(child, found)
  return found
}
