import type { Context } from '@meritgraph/shared/context'
import { canonicalJson } from '@meritgraph/shared/journal'
import { exactConcept, type Resolution, resolveChain } from '@meritgraph/shared/policy'
import type { Profile } from '@meritgraph/shared/profile'
import type { Day } from '@meritgraph/shared/time'
import { conceptIndex } from '../mapping/index.js'
import { type PinnedItem, pinnedItems, runningUnder } from '../pins/index.js'
import type { PolicyVersion } from '../profiles/index.js'
import { type Breach, breachOf } from './breach.view.js'
import { itemNamesIn } from './change-names.js'
import { type Branch, Effects } from './effects.js'
import type { Findings } from './findings.js'
import { type Lineage, lineageOf, type LineageVersion } from './lineage.js'
import { type Chain, contentsBy, trimmed } from './links.js'
import { kept, type PlannedDraft } from './plan.js'
import { exactOf, sayingOf } from './reach.js'
import { readDraft, schemeChanges } from './scheme-content.js'
import { baseOf, type Segment, segmentsOf } from './segments.rules.js'
import { nothingTouched, type Touched, touch, touchDemanded } from './touched.js'

/** How many running things a plan lists; it counts them all. */
const MOST_RUNNING = 1000

/** A draft of a scheme with what stands around it. */
interface Standing {
  draft: Profile
  lineage: Lineage
  segments: Segment<LineageVersion>[]
  base: PolicyVersion | null
  /** What the versions of the segments say, and the base, by content hash. */
  contents: Map<string, Profile>
}

/** Loads what stands around a draft of a scheme: a few contents, no more. */
async function standingOf(ctx: Context, { target, content, validFrom, validTo }: PlannedDraft): Promise<Standing> {
  const draft = readDraft(content)
  const span = { code: target, extendsCode: draft.identity.extends, validFrom, validTo }
  const lineage = await lineageOf(ctx, span)
  const segments = segmentsOf<LineageVersion>(span, lineage.own, lineage.above)
  const base = baseOf(span, lineage.own)
  const versions = [...(base ? [base] : []), ...segments.flatMap(({ before, above }) => [...before, ...above])]
  const hashes = [...new Set(versions.map(({ contentHash }) => contentHash))]
  return { draft, lineage, segments, base, contents: await contentsBy(ctx, hashes) }
}

/** What publishing a draft of a scheme comes to. */
export async function schemeFindings(ctx: Context, planned: PlannedDraft): Promise<Findings> {
  const standing = await standingOf(ctx, planned)
  const { draft, lineage, base, contents } = standing
  const before = (base && contents.get(base.contentHash)) ?? null
  const codes = [planned.target, ...lineage.above.keys()]
  const index = await conceptIndex(ctx, codes)
  const conceptOf = (item: string) => exactConcept(index, item)
  const replaces = replacedBy(planned, lineage.own)
  const versionIds = replaces.map(({ id }) => id)
  const { pins, total } = await runningUnder(ctx, versionIds, MOST_RUNNING)
  return {
    changes: schemeChanges(before, draft, { conceptOf }),
    contents: [draft, ...(before ? [before] : []), ...inherited(standing)],
    effects: await effectsBelow(ctx, standing),
    rest: {
      base: base && kept(base),
      replaces: replaces.map(kept),
      breaches: breachesOf(standing, conceptOf),
      running: { total, pins: pins.map(kept) },
      pinned: total === 0 ? [] : await pinnedItems(ctx, versionIds, itemsGone(standing, conceptOf)),
    },
  }
}

/** What a draft would build on, nearest first: what it leaves unnamed is called as it is there. */
const inherited = (standing: Standing): Profile[] =>
  standing.segments.flatMap(({ above }) => saidBy(standing, above).toReversed())

/** The items that something running names and that publishing the draft would remove. Cheap enough for a transaction. */
export async function itemsPinnedAgainst(ctx: Context, planned: PlannedDraft): Promise<PinnedItem[]> {
  if (planned.subject !== 'SCHEME') return []
  const standing = await standingOf(ctx, planned)
  const versionIds = replacedBy(planned, standing.lineage.own).map(({ id }) => id)
  const { total } = await runningUnder(ctx, versionIds, 1)
  if (total === 0) return []
  const index = await conceptIndex(ctx, [planned.target, ...standing.lineage.above.keys()])
  return pinnedItems(
    ctx,
    versionIds,
    itemsGone(standing, (item) => exactConcept(index, item)),
  )
}

/** The versions that a draft cuts or replaces, each once. */
function replacedBy({ validFrom, validTo }: PlannedDraft, own: readonly PolicyVersion[]): PolicyVersion[] {
  const met = own.filter((version) => version.validFrom < validTo && validFrom < version.validTo)
  return [...new Map(met.map((version) => [version.id, version])).values()]
}

const saidBy = ({ contents }: Standing, versions: readonly LineageVersion[]): Profile[] =>
  versions.map(({ id, contentHash }) => {
    const content = contents.get(contentHash)
    if (!content) throw new Error(`The version ${id} has no content.`)
    return content
  })

type ConceptOf = (item: string) => string | null

/** What the draft itself breaks of what it would build on, on any of its days. */
function breachesOf(standing: Standing, conceptOf: ConceptOf): Breach[] {
  const found = standing.segments.flatMap(({ above }) => {
    const { breaches, scheme } = resolveChain([...saidBy(standing, above), standing.draft], { conceptOf })
    const names = itemNamesIn([scheme], breaches)
    return breaches.map((breach) => breachOf(breach, names))
  })
  return [...new Map(found.map((breach) => [canonicalJson(breach), breach])).values()]
}

const codesIn = (node: unknown, codes = new Set<string>()): Set<string> => {
  if (typeof node !== 'object' || node === null) return codes
  if ('code' in node && typeof node.code === 'string') codes.add(node.code)
  for (const child of Object.values(node)) codesIn(child, codes)
  return codes
}

/** Items that apply now and would no longer, under whatever code their concept has by then. */
function itemsGone(standing: Standing, conceptOf: ConceptOf): string[] {
  const gone = new Set<string>()
  for (const { before, above } of standing.segments) {
    if (before.length === 0) continue
    const was = resolveChain(saidBy(standing, before), { conceptOf })
    const is = resolveChain([...saidBy(standing, above), standing.draft], { conceptOf })
    const left = codesIn(sectionsOf(is))
    const concepts = new Set([...left].map(conceptOf))
    for (const code of codesIn(sectionsOf(was))) {
      const concept = conceptOf(code)
      if (!left.has(code) && (concept === null || !concepts.has(concept))) gone.add(code)
    }
  }
  return [...gone].sort()
}

/** The sections in which items stand that something running may name. */
function sectionsOf({ scheme }: Resolution<Profile>): object {
  const { identity: _identity, documents: _documents, ...rest } = scheme as unknown as Record<string, unknown>
  const { constraints: _constraints, omissions: _omissions, ...sections } = rest
  return sections
}

const isInferred = ({ documents }: Profile): boolean => !documents.some(({ role }) => role === 'own')

/** What differs for those that build on the scheme: its own content, and what it builds on where that changes too. */
function touchedBy(standing: Standing): Touched {
  const { draft, segments } = standing
  const touched = nothingTouched()
  for (const { before, above } of segments) {
    const own = before.length > 0 ? saidBy(standing, before.slice(-1))[0]! : null
    if (own && isInferred(own) !== isInferred(draft)) {
      touch(touched, own, null)
      touch(touched, null, draft)
    } else touch(touched, own, draft)
    const was = before.slice(0, -1)
    for (const only of was.filter(({ id }) => !above.some((other) => other.id === id)))
      touch(touched, saidBy(standing, [only])[0]!, null)
    for (const only of above.filter(({ id }) => !was.some((other) => other.id === id)))
      touch(touched, null, saidBy(standing, [only])[0]!)
  }
  return touched
}

/** What becomes of the schemes below, looked for only where something could differ. */
async function effectsBelow(ctx: Context, standing: Standing): Promise<Effects | null> {
  const { draft, segments, lineage } = standing
  const touched = touchedBy(standing)
  const { isEverywhere } = touchDemanded(touched, [draft, ...standing.contents.values()])
  if (touched.sections.size === 0) return null
  const { sections } = touched
  const says = isEverywhere ? () => true : await sayingOf(ctx, touched)
  const effects = new Effects(ctx, { sections, says }, lineage.below)
  const code = draft.identity.code
  const chainOf = async (versions: readonly LineageVersion[], own: Profile[], on: Day): Promise<Chain> => {
    const said = [...saidBy(standing, versions), ...own]
    const codes = said.map(({ identity }) => identity.code)
    const exact = await exactOf(ctx, codes, on)
    const links = said.map((content) => trimmed(content, sections))
    return { links, exact: codes.flatMap((one) => exact.get(one) ?? []) }
  }
  const tops = await Promise.all(
    segments.map(async ({ before, above, validFrom, validTo }): Promise<Branch> => {
      const path = [...above.map(({ profileCode }) => profileCode), code]
      const [was, is] = [await chainOf(before, [], validFrom), await chainOf(above, [draft], validFrom)]
      return { code, path, validFrom, validTo, carried: { before: was, after: is } }
    }),
  )
  await effects.descend(tops)
  return effects
}
