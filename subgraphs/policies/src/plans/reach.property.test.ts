import type { Database } from '@meritgraph/shared/database'
import { type Profile, readContent } from '@meritgraph/shared/profile'
import { canonicalJson } from '@meritgraph/shared/journal'
import { type ConceptMapping, resolveChain } from '@meritgraph/shared/policy'
import type { Transaction } from '@meritgraph/shared/context'
import { forEachDatabase } from '@meritgraph/shared/testing'
import { BEGINNING_DAY, FOREVER_DAY } from '@meritgraph/shared/time'
import * as fc from 'fast-check'
import { recordMapping } from '../mapping/index.js'
import { type OpenedPolicies, openPolicies } from '../policies.builder.js'
import { effectInWords } from './effect-in-words.js'
import { planFor } from './index.js'
import type { Effect } from './plan.js'
import {
  aDemand,
  anAward,
  anOmission,
  aProcedure,
  aScheme,
  from2012,
  publish,
  reading,
  said,
  SILENT,
} from '../scheme-tree.builder.js'

/** How the content of one scheme is made: numbers decide, so that they can be made smaller. */
interface Recipe {
  extends: number
  isBase: boolean
  procedures: { item: number; own: boolean; interval: number }[]
  awards: { item: number; own: boolean; quota: number }[]
  sectors: { item: number; own: boolean; carriers: { item: number; own: boolean; name: number }[] }[]
  period: [start: number, end: number]
  theme: number
  demands: { on: number; kind: number }[]
  omissions: number[]
}

const small = (max: number) => fc.integer({ min: 0, max })
const few = <T>(one: fc.Arbitrary<T>, key: (value: T) => unknown) =>
  fc.uniqueArray(one, { maxLength: 3, selector: key })
const item = { item: small(2), own: fc.boolean() }
const recipe: fc.Arbitrary<Recipe> = fc.record({
  extends: fc.nat(100),
  isBase: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
  procedures: few(fc.record({ ...item, interval: small(2) }), (one) => one.item),
  awards: few(fc.record({ ...item, quota: small(2) }), (one) => one.item),
  sectors: few(
    fc.record({ ...item, carriers: few(fc.record({ ...item, name: small(1) }), (one) => one.item) }),
    (one) => one.item,
  ),
  period: fc.tuple(small(2), small(2)),
  theme: small(3),
  demands: fc.array(fc.record({ on: small(7), kind: small(2) }), { maxLength: 2 }),
  omissions: fc.uniqueArray(small(5), { maxLength: 1 }),
})

const day = (n: number) =>
  n === 0 ? { ...SILENT, value: { kind: 'not-stated' } } : said({ kind: 'day', value: `2011-0${n}-01` })

/** The codes of one scheme in one run: an item has the code that all share, or one of its own that maps to the same concept. */
function contentOf(run: number, n: number, recipe: Recipe, codes: readonly string[]): Profile {
  const own = codes[n]!
  const codeOf = (kind: string, one: { item: number; own: boolean }) =>
    `${one.own ? own : `all-${run}`}.${kind}.${one.item}`
  const parent = n === 0 ? null : codes[recipe.extends % n]!
  const procedures = recipe.procedures.map((one) => aProcedure(codeOf('p', one), [null, 'P6M', 'P1Y'][one.interval]))
  const awards = recipe.awards.map((one) => anAward(codeOf('a', one), [null, 5, 9][one.quota]!))
  const sectors = recipe.sectors.map((one) => ({
    ...{ code: codeOf('s', one), source: [], name: SILENT, units: SILENT, usesSchemeCarriers: false },
    carriers: one.carriers.map((carrier) => ({
      ...{
        code: codeOf(`c${one.item}`, carrier),
        source: [],
        name: carrier.name === 0 ? SILENT : said({ zh: '载体', en: null }),
      },
    })),
  }))
  const shared = ['p.0', 'p.1', 'a.0', 'a.1', 's.0', 'c0.0'].map((end) => `all-${run}.${end}`)
  const demands = recipe.demands.map(({ on, kind }, i) => {
    const code = `${own}.demand.${i}`
    if (on === 6) return aDemand(code, null, 'period.end', kind === 0 ? { notAfter: '2011-01-15' } : null)
    if (on === 7) return aDemand(code, null, 'procedures.*.cadence', kind === 0 ? { within: 'P6M' } : null)
    const target = shared[on]!
    if (kind === 2) return aDemand(code, target, null)
    if (target.includes('.p.')) return aDemand(code, target, 'cadence', kind === 0 ? { within: 'P6M' } : null)
    if (target.includes('.a.')) return aDemand(code, target, 'recipients.member.quota', kind === 0 ? { max: 5 } : null)
    return aDemand(code, target, 'name')
  })
  const bare = aScheme(own, parent)
  const theme = {
    code: `${own}.theme`,
    source: [],
    theme: recipe.theme === 2 ? said({ zh: '主题', en: null }) : SILENT,
  }
  return {
    ...bare,
    documents: recipe.isBase ? [] : bare.documents,
    procedures,
    awards,
    sectors: sectors as unknown as Profile['sectors'],
    period: { ...bare.period, start: day(recipe.period[0]), end: day(recipe.period[1]) } as Profile['period'],
    theme: (recipe.theme < 2 ? null : theme) as Profile['theme'],
    constraints: demands,
    omissions: recipe.omissions.map((on) => anOmission(`${own}.omission`, shared[on]!)),
  }
}

/** Every own item is the same as the shared one, by its concept. An item stands in the same list in all schemes. */
function mappingFor(run: number, code: string, { procedures, awards, sectors }: Profile): ConceptMapping {
  const items = [...procedures, ...awards, ...sectors, ...sectors.flatMap(({ carriers }) => carriers)]
  const rows = items.map(({ code: of }) => ({
    ...{
      item: of,
      concept: `concept-${run}.${of.split('.').slice(-2).join('.')}`,
      relation: 'exact' as const,
      reason: null,
    },
  }))
  return { profile: code, version: '1', rows }
}

const NOT_LOOKED_AT = ['identity', 'constraints', 'omissions', 'changeControl', 'format']

/** What becomes of every scheme below, by resolving all of each along its whole chain. */
async function resolvedEach(
  database: Database,
  contents: readonly Profile[],
  changed: Profile,
  mappings: ReadonlyMap<string, ConceptMapping>,
): Promise<Map<string, Effect>> {
  const now = new Map(contents.map((content) => [content.identity.code, content]))
  const then = new Map([...now, [changed.identity.code, changed]])
  const chainIn = (all: ReadonlyMap<string, Profile>, code: string) => {
    const chain: Profile[] = []
    for (let at: string | null = code; at !== null; at = all.get(at)!.identity.extends) chain.unshift(all.get(at)!)
    return chain
  }
  const sections = Object.keys(changed).filter((section) => !NOT_LOOKED_AT.includes(section))
  const found = new Map<string, Effect>()
  for (const code of now.keys()) {
    const [was, is] = [chainIn(now, code), chainIn(then, code)]
    if (code === changed.identity.code || !is.includes(changed)) continue
    const [before, after] = [was, is].map((chain) => {
      const rows = chain.flatMap(({ identity }) => mappings.get(identity.code)?.rows ?? [])
      const conceptOf = (item: string) => rows.find((row) => row.item === item)?.concept ?? null
      return resolveChain(chain, { sections, conceptOf })
    })
    const effect = await effectInWords(reading(database), before as never, after as never)
    if (effect) found.set(code, effect)
  }
  return found
}

const sorted = (effect: Effect) => {
  const keys = (list: readonly object[]) => list.map(canonicalJson).sort()
  return { changes: keys(effect.changes), broken: keys(effect.broken), mended: keys(effect.mended) }
}

let run = 0

forEachDatabase('the fast way', (open, kind) => {
  let policies: OpenedPolicies
  beforeAll(async () => {
    policies = await openPolicies(await open.location())
  }, 60_000)
  afterAll(() => policies.subgraph.close())

  test('gives for every scheme below what resolving everything gives', async () => {
    const { database } = policies.subgraph
    let affected = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(recipe, { minLength: 3, maxLength: 8 }),
        recipe,
        fc.nat(100),
        fc.boolean(),
        async (recipes, other, which, moves) => {
          run += 1
          const codes = recipes.map((_, n) => `run-${run}-${n}`)
          const contents = recipes.map((one, n) => contentOf(run, n, one, codes))
          const n = which % Math.ceil(codes.length / 2)
          const draft = contentOf(run, n, moves ? other : { ...other, extends: recipes[n]!.extends }, codes)
          await publish(database, contents)
          const mappings = contents.map((content, i) => mappingFor(run, codes[i]!, content))
          await database.write(async (db, recordedAt) => {
            const tx = { db, recordedAt, emit: () => undefined } as unknown as Transaction
            for (const mapping of mappings)
              await recordMapping(tx, mapping, { validFrom: BEGINNING_DAY, validTo: FOREVER_DAY, authorId: null })
          })
          const stored = contents.map((content) => readContent(canonicalJson(content)))
          const changed = readContent(canonicalJson(draft))
          const byCode = new Map(mappings.map((mapping) => [mapping.profile, mapping]))
          const expected = await resolvedEach(database, stored, changed, byCode)
          const plan = await planFor(reading(database), from2012(draft, codes[n]!))
          const found = new Map(plan.affected.map(({ profile, effect }) => [profile, plan.effects[effect]!]))
          const inWords = (effects: ReadonlyMap<string, Effect>) =>
            Object.fromEntries(
              [...effects].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, effect]) => [code, sorted(effect)]),
            )
          expect(inWords(found)).toEqual(inWords(expected))
          affected += found.size
        },
      ),
      { numRuns: kind === 'sqlite' ? 40 : 8 },
    )
    expect(affected).toBeGreaterThan(0)
  }, 120_000)
})
