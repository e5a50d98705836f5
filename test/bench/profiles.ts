import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { indexConcepts, matchedBy, type Resolution, resolveChain, schemeItems } from '@meritgraph/shared/policy'
import { canonicalJson, parseConcepts, parseMapping, parseProfile, type Profile } from '@meritgraph/shared/profile'
import { paired, report } from './paired.js'
import { syntheticSchemes } from './synthetic-schemes.js'

const POLICIES = join(__dirname, '..', '..', 'subgraphs', 'policies')
const PROFILES = ['central', 'sichuan', 'luzhou', 'hailun', 'beijing']

const textOf = (folder: string, name: string) => readFileSync(join(POLICIES, folder, `${name}.yaml`), 'utf8')

function profileFrom(text: string, name: string): Profile {
  const { profile, problems } = parseProfile(text, name)
  if (!profile) throw new Error(problems[0]!.message.en)
  return profile
}

/** Reads, validates and resolves one full profile as shipped. */
export async function profiles(): Promise<void> {
  const texts = Object.fromEntries(PROFILES.map((name) => [name, textOf('profiles', name)]))
  const all = PROFILES.map((name) => profileFrom(texts[name]!, name))
  const [central, sichuan, luzhou, hailun] = all as [Profile, Profile, Profile, Profile]
  const concepts = parseConcepts(textOf('concepts', 'concepts'), 'concepts.yaml').content!
  const mappings = PROFILES.map((name) => parseMapping(textOf('concepts', name), name, concepts, all).content!)
  const index = indexConcepts(concepts, mappings)
  const kept = canonicalJson(hailun)
  const run = (name: string, work: () => unknown) => ({ name, run: async () => work() })
  report(
    `One full profile (${texts.hailun!.split('\n').length} lines, ${Math.round(kept.length / 1024)} KB as kept, ${schemeItems(hailun).length} items with a concept)`,
    await paired([
      run('parse and validate the file', () => profileFrom(texts.hailun!, 'hailun')),
      run('read what is kept', () => JSON.parse(kept)),
      run('resolve alone', () => resolveChain([hailun])),
      run('resolve over two inferred bases, by concept', () =>
        resolveChain([central, sichuan, luzhou], matchedBy(index)),
      ),
      run('put all concepts and mappings in order', () => indexConcepts(concepts, mappings)),
    ]),
  )
}

/** Heap in use after a collection, in MB. */
function heap(): number {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  collect()
  return process.memoryUsage().heapUsed / 1024 / 1024
}

/** Processor time used so far, in ms: what else the machine does does not count. */
function busy(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000
}

interface Growth {
  loaded: number
  resolved: number
  heapLoaded: number
  heapResolved: number
  leaves: number
}

/** Loads synthetic schemes, four levels deep, from what is kept of them, and resolves every one. */
function loadAndResolve(n: number, base: Profile): Growth {
  const kept = syntheticSchemes(n, base)
  const empty = heap()
  const start = busy()
  const byCode = new Map(
    kept.map((text) => {
      const profile = JSON.parse(text) as Profile
      return [profile.identity.code, profile]
    }),
  )
  const loaded = busy() - start
  const heapLoaded = heap() - empty
  const from = busy()
  let last: Resolution<Profile> | null = null
  let deepest = 0
  for (const profile of byCode.values()) {
    const chain = [profile]
    for (let code = profile.identity.extends; code !== null; code = chain[0]!.identity.extends)
      chain.unshift(byCode.get(code)!)
    last = resolveChain(chain)
    deepest = Math.max(deepest, last.chain.length)
  }
  if (deepest !== 4) throw new Error(`The deepest chain has ${deepest} levels, not four.`)
  const resolved = busy() - from
  const heapResolved = heap() - empty - heapLoaded
  if (kept.length !== byCode.size) throw new Error('Two synthetic schemes have the same code.')
  return {
    loaded,
    resolved,
    heapLoaded,
    heapResolved,
    leaves: JSON.stringify(last).match(/"how"/g)!.length,
  }
}

/** 300 and 3,000 synthetic jurisdictions with inheritance four levels deep. */
export async function inheritance(): Promise<void> {
  const base = profileFrom(textOf('profiles', 'beijing'), 'beijing')
  loadAndResolve(300, base)
  const [few, many] = [loadAndResolve(300, base), loadAndResolve(3_000, base)]
  console.log(`\nSynthetic schemes, four levels deep (${many.leaves} leaves each when resolved)`)
  const row = (name: string, a: number, b: number, unit: string) =>
    console.log(
      `  ${name.padEnd(44)} ${a.toFixed(0).padStart(8)} ${b.toFixed(0).padStart(8)} ${unit}  ${(b / a).toFixed(1).padStart(5)} x`,
    )
  row('schemes', 300, 3_000, '  ')
  row('load (processor time)', few.loaded, many.loaded, 'ms')
  row('resolve all, one by one (processor time)', few.resolved, many.resolved, 'ms')
  row('heap with all loaded', few.heapLoaded, many.heapLoaded, 'MB')
  row('heap that resolving leaves behind', few.heapResolved, many.heapResolved, 'MB')
}
