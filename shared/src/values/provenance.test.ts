import type { Context } from '../context/index.js'
import type { ResolvedValue } from '../policy/index.js'
import { type PlacedSaid, provenanceOf, type SaidElsewhere } from './index.js'

const source = [{ document: 'city.doc', section: '四', quote: '每季度', at: 5 }]
const said = (definedBy: string, more: Partial<PlacedSaid>): PlacedSaid => ({
  value: null,
  status: 'stated',
  source: [],
  definedBy,
  isInferred: false,
  ...more,
})
const own = said('county', { value: { zh: '每年', en: 'every year' }, versionId: 'v2' })
const city = said('city', {
  value: { zh: '每季度', en: 'every quarter' },
  source,
  versionId: 'v1',
})
const base = said('central', { value: null, status: 'damaged', isInferred: true })

const leaf: ResolvedValue<unknown> = {
  value: own.value,
  status: 'stated',
  source: [],
  note: null,
  how: 'OVERRIDDEN',
  definedBy: 'county',
  base: null,
  overrides: city,
  constraint: {
    kind: 'BOUNDED',
    definedBy: 'city',
    code: 'city.bound.1',
    source,
    bound: { min: null, max: null, within: 'P6M', strength: null, notBefore: null, notAfter: null },
    isBroken: true,
  },
  chain: [own, city, base],
}

const ctx = {} as Context

/** What a client gets of it. */
async function shown(saidElsewhere: SaidElsewhere | null) {
  const { status, definedBy, versionId, isInferred, clauses } = saidElsewhere!
  return { status, definedBy, versionId, isInferred, clauses, value: await saidElsewhere!.value(ctx) }
}

test('a resolved leaf tells what led to it: who says what in which version, and what is demanded', async () => {
  const provenance = provenanceOf(leaf)!
  const clauses = [{ document: 'city.doc', section: '四', quote: '每季度', at: 5 }]
  const ofCity = {
    definedBy: 'city',
    versionId: 'v1',
    status: 'STATED',
    isInferred: false,
    value: { zh: '每季度', en: 'every quarter' },
    clauses,
  }
  expect([provenance.how(), provenance.definedBy(), provenance.base()]).toEqual(['OVERRIDDEN', 'county', null])
  expect(await shown(provenance.overrides())).toEqual(ofCity)
  expect(await Promise.all(provenance.chain().map(shown))).toEqual([
    {
      definedBy: 'county',
      versionId: 'v2',
      status: 'STATED',
      isInferred: false,
      value: { zh: '每年', en: 'every year' },
      clauses: [],
    },
    ofCity,
    { definedBy: 'central', versionId: null, status: 'DAMAGED', isInferred: true, value: null, clauses: [] },
  ])
  expect(provenance.constraint()).toEqual({
    kind: 'BOUNDED',
    definedBy: 'city',
    code: 'city.bound.1',
    bound: { zh: '至少每半年一次', en: 'at least every six months' },
    isBroken: true,
    clauses,
  })
})

test('an event is called what it is called now; by its code where nobody knows a name', async () => {
  const moment = { kind: 'event', event: 'congress', relation: 'before' }
  const bound = { ...leaf, chain: [said('county', { value: moment })] }
  const namesOf = async (_ctx: Context, events: readonly string[]) =>
    new Map(events.map((event) => [event, { zh: '大会', en: 'the congress' }]))
  const [named] = provenanceOf(bound, namesOf)!.chain()
  const [bare] = provenanceOf(bound)!.chain()
  expect(await named!.value(ctx)).toEqual({ zh: '大会之前', en: 'before the congress' })
  expect(await bare!.value(ctx)).toEqual({ zh: 'congress之前', en: 'before congress' })
})

test('a lock has no bound, and a leaf that stands in no scheme no provenance', () => {
  const locked: ResolvedValue<unknown> = { ...leaf, constraint: { ...leaf.constraint!, kind: 'LOCKED', bound: null } }
  const free: ResolvedValue<unknown> = { ...leaf, constraint: null }
  expect(provenanceOf(locked)!.constraint()).toMatchObject({ kind: 'LOCKED', bound: null })
  expect(provenanceOf(free)!.constraint()).toBeNull()
  expect(provenanceOf({ value: null, status: 'silent', source: [], note: null })).toBeNull()
})
