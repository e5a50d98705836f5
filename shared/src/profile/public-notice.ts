import type { BilingualText, Source, Value } from '../policy/index.js'

/** The window in which a list stands open to objections (公示). It is not publicity (宣传). */
export interface PublicNotice {
  /** How many days the list stands open. Null: not stated. */
  days: Value<number>
  /** To whom the list is shown. */
  audience: Value<BilingualText>
  /** Who takes objections. */
  objectionsTo: Value<BilingualText>
  /** Within how many days, from the first day of the notice, objections are taken. Null: not stated. */
  objectionDays: Value<number>
  source: Source[]
}
