/** From one day until before another. */
interface Days {
  validFrom: string
  validTo: string
}

/** On which days a scheme builds on another. */
export interface ExtendsEdge extends Days {
  profileCode: string
  extendsCode: string | null
}

/**
 * The cycle that a scheme would close by building on another on these days: the codes from it down to itself; null where it
 * closes none. A cycle is one only on days on which all of it applies.
 */
export function cycleClosedBy(edge: ExtendsEdge, edges: ReadonlyMap<string, readonly ExtendsEdge[]>): string[] | null {
  const { profileCode, extendsCode } = edge
  if (extendsCode === null) return null
  const search = (code: string, days: Days, path: readonly string[]): string[] | null => {
    if (code === profileCode) return [...path, code]
    if (path.includes(code)) return null
    for (const next of edges.get(code) ?? []) {
      const validFrom = next.validFrom > days.validFrom ? next.validFrom : days.validFrom
      const validTo = next.validTo < days.validTo ? next.validTo : days.validTo
      if (next.extendsCode === null || validFrom >= validTo) continue
      const found = search(next.extendsCode, { validFrom, validTo }, [...path, code])
      if (found) return found
    }
    return null
  }
  return search(extendsCode, edge, [profileCode])
}
