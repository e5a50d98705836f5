import type { Context } from '@meritgraph/shared/context'
import { type ConceptMapping, diffProfiles, type MappingRow } from '@meritgraph/shared/policy'
import { mappingStates, mappingTree, stateAround } from '../mapping/index.js'
import { Effects } from './effects.js'
import { type Findings, NO_VERSIONS } from './findings.js'
import { lineageOf, type LineageVersion } from './lineage.js'
import { contentsBy, longer, trimmed } from './links.js'
import type { PlannedDraft } from './plan.js'
import { type Exact, exactOf, sayingOf } from './reach.js'
import { segmentsOf } from './segments.rules.js'
import { nothingTouched, touchDemanded } from './touched.js'

/** The concept by which each item is found again in another scheme: its first exact one. */
function exactRows(rows: readonly MappingRow[]): Map<string, string> {
  const exact = new Map<string, string>()
  for (const { item, concept, relation } of rows)
    if (relation === 'exact' && concept !== null && !exact.has(item)) exact.set(item, concept)
  return exact
}

/** What publishing a draft of a mapping comes to: items that are the same by concept are put together by it. */
export async function mappingFindings(ctx: Context, planned: PlannedDraft): Promise<Findings> {
  const mapping = planned.content as ConceptMapping
  const current = stateAround(await mappingStates(ctx, planned.target), planned.validFrom)
  const before = current?.content ?? { ...mapping, rows: [] }
  const [was, is] = [mappingTree(before), mappingTree(mapping)]
  return {
    changes: diffProfiles(was, is),
    contents: [is, was],
    effects: await effectsOfMapping(ctx, planned, [exactRows(before.rows), exactRows(mapping.rows)]),
    rest: NO_VERSIONS,
  }
}

async function effectsOfMapping(
  ctx: Context,
  { target, validFrom, validTo }: PlannedDraft,
  [was, is]: readonly [Exact, Exact],
): Promise<Effects | null> {
  const items = [...new Set([...was.keys(), ...is.keys()])].filter((item) => was.get(item) !== is.get(item))
  if (items.length === 0) return null
  const span = { code: target, extendsCode: null, validFrom, validTo }
  const lineage = await lineageOf(ctx, span)
  const segments = segmentsOf<LineageVersion>(span, lineage.own, lineage.above).filter(
    ({ before }) => before.length > 0,
  )
  const hashes = segments.flatMap(({ before }) => before.map(({ contentHash }) => contentHash))
  const contents = await contentsBy(ctx, [...new Set(hashes)])
  const touched = { ...nothingTouched(), items: new Set(items) }
  touchDemanded(touched, [...contents.values()])
  const changed = items.flatMap((item) => [was.get(item), is.get(item)]).filter((concept) => concept !== undefined)
  const says = await sayingOf(ctx, touched, changed)
  const { sections } = touched
  const effects = new Effects(ctx, { sections, says }, lineage.below)
  const tops = await Promise.all(
    segments.map(async ({ before, validFrom: from, validTo: to }) => {
      const above = before.slice(0, -1)
      const version = before.at(-1)!
      const exact = await exactOf(
        ctx,
        above.map(({ profileCode }) => profileCode),
        from,
      )
      const links = above.map(({ contentHash }) => trimmed(contents.get(contentHash)!, sections))
      const chain = { links, exact: above.flatMap(({ profileCode }) => exact.get(profileCode) ?? []) }
      const own = trimmed(contents.get(version.contentHash)!, sections)
      const carried = { before: longer(chain, own, was), after: longer(chain, own, is) }
      const effect = await effects.between(carried.before, carried.after)
      if (effect !== null) effects.reached.push({ version, validFrom: from, validTo: to, effect })
      const path = before.map(({ profileCode }) => profileCode)
      return { code: target, path, validFrom: from, validTo: to, carried }
    }),
  )
  await effects.descend(tops)
  return effects
}
