import type { Strength } from './cadence.js'
import type { BilingualText, Source, Value } from './value.js'

/** What a value has to keep within; null where nothing is demanded. */
export interface Bound {
  /** The least number or ratio. */
  min: number | null
  /** The greatest number or ratio. */
  max: number | null
  /** ISO duration: at least that often. */
  within: string | null
  /** At least that strict. */
  strength: Strength | null
  /** First day that is allowed. */
  notBefore: string | null
  /** Last day that is allowed. */
  notAfter: string | null
}

/** What a scheme demands of all that build on it: that a value stays as it is, or keeps within a bound. */
export interface ProfileConstraint {
  code: string
  kind: 'lock' | 'bound'
  /** Code of an item of the scheme or of one it builds on; null: a leaf of the scheme itself, such as `period.end`. */
  item: string | null
  /** Key path of the leaf within the item, as in `leafMatrix`; null for a lock of the whole item. */
  leaf: string | null
  bound: Bound | null
  /** Why, in words. */
  name: Value<BilingualText>
  /** The clause it rests on. */
  source: Source[]
}

/** An inherited item that does not apply in a scheme. */
export interface Omission {
  code: string
  /** Code of the item, in the scheme that has it. */
  item: string
  /** Why, in words. */
  name: Value<BilingualText>
  source: Source[]
}
