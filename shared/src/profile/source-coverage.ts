import { isLeaf, type Status } from '../policy/index.js'
import { isSilentValue, SOURCELESS } from './complete.js'
import type { Profile } from './profile.js'

/** How many of the values of a profile rest on a source. */
export interface SourceCoverage {
  values: number
  sourced: number
  /** Paths of those that rest on none, such as `procedures[x.review].cadence`. */
  unsourced: string[]
}

/** Sections that say what the document does not: nothing in it can be quoted for that. */
const ABOUT_ABSENCE: readonly string[] = ['silences', 'absentProcedures']

/**
 * Counts the values that rest on a source, of those that should: a silence rests on nothing, and what is external or made up
 * for a demonstration says itself that it is not in the document.
 */
export function sourceCoverage(profile: Profile): SourceCoverage {
  const coverage: SourceCoverage = { values: 0, sourced: 0, unsourced: [] }
  for (const [section, content] of Object.entries(profile))
    if (!ABOUT_ABSENCE.includes(section)) count(content, section, coverage)
  return coverage
}

function count(node: unknown, path: string, coverage: SourceCoverage): void {
  if (typeof node !== 'object' || node === null) return
  if (isLeaf(node)) {
    if (restsOnNothing(node.value, node.status)) return
    coverage.values++
    if (node.source.length > 0) coverage.sourced++
    else coverage.unsourced.push(path)
  } else if (Array.isArray(node)) {
    node.forEach((entry: unknown, i) => count(entry, `${path}[${codeOf(entry) ?? i}]`, coverage))
  } else for (const [key, child] of Object.entries(node)) count(child, `${path}.${key}`, coverage)
}

const restsOnNothing = (value: unknown, status: Status): boolean =>
  SOURCELESS.includes(status) || (isSilentValue(value) && status !== 'damaged')

const codeOf = (entry: unknown): string | undefined => (entry as { code?: string } | null)?.code
