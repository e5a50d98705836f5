import type { Day } from '@meritgraph/shared/time'

/** What decides which versions apply together. */
export interface VersionSpan {
  id: string
  profileCode: string
  extendsCode: string | null
  validFrom: Day
  validTo: Day
}

/** What is to be published, as far as time and inheritance are concerned. */
export interface DraftSpan {
  code: string
  extendsCode: string | null
  validFrom: Day
  validTo: Day
}

/** A range of days of a draft in which the same versions apply together. */
export interface Segment<V> {
  validFrom: Day
  validTo: Day
  /** What applies now: the versions the scheme builds on, base first, and its own last; empty where it does not apply. */
  before: V[]
  /** What the draft would build on, base first. */
  above: V[]
}

const onDay = <V extends VersionSpan>(versions: readonly V[] | undefined, day: Day): V | undefined =>
  versions?.find(({ validFrom, validTo }) => validFrom <= day && day < validTo)

/** The versions that apply on a day from a scheme upwards, base first. What does not apply ends the chain, and so does a ring. */
function chainOn<V extends VersionSpan>(
  versions: ReadonlyMap<string, readonly V[]>,
  start: string | null,
  day: Day,
  met: readonly string[] = [],
): V[] {
  const chain: V[] = []
  const seen = new Set(met)
  for (let code = start; code !== null && !seen.has(code); ) {
    seen.add(code)
    const version = onDay(versions.get(code), day)
    if (!version) break
    chain.unshift(version)
    code = version.extendsCode
  }
  return chain
}

const isSame = <V extends VersionSpan>(a: readonly V[], b: readonly V[]): boolean =>
  a.length === b.length && a.every(({ id }, i) => id === b[i]!.id)

/** The days of a draft, cut wherever another version begins to apply to the scheme or to what it builds on. */
export function segmentsOf<V extends VersionSpan>(
  draft: DraftSpan,
  own: readonly V[],
  above: ReadonlyMap<string, readonly V[]>,
): Segment<V>[] {
  const versions = new Map([...above, [draft.code, own]])
  const turns = [...versions.values()].flat().flatMap(({ validFrom, validTo }) => [validFrom, validTo])
  const inside = turns.filter((day) => draft.validFrom < day && day < draft.validTo)
  const days = [draft.validFrom, ...[...new Set(inside)].sort()]
  const segments: Segment<V>[] = []
  for (const [i, day] of days.entries()) {
    const validTo = days[i + 1] ?? draft.validTo
    const before = onDay(own, day) ? chainOn(versions, draft.code, day) : []
    const base = chainOn(versions, draft.extendsCode, day, [draft.code])
    const last = segments.at(-1)
    if (last && isSame(last.before, before) && isSame(last.above, base)) last.validTo = validTo
    else segments.push({ validFrom: day, validTo, before, above: base })
  }
  return segments
}

/** The version that a draft is compared with: that of its first day, else the first later one, else the last. */
export function baseOf<V extends VersionSpan>(
  { validFrom }: Pick<DraftSpan, 'validFrom'>,
  own: readonly V[],
): V | null {
  const sorted = own.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
  return sorted.find(({ validTo }) => validFrom < validTo) ?? sorted.at(-1) ?? null
}
