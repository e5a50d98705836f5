import { applyChanges } from './apply.js'
import type { Change, DiffOptions, Merge } from './change.js'
import { baseCode, conflictsBetween, type Side, sideOf, twinOf } from './conflicts.js'
import { diffProfiles } from './diff.js'
import { standsAlone } from './flatten.js'
import type { Entry } from './layers.js'

/**
 * What two sides changed since the base, as one state, or where they contradict each other: both changed the same place in
 * different ways; one removed an item that the other changed, moved or put something into; both brought different items of
 * one code. The same change on both sides is no conflict. Where both put items at the same place of a list, ours come
 * first; what follows an item that the other side takes away comes after the one before that.
 */
export function mergeProfiles<P extends object>(base: P, ours: P, theirs: P, options: DiffOptions = {}): Merge<P> {
  const our = sideOf(diffProfiles(base, ours, options), ours)
  const their = sideOf(diffProfiles(base, theirs, options), theirs)
  const conflicts = conflictsBetween(our, their)
  if (conflicts.length > 0) return { merged: null, conflicts }
  const ourShare = our.changes.filter((change) => twinOf(change, our, their) || !isGoneWith(change, their))
  const theirShare = their.changes.filter((change) => !twinOf(change, their, our) && !isGoneWith(change, our))
  // What is put at the same place later comes first.
  const changes = [
    ...theirShare.map((change) => anchored(change, their, (code) => isThereForTheirs(code, our, their))),
    ...ourShare.map((change) => anchored(change, our, (code) => isThereForOurs(code, our, their))),
  ]
  return { merged: applyChanges(base, changes), conflicts: [] }
}

/** Whether the other side takes the item away, too, alone or with what is around it. */
const isGoneWith = ({ kind, item }: Change, other: Side): boolean => kind === 'REMOVED' && other.gone.has(item!)

const isAdded = (code: string, { fresh }: Side): boolean => fresh.get(code)?.kind === 'ADDED'

/** Whether an item is where they have it, before our share is put in. */
function isThereForTheirs(code: string, our: Side, their: Side): boolean {
  if (isAdded(code, their)) return !isAdded(code, our)
  const base = baseCode(their, code)
  return !our.moved.has(base) && !our.gone.has(base)
}

/** Whether an item is where we have it, once their share is put in. */
function isThereForOurs(code: string, our: Side, their: Side): boolean {
  if (isAdded(code, our)) return true
  const base = baseCode(our, code)
  return our.moved.has(base) || (!their.moved.has(base) && !their.gone.has(base))
}

/** The change, with an item to follow that is there, and with the code of the item around, wherever that is. */
function anchored(change: Change, { tree }: Side, isThere: (code: string) => boolean): Change {
  if (change.kind !== 'ADDED' && change.kind !== 'MOVED') return change
  const item = tree.items.get(change.item!)!
  const list = item.owner === null ? item.slot : `[${item.owner}].${item.slot}`
  if (standsAlone(item)) return { ...change, path: list, list }
  const before = (item.holder as Entry[]).slice(0, item.index)
  return { ...change, list, follows: before.findLast(({ code }) => isThere(code))?.code ?? null }
}
