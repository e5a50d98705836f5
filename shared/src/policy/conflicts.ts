import type { Change, Conflict } from './change.js'
import { type FlatTree, flatten, standsAlone } from './flatten.js'
import { same } from './same.js'

/** What one side changed since the base; items go by their codes in the base, where they have one. */
export interface Side {
  changes: readonly Change[]
  tree: FlatTree
  /** Codes in the base, of items that are recoded. */
  was: ReadonlyMap<string, string>
  /** By item; those of the tree itself under ''. */
  fields: Map<string, Change[]>
  moved: Map<string, Change>
  /** What takes an item away, itself or one around it. */
  gone: Map<string, Change>
  /** What brings a code that the base does not have. */
  fresh: Map<string, Change>
  /** What is put into an item, by that item. */
  into: Map<string, Change[]>
}

/** What one side changed, by what it touches. */
export function sideOf(changes: readonly Change[], after: object): Side {
  const recoded = changes.filter(({ kind, leaf }) => kind === 'RECODED' && leaf === null)
  const side: Side = {
    changes,
    tree: flatten(after),
    was: new Map(recoded.map(({ item, was }) => [item!, was!])),
    fields: new Map(),
    moved: new Map(),
    gone: new Map(),
    fresh: new Map(),
    into: new Map(),
  }
  for (const change of changes) touch(side, change)
  return side
}

function touch(side: Side, change: Change): void {
  const { kind, item } = change
  if (kind === 'REMOVED') for (const code of codesIn(change.before)) side.gone.set(code, change)
  else if (kind === 'ADDED') for (const code of codesIn(change.after)) side.fresh.set(code, change)
  else if (kind === 'MOVED') side.moved.set(baseCode(side, item), change)
  else put(side.fields, baseCode(side, item), change)
  if (kind === 'RECODED' && change.leaf === null) side.fresh.set(item!, change)
  if (kind === 'ADDED' || kind === 'MOVED') put(side.into, ownerOf(side, change), change)
}

function put(lists: Map<string, Change[]>, key: string, change: Change): void {
  const list = lists.get(key)
  if (list) list.push(change)
  else lists.set(key, [change])
}

const codesIn = (item: unknown): Iterable<string> => flatten({ item }).items.keys()

/** The code that an item has in the base; '' for the tree itself. */
export const baseCode = ({ was }: Side, item: string | null): string => was.get(item ?? '') ?? item ?? ''

const ownerOf = (side: Side, { item }: Change): string => baseCode(side, side.tree.items.get(item!)!.owner)

const slotOf = (side: Side, { item }: Change): string => side.tree.items.get(item!)!.slot

/** The change of the other side that does the same; where it puts a new item may differ. */
export function twinOf(change: Change, side: Side, other: Side): Change | null {
  const { kind, item, leaf } = change
  const code = baseCode(side, item)
  const others: Record<Change['kind'], readonly (Change | undefined)[]> = {
    ADDED: [other.fresh.get(code)],
    REMOVED: [other.gone.get(code)],
    MOVED: [other.moved.get(code)],
    CHANGED: other.fields.get(code) ?? [],
    RETIMED: other.fields.get(code) ?? [],
    RECODED: other.fields.get(code) ?? [],
  }
  const found = others[kind].find(
    (one) => one && one.kind === kind && one.leaf === leaf && same(one.after, change.after),
  )
  if (!found || (kind === 'REMOVED' && !same(found.before, change.before))) return null
  if (kind !== 'ADDED' && kind !== 'MOVED') return found
  const isThere = ownerOf(side, change) === ownerOf(other, found) && slotOf(side, change) === slotOf(other, found)
  return isThere ? found : null
}

/** Changes of both sides that contradict each other; those with a twin on the other side do not. */
export function conflictsBetween(ours: Side, theirs: Side): Conflict[] {
  const conflicts: Conflict[] = []
  for (const our of ours.changes) {
    if (twinOf(our, ours, theirs)) continue
    for (const their of new Set(rivalsOf(our, ours, theirs))) {
      if (twinOf(their, theirs, ours)) continue
      const { path, item, leaf } = our.kind === 'REMOVED' ? their : our
      conflicts.push({ path, item, leaf, ours: our, theirs: their })
    }
  }
  return conflicts.length > 0 ? conflicts : knots(ours, theirs)
}

/** What the other side did with what a change touches. */
function* rivalsOf(change: Change, side: Side, other: Side): Generator<Change> {
  const { kind, item, leaf } = change
  const code = baseCode(side, item)
  if (kind === 'REMOVED') {
    for (const one of codesIn(change.before)) {
      yield* other.fields.get(one) ?? []
      yield* other.into.get(one) ?? []
      if (other.moved.has(one)) yield other.moved.get(one)!
    }
    return
  }
  if (kind === 'ADDED') for (const one of codesIn(change.after)) if (other.fresh.has(one)) yield other.fresh.get(one)!
  if (kind === 'RECODED' && leaf === null && other.fresh.has(item!)) yield other.fresh.get(item!)!
  if (kind === 'MOVED' && other.moved.has(code)) yield other.moved.get(code)!
  if (kind !== 'ADDED' && other.gone.has(code)) yield other.gone.get(code)!
  if (kind === 'ADDED' || kind === 'MOVED') yield* rivalsInto(change, side, other)
  else yield* rivalsAt(change, code, other)
}

/** What stands against putting an item where it is put. */
function* rivalsInto(change: Change, side: Side, other: Side): Generator<Change> {
  const [owner, slot] = [ownerOf(side, change), slotOf(side, change)]
  if (other.gone.has(owner)) yield other.gone.get(owner)!
  for (const field of other.fields.get(owner) ?? []) if (isWithin(slot, field.leaf ?? 'code')) yield field
  if (!standsAlone(side.tree.items.get(change.item!)!)) return
  for (const one of other.into.get(owner) ?? []) if (slotOf(other, one) === slot) yield one
}

/** What stands against changing a field. */
function* rivalsAt(change: Change, code: string, other: Side): Generator<Change> {
  const leaf = change.leaf ?? 'code'
  for (const field of other.fields.get(code) ?? []) {
    const at = field.leaf ?? 'code'
    if (isWithin(at, leaf) || isWithin(leaf, at)) yield field
  }
  for (const one of other.into.get(code) ?? []) if (isWithin(slotOf(other, one), leaf)) yield one
}

const isWithin = (path: string, around: string): boolean => path === around || path.startsWith(`${around}.`)

/** Items that each side moved into the other's. */
function knots(ours: Side, theirs: Side): Conflict[] {
  const conflicts: Conflict[] = []
  for (const [code, our] of ours.moved) {
    const around = new Set<string>([code])
    let their: Change | null = null
    for (let owner = ownerOf(ours, our); owner !== ''; owner = ownerAfter(owner, ours, theirs)) {
      their = theirs.moved.get(owner) ?? their
      if (around.has(owner)) {
        if (owner === code && their) {
          const { path, item, leaf } = our
          conflicts.push({ path, item, leaf, ours: our, theirs: their })
        }
        break
      }
      around.add(owner)
    }
  }
  return conflicts
}

/** In what an item stands when both sides are merged. */
function ownerAfter(code: string, ours: Side, theirs: Side): string {
  const side = ours.moved.has(code) || ours.fresh.has(code) ? ours : theirs
  const codeThere = [...side.was].find(([, was]) => was === code)?.[0] ?? code
  return baseCode(side, side.tree.items.get(codeThere)?.owner ?? null)
}
