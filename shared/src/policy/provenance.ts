import type { Bound } from './constraint.js'
import type { BilingualText, Source, Status, Value } from './value.js'

/**
 * How a leaf came to its value. LOCAL: the scheme's own document states it. INHERITED: the scheme is silent and a scheme it
 * builds on, which has a document of its own, states it. OVERRIDDEN: both state it and the scheme's own stands.
 * SILENT_WITH_BASE: nobody with a document states it, but an inferred base does; the base's value stands beside and never
 * fills it. SILENT: nobody states it.
 */
export type How = 'LOCAL' | 'INHERITED' | 'OVERRIDDEN' | 'SILENT_WITH_BASE' | 'SILENT'

/** What another scheme of the chain says of the same leaf. */
export interface Said<T> {
  value: T | null
  status: Status
  source: Source[]
  /** Code of the scheme that says it. */
  definedBy: string
  /** Whether that scheme is an inferred base, which fills nothing. */
  isInferred: boolean
}

/** What a scheme higher up demands of a leaf: that it stays as it is, or keeps within a bound. */
export interface Constraint {
  kind: 'LOCKED' | 'BOUNDED'
  /** Code of the scheme that demands it. */
  definedBy: string
  /** Code of the constraint in that scheme. */
  code: string
  source: Source[]
  /** What it has to keep within; null where it is locked. */
  bound: Bound | null
  /** Whether the value does not keep it. The value stands all the same: its document says so. */
  isBroken: boolean
}

/** A leaf of a resolved scheme; `source` is the clause it rests on, in a document of the scheme that defines it. */
export interface ResolvedValue<T> extends Value<T> {
  how: How
  /** Code of the scheme whose value it is; where nobody states it, the scheme itself. */
  definedBy: string
  /** What an inferred base says where the scheme is silent; null where none does. */
  base: Said<T> | null
  /** What the scheme's own value stands in place of; null unless OVERRIDDEN. */
  overrides: Said<T> | null
  /** Null: not constrained. Of several the one that is broken; else a lock, the one furthest up; else the nearest bound. */
  constraint: Constraint | null
  /** All that is said of the leaf along the chain, the scheme's own first, then the nearest; inferred bases last. */
  chain: readonly Said<T>[]
}

/** Where an item of a resolved scheme comes from. OVERRIDDEN: the scheme's own, over one further up. */
export interface ItemOrigin {
  how: 'LOCAL' | 'INHERITED' | 'OVERRIDDEN'
  definedBy: string
}

/** A part of a resolved scheme: every leaf is a `ResolvedValue`, every item knows its origin. */
export type Resolved<N> =
  N extends Value<infer T>
    ? ResolvedValue<T>
    : N extends readonly (infer E)[]
      ? ResolvedEntry<E>[]
      : N extends object
        ? { [K in keyof N]: Resolved<N[K]> }
        : N

type ResolvedEntry<E> = E extends { code: string } ? ResolvedItem<E> : E

/** An item of a resolved scheme. */
export type ResolvedItem<E> = { [K in keyof E]: Resolved<E[K]> } & { provenance: ItemOrigin }

/** An item that only an inferred base has. It is no part of the scheme; it is shown beside it. */
export interface BaseItem {
  /** Where it would stand, such as `procedures` or `standards[small.std].criteria`. */
  path: string
  code: string
  name: Value<BilingualText> | null
  definedBy: string
}

/** Something that a scheme says or omits although one further up forbids it. */
export interface Breach {
  /** Where it stands in the resolved scheme, such as `procedures[x.review].cadence`; for an omission, of the omission. */
  path: string
  /** Code of the item; null for a leaf of the scheme itself. */
  item: string | null
  /** Key path of the leaf within the item; null where it is the whole item. */
  leaf: string | null
  /** Code of the scheme that breaks it. */
  definedBy: string
  constraint: Constraint
  problem: 'LOCK_BROKEN' | 'BOUND_BROKEN' | 'OMISSION_LOCKED'
}

/** A scheme with all that it builds on. */
export interface Resolution<P> {
  scheme: Resolved<P>
  /** Codes of the schemes it was resolved from, base first. */
  chain: string[]
  /** What only an inferred base has. */
  baseOnly: BaseItem[]
  /** What breaks a lock or a bound; empty: all of them are kept. */
  breaches: Breach[]
}
