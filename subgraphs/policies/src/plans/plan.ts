import type { Day } from '@meritgraph/shared/time'
import type { Text } from '@meritgraph/shared/values'
import type { Pin, PinnedItem } from '../pins/index.js'
import type { PolicyVersion } from '../profiles/index.js'
import type { Breach } from './breach.view.js'
import type { Change, ChangeKind } from './change.view.js'

/** What is to be published: a content, of what, and for which days. */
export interface PlannedDraft {
  subject: 'SCHEME' | 'MAPPING' | 'CONCEPTS'
  /** Code of the scheme; `shared` for the concepts. */
  target: string
  /** A `Profile`, a `ConceptMapping` or a `ConceptScheme`. */
  content: object
  validFrom: Day
  validTo: Day
}

/** A row as it was when the plan was made; its instants as text. */
export type Kept<T> = { [K in keyof T as T[K] extends Function ? never : K]: T[K] extends Date ? string : T[K] }

/** What a publication does to the resolved values of a scheme. */
export interface Effect {
  changes: Change[]
  /** Demands of schemes further up that are broken only by then. */
  broken: Breach[]
  /** Demands that are broken now and no longer by then. */
  mended: Breach[]
}

/** A version of a scheme that a publication changes in effect, and on which days. */
export interface Affected {
  profile: string
  jurisdiction: string
  jurisdictionName: Text
  versionId: string
  validFrom: Day
  validTo: Day
  /** Its place in `effects`: thousands of schemes often share one. */
  effect: number
}

/** What a publication would do. Plain data, words included, so that what is kept of it says the same for ever. */
export interface Plan {
  hash: string
  subject: PlannedDraft['subject']
  target: string
  validFrom: Day
  validTo: Day
  base: Kept<PolicyVersion> | null
  changes: Change[]
  counts: Record<ChangeKind, number>
  replaces: Kept<PolicyVersion>[]
  effects: Effect[]
  affected: Affected[]
  breaches: Breach[]
  /** What runs under the versions replaced: how many, and the first of them. */
  running: { total: number; pins: Kept<Pin>[] }
  /** Items that would be removed and that something running names. */
  pinned: PinnedItem[]
  willRemove: boolean
}

/** The row as a plan keeps it. */
export const kept = <T extends object>(row: T): Kept<T> => JSON.parse(JSON.stringify(row)) as Kept<T>
