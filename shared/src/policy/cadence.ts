import type { BilingualText } from './value.js'

/**
 * How strictly a cadence binds: required (每), in principle (原则上), optional (可), as appropriate (适时), or periodic
 * (定期: required without a stated interval).
 */
export type Strength = 'required' | 'in-principle' | 'optional' | 'as-appropriate' | 'periodic'

/** What a procedure is tied to: another procedure of the scheme, or something that the scheme only names. */
export interface CadenceTie {
  procedure: string | null
  name: BilingualText
}

/** How often a procedure is due. */
export interface Cadence {
  /** ISO duration of months or years, such as `P6M`; null where none is stated. */
  interval: string | null
  anchor: 'year-end' | null
  /** null where it only follows what it is tied to. */
  strength: Strength | null
  tiedTo: CadenceTie[]
  /** Code of the phase to which it belongs. */
  phase: string | null
  /** What the clause adds, such as "also at other times as the work requires". */
  also: BilingualText | null
}
