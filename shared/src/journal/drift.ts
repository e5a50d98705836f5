import { canonicalJson } from './canonical-json.js'

/** A row that a copy has and should not have, or should have and has not. */
export interface Drift {
  table: string
  kind: 'UNEXPECTED' | 'ABSENT'
  row: object
}

/** A row id is made anew by every replay, so it says nothing. */
const contentOf = (row: object): string => canonicalJson({ ...row, rowId: undefined })

/** Where the rows of one table differ from what they should be. A changed row is one unexpected and one absent. */
export function differences(found: readonly object[], expected: readonly object[]): Drift[] {
  const open = new Map<string, object[]>()
  for (const row of expected) {
    const content = contentOf(row)
    open.set(content, [...(open.get(content) ?? []), row])
  }
  const unexpected = found.filter((row) => !open.get(contentOf(row))?.pop())
  const absent = [...open.values()].flat()
  const drift = (kind: Drift['kind']) => (row: object) => ({ table: row.constructor.name, kind, row })
  return [...unexpected.map(drift('UNEXPECTED')), ...absent.map(drift('ABSENT'))]
}
