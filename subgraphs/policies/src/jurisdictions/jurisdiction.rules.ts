import type { JurisdictionEntry, ParentEdge } from '@meritgraph/shared/profile'
import { BEGINNING_DAY, type Day, FOREVER_DAY } from '@meritgraph/shared/time'

/** The stored path of the codes from the root down to a jurisdiction. */
export const pathOf = (codes: readonly string[]): string => `/${codes.join('/')}/`

/** The codes of a stored path, root first. */
export const codesOf = (path: string): string[] => path.split('/').filter(Boolean)

/** The paths below a path are those between these two: `0` follows `/` in ASCII. */
export const below = (path: string): [after: string, before: string] => [path, `${path.slice(0, -1)}0`]

/** Where a jurisdiction stands in the tree from one day until before another. */
export interface Placement {
  /** The codes from the root down to it. */
  codes: string[]
  /** What puts it there; null at the root. */
  edge: ParentEdge | null
  validFrom: Day
  validTo: Day
}

/** Where every jurisdiction stands, by its code: whatever moves above it moves it too. */
export function placementsOf(entries: readonly JurisdictionEntry[]): Map<string, Placement[]> {
  const byCode = new Map(entries.map((entry) => [entry.code, entry]))
  const placed = new Map<string, Placement[]>()
  const place = (code: string): Placement[] => {
    const known = placed.get(code)
    if (known) return known
    const edges = byCode.get(code)?.parents ?? []
    const root = { codes: [code], edge: null, validFrom: BEGINNING_DAY, validTo: FOREVER_DAY }
    const placements =
      edges.length === 0 ? [root] : edges.flatMap((edge) => place(edge.parent).flatMap(under(edge, code)))
    placed.set(code, placements)
    return placements
  }
  for (const { code } of entries) place(code)
  return placed
}

/** Puts a jurisdiction under a placement of its parent, for as long as both last. */
const under =
  (edge: ParentEdge, code: string) =>
  (parent: Placement): Placement[] => {
    const validFrom = edge.from > parent.validFrom ? edge.from : parent.validFrom
    const validTo = edge.to < parent.validTo ? edge.to : parent.validTo
    return validFrom < validTo ? [{ codes: [...parent.codes, code], edge, validFrom, validTo }] : []
  }
