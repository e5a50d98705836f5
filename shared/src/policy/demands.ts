import type { ProfileConstraint } from './constraint.js'
import { demandsSomething, keepsBound } from './keeps-bound.js'
import { type Entry, isEntry, type Layer } from './layers.js'
import type { Breach, Constraint } from './provenance.js'
import { sameValue } from './same-value.js'
import type { Value } from './value.js'

/** A constraint of a scheme further up, on the way from its item to the leaf that it means. */
export interface Demand {
  constraint: ProfileConstraint
  by: string
  /** How far up the scheme is that demands it: it binds what is nearer. */
  depth: number
  /** The keys that are left to go; null: the whole item, with all its leaves and parts. */
  rest: readonly string[] | null
}

/** Constraints by the code of their item; '' for those on leaves of the scheme itself. */
export type Demands = ReadonlyMap<string, readonly Demand[]>

/** Where a place is: in which item, and what is demanded there. */
export interface Here {
  /** Code of the item; null outside of any. */
  item: string | null
  itemPath: string
  demands: readonly Demand[]
}

/** What demands are judged by. */
export interface Judging {
  demands: Demands
  breaches: Breach[]
}

interface Demanding {
  constraints?: readonly ProfileConstraint[]
}

/** What the schemes further up demand: the constraints of the scheme itself bind only others, an inferred base binds nobody. */
export function demandsOf(layers: readonly Layer[]): Demands {
  const demands = new Map<string, Demand[]>()
  for (const { node, by, depth, isInferred } of layers) {
    if (depth === 0 || isInferred) continue
    for (const constraint of (node as Demanding).constraints ?? []) {
      const demand = { constraint, by, depth, rest: constraint.leaf === null ? null : constraint.leaf.split('.') }
      const key = constraint.item ?? ''
      demands.set(key, [...(demands.get(key) ?? []), demand])
    }
  }
  return demands
}

/** The place of a field of this place. */
export function within(here: Here, key: string): Here {
  if (here.demands.length === 0) return here
  const demands = here.demands.flatMap((demand) => step(demand, (next) => next === key))
  return { ...here, demands }
}

const step = (demand: Demand, isNext: (step: string) => boolean): Demand[] => {
  if (demand.rest === null) return [demand]
  const [next, ...rest] = demand.rest
  return next !== undefined && isNext(next) ? [{ ...demand, rest }] : []
}

/** The place of an item; `list`: it is one of a list, where a step names it by type, kind, role or code, or all by `*`. */
export function placeOfItem(
  around: Here,
  layers: readonly Layer[],
  path: string,
  list: boolean,
  { demands }: Judging,
): Here {
  if (demands.size === 0) return around
  const entries = layers.flatMap(({ node }) => (isEntry(node) ? [node] : []))
  const carried = list
    ? around.demands.flatMap((demand) => step(demand, (next) => entries.some((entry) => isNamed(entry, next))))
    : around.demands
  const own = [...new Set(entries.map(({ code }) => code))].flatMap((code) => demands.get(code) ?? [])
  return {
    item: entries[0]?.code ?? around.item,
    itemPath: path,
    demands: carried.length === 0 ? own : [...carried, ...own],
  }
}

const isNamed = ({ code, kind, type, role }: Entry, name: string): boolean =>
  name === '*' || [code, kind, type, role].includes(name)

/** What is demanded of a leaf, and whether the value that stands there keeps it. */
export function judgeLeaf(
  standing: Layer | null,
  layers: readonly Layer[],
  path: string,
  here: Here,
  judging: Judging,
): Constraint | null {
  const judged = here.demands
    .filter(({ rest }) => rest === null || rest.length === 0)
    .map((demand) => ({ demand, isBroken: standing !== null && breaks(standing, layers, demand) }))
  for (const { demand, isBroken } of judged) {
    if (isBroken) breach(judging, { demand, path, here, leaf: path.slice(here.itemPath.length + 1), by: standing!.by })
  }
  const [first] = judged.toSorted((a, b) => orderOf(a) - orderOf(b))
  return first ? constraintOf(first.demand, first.isBroken) : null
}

/** Broken before kept; locks before bounds; locks from furthest up, bounds from the nearest. */
function orderOf({ demand, isBroken }: { demand: Demand; isBroken: boolean }): number {
  const isLock = demand.constraint.kind === 'lock'
  return (isBroken ? 0 : 2_000_000) + (isLock ? 0 : 1_000_000) + (isLock ? -demand.depth : demand.depth)
}

function breaks(standing: Layer, layers: readonly Layer[], { constraint, depth }: Demand): boolean {
  if (standing.depth >= depth) return false
  const { value } = standing.node as Value<unknown>
  if (constraint.bound !== null) return !keepsBound(constraint.bound, value)
  const locked = layers.find((layer) => layer.depth >= depth && !layer.isInferred && isStated(layer.node))
  return !sameValue(value, locked ? (locked.node as Value<unknown>).value : null)
}

const isStated = (node: unknown): boolean => (node as Value<unknown>).status !== 'silent'

/** In an item that is locked as a whole, also what is no leaf stays as it is, as far as both speak of it in the same codes. */
export function judgeField(
  key: string,
  values: readonly Layer[],
  items: readonly Layer[],
  path: string,
  here: Here,
  judging: Judging,
): void {
  const standing = values.find(({ isInferred }) => !isInferred)
  if (!standing || key === 'code' || key === 'source') return
  for (const demand of here.demands) {
    if (demand.rest !== null || standing.depth >= demand.depth) continue
    const locked = values.find(({ depth, isInferred }) => depth >= demand.depth && !isInferred)
    const inSameCodes = locked && codeAt(items, locked.depth) === codeAt(items, standing.depth)
    if (inSameCodes && !sameValue(standing.node, locked.node))
      breach(judging, { demand, path, here, leaf: path.slice(here.itemPath.length + 1), by: standing.by })
  }
}

const codeAt = (items: readonly Layer[], depth: number): unknown =>
  (items.find((layer) => layer.depth === depth)?.node as { code?: unknown } | undefined)?.code

/** An item that was added to one that is locked as a whole. */
export function judgeAdded(group: readonly Layer[], path: string, around: Here, item: Here, judging: Judging): void {
  if (around.demands.length === 0) return
  const [first] = group
  for (const demand of around.demands) {
    if (demand.rest !== null || !first || first.depth >= demand.depth) continue
    const isThere = group.some(({ depth, isInferred }) => depth >= demand.depth && !isInferred)
    if (!isThere) breach(judging, { demand, path, here: item, leaf: null, by: first.by })
  }
}

/** The demand that forbids to leave an item out: a lock on it or in it, or a bound that silence cannot keep; null: none. */
export function demandToHave(
  group: readonly Layer[],
  item: Here,
  omittedAt: number,
  { demands }: Judging,
): Demand | null {
  if (demands.size === 0) return null
  const inside = group.flatMap(({ node }) => codesIn(node)).flatMap((code) => demands.get(code) ?? [])
  const forbids = ({ depth, constraint: { bound } }: Demand) =>
    depth > omittedAt && (bound === null || demandsSomething(bound))
  return [...item.demands, ...inside].find(forbids) ?? null
}

function codesIn(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return []
  const inside = Object.values(node).flatMap(codesIn)
  return isEntry(node) ? [node.code, ...inside] : inside
}

const constraintOf = ({ constraint, by }: Demand, isBroken: boolean): Constraint => ({
  kind: constraint.kind === 'lock' ? 'LOCKED' : 'BOUNDED',
  definedBy: by,
  code: constraint.code,
  source: constraint.source,
  bound: constraint.bound,
  isBroken,
})

/** Notes a breach down. */
export function breach(
  { breaches }: Judging,
  at: { demand: Demand; path: string; here: Here; leaf: string | null; by: string; problem?: Breach['problem'] },
): void {
  const constraint = constraintOf(at.demand, true)
  const problem = at.problem ?? (constraint.kind === 'LOCKED' ? 'LOCK_BROKEN' : 'BOUND_BROKEN')
  breaches.push({ path: at.path, item: at.here.item, leaf: at.leaf, definedBy: at.by, constraint, problem })
}
