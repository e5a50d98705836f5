import type { BilingualText, Moment, Source, Value } from '../policy/index.js'
import type { Level } from './items.js'

/** One jurisdiction of jurisdictions.yaml. */
export interface JurisdictionEntry {
  code: string
  name: Value<BilingualText>
  level: Value<Level>
  /** What stood above it, by time; empty at the root. */
  parents: ParentEdge[]
}

/** What stood above a jurisdiction on the days from `from` up to, and without, `to`. */
export interface ParentEdge {
  parent: string
  /** `0001-01-01` where the beginning is not known. */
  from: string
  /** `9999-12-31` while it lasts. */
  to: string
  status: Value<string>['status']
  source: Source[]
  note: BilingualText | null
}

/** One event of events.yaml. */
export interface EventEntry {
  code: string
  /** Code of the jurisdiction whose editors may record its date. */
  jurisdiction: string
  name: Value<BilingualText>
  /** kind `day`, or `not-stated` while no date is recorded. */
  on: Value<Moment>
}
