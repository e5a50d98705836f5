import { type Day, FOREVER_DAY } from '@meritgraph/shared/time'

/** Where a jurisdiction stands in the tree from one day until before another, as it is kept. */
export interface Place {
  code: string
  /** Null at the root. */
  parentCode: string | null
  /** `/china/sichuan/luzhou/`: the codes from the root down to it. */
  path: string
  validFrom: Day
  validTo: Day
}

/** Days from one until before another. */
export type Days = Pick<Place, 'validFrom' | 'validTo'>

const later = (a: Day, b: Day): Day => (a > b ? a : b)
const earlier = (a: Day, b: Day): Day => (a < b ? a : b)

/** What of a range of days lies in another; null: no day. */
function within({ validFrom, validTo }: Days, days: Days): Days | null {
  const part = { validFrom: later(validFrom, days.validFrom), validTo: earlier(validTo, days.validTo) }
  return part.validFrom < part.validTo ? part : null
}

/** The parts of places that lie in a range of days, in order. */
export const placesWithin = <P extends Days>(places: readonly P[], days: Days): P[] =>
  places
    .flatMap((place) => {
      const part = within(place, days)
      return part ? [{ ...place, ...part }] : []
    })
    .sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1))

/** The place that holds on a day. */
export const placeOn = <P extends Days>(places: readonly P[], day: Day): P | null =>
  places.find(({ validFrom, validTo }) => validFrom <= day && day < validTo) ?? null

/** The first day of a range on which none of the places holds; null: they hold throughout. */
export function firstGap(places: readonly Days[], { validFrom, validTo }: Days): Day | null {
  let day = validFrom
  for (const place of placesWithin(places, { validFrom, validTo })) {
    if (place.validFrom > day) return day
    day = place.validTo
  }
  return day < validTo ? day : null
}

/** The days from one on for as long as it holds without a break and nothing else is recorded: what is planned for later stays. */
export function untilNext<P extends Days>(places: readonly P[], from: Day, isOther: (place: P) => boolean): Days {
  const toCome = { validFrom: from, validTo: FOREVER_DAY }
  const end = firstGap(places, toCome) ?? FOREVER_DAY
  const next = placesWithin(places, toCome).find((place) => place.validFrom > from && isOther(place))
  return { validFrom: from, validTo: next ? earlier(next.validFrom, end) : end }
}

/** Puts a place under the places of its parent, for as long as both last: each time the parent moves, it moves too. */
export function placeUnder<P extends Place>(place: P, parents: readonly Place[]): P[] {
  const placed: P[] = []
  for (const parent of placesWithin(parents, place)) {
    const path = `${parent.path}${place.code}/`
    const last = placed.at(-1)
    if (last?.path === path && last.validTo === parent.validFrom) last.validTo = parent.validTo
    else placed.push({ ...place, path, validFrom: parent.validFrom, validTo: parent.validTo })
  }
  return placed
}

/**
 * Where a jurisdiction and all below it stand in a range of days once it stands under another parent. `below` are the places
 * of all that stood below it, whenever; what stood elsewhere stays there.
 */
export function placesAfterMove<P extends Place>(
  moved: readonly P[],
  { parents, below, days }: { parents: readonly Place[]; below: readonly P[]; days: Days },
): P[] {
  const children = groupedBy(placesWithin(below, days), ({ parentCode }) => parentCode)
  const descend = (places: readonly P[], above: readonly Place[]): P[] => {
    const placed = places.flatMap((place) => placeUnder(place, above))
    const byCode = [...groupedBy(placed, ({ code }) => code)]
    return [...placed, ...byCode.flatMap(([code, parents]) => descend(children.get(code) ?? [], parents))]
  }
  return descend(placesWithin(moved, days), parents)
}

function groupedBy<T, K>(list: readonly T[], keyOf: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const one of list) {
    const group = groups.get(keyOf(one))
    if (group) group.push(one)
    else groups.set(keyOf(one), [one])
  }
  return groups
}
