import type { BaseItem, How, ItemOrigin, Resolution, Resolved, ResolvedValue, Said } from './provenance.js'
import type { Value } from './value.js'

/** What resolving needs to see of a profile. */
export interface ChainLink {
  identity: { code: string }
  documents: readonly { role: string }[]
}

export interface ResolveOptions {
  /** The concept that an item is mapped to exactly; items of two schemes with the same concept are the same item. */
  conceptOf?: (item: string) => string | null
  /** Every concept that an item is mapped to in any way: enough to show an inferred base's item beside it. */
  relatedTo?: (item: string) => readonly string[]
}

/** The same place in one of the schemes. */
interface Layer {
  node: unknown
  by: string
  /** Whether the scheme has no document of its own: an inferred base. */
  isInferred: boolean
}

interface Run extends Required<ResolveOptions> {
  own: string
  baseOnly: BaseItem[]
}

type Entry = Record<string, unknown> & { code: string }

/**
 * The scheme that a chain of profiles gives, base first. What the scheme's own document states stands; what it is silent on
 * comes from the nearest scheme further up that has a document of its own. An inferred base fills nothing: what it says is
 * shown beside the silence. Items match by code, then by concept.
 */
export function resolveChain<P extends ChainLink>(chain: readonly P[], options: ResolveOptions = {}): Resolution<P> {
  const own = chain.at(-1)
  if (!own) throw new Error('There is no scheme to resolve: the chain is empty.')
  const run: Run = {
    own: own.identity.code,
    conceptOf: options.conceptOf ?? (() => null),
    relatedTo: options.relatedTo ?? (() => []),
    baseOnly: [],
  }
  const layers = chain.toReversed().map((profile, i) => ({
    node: profile,
    by: profile.identity.code,
    isInferred: i > 0 && !profile.documents.some(({ role }) => role === 'own'),
  }))
  const { identity: _, documents: __, ...sections } = own as ChainLink & Record<string, unknown>
  const rest = (key: 'identity' | 'documents', some: readonly Layer[]) =>
    resolveFields({ [key]: own[key] }, some, '', run)
  const scheme = {
    ...resolveFields(sections, layers, '', run),
    ...rest('identity', layers.slice(0, 1)),
    ...rest(
      'documents',
      layers.filter(({ isInferred }) => !isInferred),
    ),
  }
  const resolution: Resolution<P> = {
    scheme: scheme as unknown as Resolved<P>,
    chain: chain.map(({ identity: { code } }) => code),
    baseOnly: run.baseOnly,
  }
  return resolution
}

/** Whether something is a leaf of a profile. */
export function isLeaf(node: unknown): node is Value<unknown> {
  return typeof node === 'object' && node !== null && 'status' in node && 'source' in node && 'value' in node
}

const isRecord = (node: unknown): node is Record<string, unknown> =>
  typeof node === 'object' && node !== null && !Array.isArray(node)

const isEntry = (node: unknown): node is Entry => isRecord(node) && typeof node.code === 'string'

/** Resolves the same place of those schemes that have it, the nearest first; the first one's shape is that of the others. */
function resolveNode(layers: readonly Layer[], path: string, run: Run): unknown {
  const [nearest] = layers
  if (!nearest) return null
  if (layers.length === 1 && !nearest.isInferred) return resolveAlone(nearest.node, nearest.by, run)
  const shape = nearest.node
  if (isLeaf(shape)) return resolveLeaf(layers, run)
  if (Array.isArray(shape)) return resolveList(layers, path, run)
  const first = layers.find(({ isInferred }) => !isInferred)
  if (!first && isEntry(shape)) run.baseOnly.push(baseItem(shape, path, nearest.by))
  if (!first) return null
  return isRecord(first.node) ? resolveFields(first.node, layers, path, run) : first.node
}

/** Resolves a place that only one scheme has, and that with a document. */
function resolveAlone(node: unknown, by: string, run: Run): unknown {
  if (typeof node !== 'object' || node === null) return node
  const isOwn = by === run.own
  if (isLeaf(node)) {
    if (node.status === 'silent') return resolvedLeaf(node, 'SILENT', run.own)
    return resolvedLeaf(node, isOwn ? 'LOCAL' : 'INHERITED', by)
  }
  if (Array.isArray(node)) {
    if (!isEntry(node[0])) return node
    const provenance: ItemOrigin = { how: isOwn ? 'LOCAL' : 'INHERITED', definedBy: by }
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
  run: Run,
): Record<string, unknown> {
  const fields: Record<string, unknown> = {}
  for (const key of Object.keys(shape)) {
    const inner: Layer[] = []
    for (const { node, by, isInferred } of key === 'source' ? layers.slice(0, 1) : layers) {
      const child = isRecord(node) ? node[key] : null
      if (child !== null && child !== undefined) inner.push({ node: child, by, isInferred })
    }
    fields[key] = resolveNode(inner, path === '' ? key : `${path}.${key}`, run)
  }
  return fields
}

const said = ({ node, by }: Layer): Said<unknown> => {
  const { value, status, source } = node as Value<unknown>
  return { value, status, source, definedBy: by }
}

function resolveLeaf(layers: readonly Layer[], run: Run): ResolvedValue<unknown> {
  let first: Layer | null = null
  let second: Layer | null = null
  let base: Layer | null = null
  for (const layer of layers) {
    if (!isLeaf(layer.node) || layer.node.status === 'silent') continue
    if (layer.isInferred) base ??= layer
    else if (first) second ??= layer
    else first = layer
  }
  if (!first) {
    const silent = layers.find(({ isInferred }) => !isInferred)?.node ?? SILENT
    return resolvedLeaf(silent as Value<unknown>, base ? 'SILENT_WITH_BASE' : 'SILENT', run.own, base && said(base))
  }
  const leaf = first.node as Value<unknown>
  if (first.by !== run.own) return resolvedLeaf(leaf, 'INHERITED', first.by)
  return second ? resolvedLeaf(leaf, 'OVERRIDDEN', run.own, null, said(second)) : resolvedLeaf(leaf, 'LOCAL', run.own)
}

const SILENT: Value<unknown> = { value: null, status: 'silent', source: [], note: null }

const resolvedLeaf = (
  { value, status, source, note }: Value<unknown>,
  how: How,
  definedBy: string,
  base: ResolvedValue<unknown>['base'] = null,
  overrides: ResolvedValue<unknown>['overrides'] = null,
): ResolvedValue<unknown> => ({ value, status, source, note, how, definedBy, base, overrides, constraint: null })

/** A list of items is put together from all schemes with a document; any other list is taken whole from the nearest. */
function resolveList(layers: readonly Layer[], path: string, run: Run): unknown[] {
  const filled = (layers as readonly (Layer & { node: unknown[] })[]).filter(({ node }) => node.length > 0)
  if (!isEntry(filled[0]?.node[0])) return filled.find(({ isInferred }) => !isInferred)?.node ?? []
  const items: unknown[] = []
  for (const group of groupsOf(filled, run)) {
    const first = group.find(({ isInferred }) => !isInferred)
    if (!first) run.baseOnly.push(baseItem(group[0]!.node as Entry, path, group[0]!.by))
    else items.push(resolveItem(first, group, path, run))
  }
  return items
}

function resolveItem(first: Layer, group: readonly Layer[], path: string, run: Run): unknown {
  const documented = group.filter(({ isInferred }) => !isInferred)
  const isOwn = first.by === run.own
  const how = !isOwn ? 'INHERITED' : documented.length > 1 ? 'OVERRIDDEN' : 'LOCAL'
  const shape = first.node as Entry
  const layers = [first, ...group.filter((layer) => layer !== first)]
  const fields = resolveFields(shape, layers, `${path}[${shape.code}]`, run)
  return { ...fields, code: shape.code, provenance: { how, definedBy: first.by } }
}

/** The items that are the same in several schemes, each group nearest first, in the order of the nearest scheme. */
function groupsOf(lists: readonly (Layer & { node: unknown[] })[], run: Run): Layer[][] {
  const groups: Layer[][] = []
  const byKey = new Map<string, Layer[]>()
  for (const { node, by, isInferred } of lists) {
    for (const entry of node as Entry[]) {
      const keys = lists.length > 1 ? keysOf(entry.code, run) : [entry.code]
      const wanted = isInferred ? keys : keys.slice(0, 2)
      const found = wanted.map((key) => byKey.get(key)).find((one) => one && !one.some((layer) => layer.by === by))
      const group = found ?? []
      if (!found) groups.push(group)
      group.push({ node: entry, by, isInferred })
      for (const key of keys) if (!byKey.has(key)) byKey.set(key, group)
    }
  }
  return groups
}

/** By what an item is found again: its code, its exact concept, and for inferred bases every concept it is mapped to. */
function keysOf(code: string, { conceptOf, relatedTo }: Run): string[] {
  const exact = conceptOf(code)
  return [code, `exact ${exact ?? code}`, ...relatedTo(code).map((concept) => `related ${concept}`)]
}

const baseItem = (entry: Entry, path: string, definedBy: string): BaseItem => ({
  path,
  code: entry.code,
  name: isLeaf(entry.name) ? (entry.name as BaseItem['name']) : null,
  definedBy,
})
