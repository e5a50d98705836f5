import type { Omission } from './constraint.js'
import { breach, demandToHave, type Here, type Judging } from './demands.js'
import { isEntry, type Layer } from './layers.js'

/** An omission and the scheme that has it. */
interface Omitted {
  omission: Omission
  by: string
  depth: number
}

/** Omissions by the code of the item that is left out. */
export type Omissions = ReadonlyMap<string, readonly Omitted[]>

interface Omitting {
  omissions?: readonly Omission[]
}

/** What the schemes leave out of those that they build on; an inferred base leaves out nothing. */
export function omissionsOf(layers: readonly Layer[]): Omissions {
  const omissions = new Map<string, Omitted[]>()
  for (const { node, by, depth, isInferred } of layers) {
    if (isInferred) continue
    for (const omission of (node as Omitting).omissions ?? [])
      omissions.set(omission.item, [...(omissions.get(omission.item) ?? []), { omission, by, depth }])
  }
  return omissions
}

/**
 * The schemes in which the item still stands, when the omissions have taken it from all that are further up. Leaving out what
 * a scheme further up demands is a breach; it is left out all the same.
 */
export function withoutOmitted(
  group: readonly Layer[],
  omissions: Omissions,
  placeOf: (group: readonly Layer[]) => Here,
  judging: Judging,
): readonly Layer[] {
  if (omissions.size === 0) return group
  let [nearest, left] = [null as Omitted | null, Infinity]
  for (const { node, depth } of group) {
    for (const omitted of isEntry(node) ? (omissions.get(node.code) ?? []) : []) {
      if (depth > omitted.depth && omitted.depth < left) [nearest, left] = [omitted, omitted.depth]
    }
  }
  if (nearest === null) return group
  const rest = group.filter(({ depth }) => depth <= left)
  if (rest.length === 0) {
    const here = placeOf(group)
    const demand = demandToHave(group, here, left, judging)
    const path = `omissions[${nearest.omission.code}]`
    if (demand) breach(judging, { demand, path, here, leaf: null, by: nearest.by, problem: 'OMISSION_LOCKED' })
  }
  return rest
}
