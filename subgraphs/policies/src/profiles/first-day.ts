import { type Moment, resolveMoment, type Value } from '@meritgraph/shared/policy'
import type { Profile } from '@meritgraph/shared/profile'
import type { Day } from '@meritgraph/shared/time'

/** The first day of a moment that no event bounds; null where it has none. */
function firstDay({ value }: Value<Moment>): Day | null {
  const days = value && resolveMoment(value, new Map())
  if (days?.kind === 'on') return days.day
  return days?.kind === 'range' ? days.from : null
}

/** The first day on which a scheme applies by its own words, or else the day on which it was issued; null: it says neither. */
export const firstDayOf = ({ identity }: Profile): Day | null =>
  firstDay(identity.validFrom) ?? firstDay(identity.issuedOn)
