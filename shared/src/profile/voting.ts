import type { BilingualText, Source, Value } from '../policy/index.js'
import type { Threshold } from './standards.js'

/** How many must take part for a vote to count. */
export interface Quorum {
  /** Null: not stated. */
  threshold: Value<Threshold>
  /** Of whom it is a share. */
  population: Value<BilingualText>
  source: Source[]
}

/** Whose votes count how much. */
export interface VoterWeight {
  code: string
  /** Whose votes they are. */
  name: Value<BilingualText>
  /** How much one of these votes counts: more than 0. */
  weight: Value<number>
  source: Source[]
}
