import type { Omission, ProfileConstraint } from './constraint.js'
import {
  type Demands,
  demandsOf,
  type Here,
  judgeAdded,
  judgeField,
  judgeLeaf,
  placeOfItem,
  within,
} from './demands.js'
import { type Entry, groupsOf, isEntry, isLeaf, isRecord, type Layer, type Matching, nodesWith } from './layers.js'
import { type Omissions, omissionsOf, withoutOmitted } from './omitted.js'
import type { BaseItem, Breach, ItemOrigin, Resolution, Resolved, ResolvedValue } from './provenance.js'
import { inheritedLeaf, leafAlone } from './resolve-leaf.js'

export { isLeaf } from './layers.js'

/** What resolving needs to see of a profile. */
export interface ChainLink {
  identity: { code: string }
  documents: readonly { role: string }[]
  constraints?: readonly ProfileConstraint[]
  omissions?: readonly Omission[]
}

/** How items are matched. Left out: by their codes only. */
export type ResolveOptions = Partial<Matching>

/** Only some of the top-level sections: the others are left out of the resolved scheme. */
export interface SectionOptions extends ResolveOptions {
  sections: readonly string[]
}

interface Run extends Matching {
  own: string
  baseOnly: BaseItem[]
  breaches: Breach[]
  demands: Demands
  omissions: Omissions
  /** What has an item in it of which something is demanded or which is left out. */
  touched: ReadonlySet<unknown>
}

/**
 * The scheme that a chain of profiles gives, base first. What the scheme's own document states stands; what it is silent on
 * comes from the nearest scheme further up that has a document of its own. An inferred base fills nothing: what it says is
 * shown beside the silence. Items match by code, then by concept. What a scheme omits is left out of those it builds on; what
 * it states against a lock or a bound of one further up stands, and is among the breaches.
 */
export function resolveChain<P extends ChainLink>(chain: readonly P[], options: SectionOptions): Resolution<Partial<P>>
export function resolveChain<P extends ChainLink>(chain: readonly P[], options?: ResolveOptions): Resolution<P>
export function resolveChain<P extends ChainLink>(
  chain: readonly P[],
  options: ResolveOptions & Partial<SectionOptions> = {},
): Resolution<P> {
  const own = chain.at(-1)
  if (!own) throw new Error('There is no scheme to resolve: the chain is empty.')
  const layers = chain.toReversed().map((profile, depth) => ({
    node: profile,
    by: profile.identity.code,
    depth,
    isInferred: depth > 0 && !profile.documents.some(({ role }) => role === 'own'),
  }))
  const sections = Object.keys(own).filter((key) => options.sections?.includes(key) ?? true)
  const run = runOf(layers, sections, options)
  const here: Here = { item: null, itemPath: '', demands: run.demands.get('') ?? [] }
  const scheme: Record<string, unknown> = {}
  for (const key of sections)
    Object.assign(scheme, resolveFields({ [key]: field(own, key) }, layersFor(key, layers), '', here, run))
  const { baseOnly, breaches } = run
  return {
    scheme: scheme as unknown as Resolved<P>,
    chain: chain.map(({ identity: { code } }) => code),
    baseOnly,
    breaches,
  }
}

function runOf(layers: readonly Layer[], sections: readonly string[], options: ResolveOptions): Run {
  const { conceptOf = () => null, relatedTo = () => [] } = options
  const [demands, omissions] = [demandsOf(layers), omissionsOf(layers)]
  const codes = new Set([...demands.keys(), ...omissions.keys()])
  const inherited =
    codes.size === 0 ? [] : layers.slice(1).flatMap(({ node }) => sections.map((key) => field(node, key)))
  const touched = nodesWith(codes, inherited)
  return { own: layers[0]!.by, conceptOf, relatedTo, demands, omissions, touched, baseOnly: [], breaches: [] }
}

const field = (node: unknown, key: string): unknown => (node as Record<string, unknown>)[key]

/** Who a scheme is, is never inherited; nor are the documents that an inferred base rests on. */
function layersFor(section: string, layers: readonly Layer[]): readonly Layer[] {
  if (section === 'identity') return layers.slice(0, 1)
  return section === 'documents' ? layers.filter(({ isInferred }) => !isInferred) : layers
}

/** Resolves the same place of those schemes that have it, the nearest first; the first one's shape is that of the others. */
function resolveNode(layers: readonly Layer[], path: string, here: Here, run: Run): unknown {
  const [nearest] = layers
  if (!nearest) return null
  if (layers.length === 1 && !nearest.isInferred && isUntouched(nearest, here, run))
    return resolveAlone(nearest.node, nearest.by, run)
  if (isLeaf(nearest.node)) return resolveLeaf(layers, path, here, run)
  if (Array.isArray(nearest.node)) return resolveList(layers, path, here, run)
  return isRecord(nearest.node) ? resolveRecord(layers, path, here, run) : documentedNode(layers)
}

/** Whether nothing is demanded of the only scheme that has this place, and nothing left out of it. */
const isUntouched = ({ node }: Layer, here: Here, { touched }: Run): boolean =>
  here.demands.length === 0 && !touched.has(node)

const documentedNode = (layers: readonly Layer[]): unknown => layers.find(({ isInferred }) => !isInferred)?.node ?? null

function resolveRecord(given: readonly Layer[], path: string, here: Here, run: Run): unknown {
  const placeOf = (layers: readonly Layer[]) => placeOfItem(here, layers, path, false, run)
  const layers = withoutOmitted(given, run.omissions, placeOf, run)
  const [nearest] = layers
  const first = layers.find(({ isInferred }) => !isInferred)
  if (!first && nearest && isEntry(nearest.node)) run.baseOnly.push(baseItem(nearest.node, path, nearest.by))
  if (!first) return null
  const shape = first.node as Record<string, unknown>
  if (!isEntry(shape)) return resolveFields(shape, layers, path, here, run)
  const place = placeOf([first, ...layers.filter((layer) => layer !== first)])
  judgeAdded(layers, path, here, place, run)
  return resolveFields(shape, layers, path, place, run)
}

/** Resolves a place that only one scheme has, and that with a document. */
function resolveAlone(node: unknown, by: string, run: Run): unknown {
  if (typeof node !== 'object' || node === null) return node
  if (isLeaf(node)) return leafAlone(node, by, run.own)
  if (Array.isArray(node)) {
    if (!isEntry(node[0])) return node
    const provenance: ItemOrigin = { how: by === run.own ? 'LOCAL' : 'INHERITED', definedBy: by }
    return node.map((entry: Entry) => ({ ...(resolveAlone(entry, by, run) as Entry), provenance }))
  }
  const fields: Record<string, unknown> = {}
  for (const [key, child] of Object.entries(node)) fields[key] = resolveAlone(child, by, run)
  return fields
}

function resolveFields(
  shape: Record<string, unknown>,
  layers: readonly Layer[],
  path: string,
  here: Here,
  run: Run,
): Record<string, unknown> {
  const fields: Record<string, unknown> = {}
  for (const key of Object.keys(shape)) {
    const inner: Layer[] = []
    for (const { node, by, depth, isInferred } of key === 'source' ? layers.slice(0, 1) : layers) {
      const child = isRecord(node) ? node[key] : null
      if (child !== null && child !== undefined) inner.push({ node: child, by, depth, isInferred })
    }
    const place = path === '' ? key : `${path}.${key}`
    if (here.demands.length > 0 && isPlain(inner[0]?.node)) judgeField(key, inner, layers, place, here, run)
    fields[key] = resolveNode(inner, place, within(here, key), run)
  }
  return fields
}

/** Whether something is neither a leaf nor anything with leaves in it. */
const isPlain = (node: unknown): boolean =>
  Array.isArray(node) ? node.length > 0 && !isEntry(node[0]) : typeof node !== 'object'

function resolveLeaf(layers: readonly Layer[], path: string, here: Here, run: Run): ResolvedValue<unknown> {
  const { leaf, standing } = inheritedLeaf(layers, run.own)
  if (here.demands.length > 0) leaf.constraint = judgeLeaf(standing, layers, path, here, run)
  return leaf
}

/** A list of items is put together from all schemes with a document; any other list is taken whole from the nearest. */
function resolveList(layers: readonly Layer[], path: string, here: Here, run: Run): unknown[] {
  const filled = (layers as readonly (Layer & { node: unknown[] })[]).filter(({ node }) => node.length > 0)
  if (!isEntry(filled[0]?.node[0])) return filled.find(({ isInferred }) => !isInferred)?.node ?? []
  const items: unknown[] = []
  const placeOf = (group: readonly Layer[]) => placeOfItem(here, group, path, true, run)
  for (const whole of groupsOf(filled, run)) {
    const group = withoutOmitted(whole, run.omissions, placeOf, run)
    const first = group.find(({ isInferred }) => !isInferred)
    if (first) items.push(resolveItem(first, group, path, here, run))
    else if (group[0]) run.baseOnly.push(baseItem(group[0].node as Entry, path, group[0].by))
  }
  return items
}

function resolveItem(first: Layer, group: readonly Layer[], list: string, here: Here, run: Run): unknown {
  const documented = group.filter(({ isInferred }) => !isInferred)
  const how = first.by !== run.own ? 'INHERITED' : documented.length > 1 ? 'OVERRIDDEN' : 'LOCAL'
  const shape = first.node as Entry
  const layers = [first, ...group.filter((layer) => layer !== first)]
  const path = `${list}[${shape.code}]`
  const place = placeOfItem(here, layers, path, true, run)
  judgeAdded(layers, path, here, place, run)
  const fields = resolveFields(shape, layers, path, place, run)
  return { ...fields, code: shape.code, provenance: { how, definedBy: first.by } }
}

const baseItem = (entry: Entry, path: string, definedBy: string): BaseItem => ({
  path,
  code: entry.code,
  name: isLeaf(entry.name) ? (entry.name as BaseItem['name']) : null,
  definedBy,
})
