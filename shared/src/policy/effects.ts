import type { Change, Effects } from './change.js'
import { diffTrees } from './diff.js'
import { isLeaf } from './layers.js'
import type { Breach, Resolution, ResolvedValue } from './provenance.js'
import { sameFields, sameLists } from './same.js'

/**
 * What is different between two resolutions of one scheme: values, statuses, by whom they are defined, and which items there
 * are; not the places that values rest on. With what is broken and mended.
 */
export function effectsOf<P extends object>(before: Resolution<P>, after: Resolution<P>): Effects {
  return {
    changes: changesBetween(before.scheme, after.scheme),
    broken: breachesOnlyIn(after.breaches, before.breaches),
    mended: breachesOnlyIn(before.breaches, after.breaches),
  }
}

/** What says where something comes from, and no more. */
const IGNORED: ReadonlySet<string> = new Set(['provenance', 'source'])

type Sections = Record<string, unknown>

/** Only sections that are different are taken apart: an item that goes from one to another makes both different. */
function changesBetween(before: object, after: object): Change[] {
  const [a, b] = [before as Sections, after as Sections]
  const keys = [...new Set([...Object.keys(b), ...Object.keys(a)])].filter((key) => !sameEffect(a[key], b[key]))
  if (keys.length === 0) return []
  const only = (scheme: Sections) =>
    Object.fromEntries(keys.filter((key) => key in scheme).map((key) => [key, scheme[key]]))
  return diffTrees(only(a), only(b), { same: sameEffect, ignored: IGNORED })
}

/** Whether two parts of resolved schemes have the same effect. */
function sameEffect(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a)) return Array.isArray(b) && sameLists(a, b as unknown[], sameEffect)
  if (Array.isArray(b)) return false
  if (isLeaf(a) && isLeaf(b)) return sameLeaf(a as ResolvedValue<unknown>, b as ResolvedValue<unknown>)
  return sameFields(a as Sections, b as Sections, sameEffect, IGNORED)
}

const sameLeaf = (a: ResolvedValue<unknown>, b: ResolvedValue<unknown>): boolean =>
  a.status === b.status && a.definedBy === b.definedBy && sameEffect(a.value, b.value)

function breachesOnlyIn(these: readonly Breach[], those: readonly Breach[]): Breach[] {
  const keyOf = ({ path, problem, definedBy, constraint }: Breach) =>
    [problem, path, definedBy, constraint.definedBy, constraint.code].join(' ')
  const known = new Set(those.map(keyOf))
  return these.filter((breach) => !known.has(keyOf(breach)))
}
