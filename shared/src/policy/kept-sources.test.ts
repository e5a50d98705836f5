import { type Arbitrary, array, assert, boolean, constant, constantFrom, property, tuple } from 'fast-check'
import { edited, type Edit, someEdits } from './edits.builder.js'
import { chainOf, FIVE } from './five-profiles.builder.js'
import { type ChainLink, isLeaf, resolveChain } from './index.js'
import { aSmallScheme } from './small-scheme.builder.js'

/** Every leaf under a node, and the codes of the items that it is in. */
function* leavesIn(node: unknown, within: readonly string[] = []): Generator<[leaf: Leaf, within: readonly string[]]> {
  if (typeof node !== 'object' || node === null) return
  if (isLeaf(node)) return yield [node as Leaf, within]
  const { code } = node as { code?: unknown }
  for (const child of Object.values(node)) yield* leavesIn(child, typeof code === 'string' ? [...within, code] : within)
}

type Leaf = { status: string; source: { section: string | null }[]; chain?: Leaf[] }

/** The scheme with a source for every leaf that states something, found nowhere else. */
function marked<T extends object>(scheme: T, mark: string): T {
  const copy = JSON.parse(JSON.stringify(scheme)) as T
  let n = 0
  for (const [leaf] of leavesIn(copy))
    leaf.source = leaf.status === 'silent' ? [] : [{ ...SOMEWHERE, section: `${mark}.${n++}` }]
  return copy
}

const SOMEWHERE = { document: 'd', quote: null, at: null }

const sourcesOf = (leaf: Leaf): string[] => leaf.source.map(({ section }) => section!)

/** Edits after which all schemes still have one shape. */
const KEEP_SHAPE: ReadonlySet<Edit['does']> = new Set(['say', 'remove', 'add'])

const link = (scheme: object, code: string, isInferred: boolean): ChainLink => ({
  ...(scheme as ChainLink),
  identity: { ...(scheme as ChainLink).identity, code },
  documents: isInferred ? [] : [{ role: 'own' }],
})

/** A chain of four, each edited from the one before. */
const chainFrom = (schemes: Arbitrary<object>): Arbitrary<ChainLink[]> =>
  tuple(schemes, array(tuple(someEdits(6), boolean()), { minLength: 3, maxLength: 3 })).map(([scheme, levels]) => {
    const chain = [link(marked(scheme, 'x0'), 'x0', false)]
    for (const [i, [edits, isInferred]] of levels.entries()) {
      const kept = edits.filter(({ does }) => KEEP_SHAPE.has(does))
      const code = `x${i + 1}`
      chain.push(link(marked(edited(chain.at(-1)!, kept, `${code}.`), code), code, isInferred))
    }
    return chain
  })

function losesNothing(chain: readonly ChainLink[]): void {
  const { scheme, baseOnly } = resolveChain(chain)
  const found = new Set([...leavesIn(scheme)].flatMap(([leaf]) => [leaf, ...(leaf.chain ?? [])].flatMap(sourcesOf)))
  const onlyInBases = new Set(baseOnly.map(({ code }) => code))
  const own = chain.at(-1)!
  for (const one of chain) {
    const { identity, documents: _, ...sections } = one
    const stated = one === own ? { identity, ...sections } : sections
    for (const [leaf, within] of leavesIn(stated)) {
      if (within.some((code) => onlyInBases.has(code))) continue
      for (const source of sourcesOf(leaf))
        if (!found.has(source)) throw new Error(`${source} in ${within.join(' ')} is lost`)
    }
  }
}

test('no source is lost in resolving: of what stands, or of what it stands in place of', () => {
  assert(property(chainFrom(constant(aSmallScheme())), losesNothing), { numRuns: 500 })
  assert(property(chainFrom(constantFrom(...FIVE).map((code) => chainOf(code).at(-1)!)), losesNothing), { numRuns: 10 })
})

test('nor in the shipped schemes', () => {
  for (const code of FIVE) {
    expect(() => losesNothing(chainOf(code).map((scheme, i) => marked(scheme, `y${i}`)))).not.toThrow()
  }
})
