import type { Breach } from './provenance.js'

/**
 * What happens between two states of a scheme. RETIMED: a moment, a cadence, an interval or a date is another one. MOVED:
 * the same item stands in another list or order. RECODED: the same item, by its concept or by standing alone in the same
 * place, has another code, or a reference follows it there.
 */
export type ChangeKind = 'ADDED' | 'REMOVED' | 'CHANGED' | 'RETIMED' | 'MOVED' | 'RECODED'

/** Where an item stands. */
export interface Place {
  /** Path of its list, such as `sectors[x].carriers`; of an item that stands alone, its own path, such as `theme`. */
  list: string
  /** Code of the item that it comes after; null: it is the first, or stands alone. */
  follows: string | null
}

/** One difference between two states of a scheme, or of anything else that has items with codes. */
export interface Change {
  kind: ChangeKind
  /** The top-level section, such as `procedures`. */
  section: string
  /** Where it is after, such as `procedures[x.review].cadence`; for REMOVED where it was before. */
  path: string
  /** Code of the item, after; for REMOVED before. Null: a value of the scheme itself. */
  item: string | null
  /** The item's code before; for an item that is RECODED. */
  was: string | null
  /** Key path of the value within the item; null where it is the whole item. */
  leaf: string | null
  /**
   * The leaf or the plain value, a record without the items in it; the whole item, without those in it that come from or go
   * elsewhere; for MOVED a `Place`; for an item that is RECODED its code. Undefined: there is no such field.
   */
  before: unknown
  /** As `before`. */
  after: unknown
  /** The list of an item that is ADDED or MOVED, after, or REMOVED, before; its own path where it stands alone. */
  list: string | null
  /** Code of the item that an ADDED or MOVED one comes after; null: it is the first, or stands alone. */
  follows: string | null
}

/** How to tell the items of two states apart. */
export interface DiffOptions {
  /** The concept that an item is mapped to exactly: an item with another code but the same concept is the same item. */
  conceptOf?: (item: string) => string | null
}

/** A change of one side that contradicts one of the other. */
export interface Conflict {
  path: string
  item: string | null
  leaf: string | null
  ours: Change
  theirs: Change
}

/** Two changed states as one, or what keeps them from it. */
export type Merge<P> = { merged: P; conflicts: [] } | { merged: null; conflicts: Conflict[] }

/** What a change of one scheme does to the resolved values of a scheme that builds on it. */
export interface Effects {
  /** Leaf by leaf: another value, status or scheme that defines it; items that come and go. */
  changes: Change[]
  /** What is broken only by then. */
  broken: Breach[]
  /** What is broken now and no longer by then. */
  mended: Breach[]
}

/** How many changes there are of each kind. */
export function countsOf(changes: readonly Change[]): Record<ChangeKind, number> {
  const counts = { ADDED: 0, REMOVED: 0, CHANGED: 0, RETIMED: 0, MOVED: 0, RECODED: 0 }
  for (const { kind } of changes) counts[kind]++
  return counts
}
