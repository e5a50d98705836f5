import { isLeaf, type Layer } from './layers.js'
import type { How, ResolvedValue, Said } from './provenance.js'
import type { Value } from './value.js'

const SILENT: Value<unknown> = { value: null, status: 'silent', source: [], note: null }

const NOTHING: readonly Said<unknown>[] = []

/** A leaf that only one scheme has, and that with a document. */
export function leafAlone(leaf: Value<unknown>, by: string, own: string): ResolvedValue<unknown> {
  if (leaf.status === 'silent') return resolvedLeaf(leaf, 'SILENT', own, NOTHING)
  return resolvedLeaf(leaf, by === own ? 'LOCAL' : 'INHERITED', by, [saidBy(leaf, by, false)])
}

/** The leaf that the schemes give together, the nearest first, and the scheme whose value stands; null where none does. */
export function inheritedLeaf(
  layers: readonly Layer[],
  own: string,
): { leaf: ResolvedValue<unknown>; standing: Layer | null } {
  const stating = layers.filter(({ node }) => isLeaf(node) && node.status !== 'silent')
  if (stating.length === 0) return { leaf: resolvedLeaf(silentAt(layers), 'SILENT', own, NOTHING), standing: null }
  const chain = basesLast(stating).map(({ node, by, isInferred }) => saidBy(node as Value<unknown>, by, isInferred))
  const standing = stating.find(({ isInferred }) => !isInferred) ?? null
  if (standing) return { leaf: standingLeaf(standing, chain, own), standing }
  const leaf = resolvedLeaf(silentAt(layers), 'SILENT_WITH_BASE', own, chain)
  leaf.base = chain[0]!
  return { leaf, standing }
}

const silentAt = (layers: readonly Layer[]): Value<unknown> =>
  (layers.find(({ isInferred }) => !isInferred)?.node as Value<unknown> | undefined) ?? SILENT

const basesLast = (layers: readonly Layer[]): readonly Layer[] =>
  layers.some(({ isInferred }) => isInferred)
    ? layers.toSorted((a, b) => Number(a.isInferred) - Number(b.isInferred))
    : layers

function standingLeaf({ node, by }: Layer, chain: readonly Said<unknown>[], own: string): ResolvedValue<unknown> {
  if (by !== own) return resolvedLeaf(node as Value<unknown>, 'INHERITED', by, chain)
  const next = chain[1]
  const isOver = next !== undefined && !next.isInferred
  const leaf = resolvedLeaf(node as Value<unknown>, isOver ? 'OVERRIDDEN' : 'LOCAL', own, chain)
  if (isOver) leaf.overrides = next
  return leaf
}

const saidBy = ({ value, status, source }: Value<unknown>, definedBy: string, isInferred: boolean): Said<unknown> => ({
  value,
  status,
  source,
  definedBy,
  isInferred,
})

const resolvedLeaf = (
  { value, status, source, note }: Value<unknown>,
  how: How,
  definedBy: string,
  chain: readonly Said<unknown>[],
): ResolvedValue<unknown> => ({
  value,
  status,
  source,
  note,
  how,
  definedBy,
  base: null,
  overrides: null,
  constraint: null,
  chain,
})
