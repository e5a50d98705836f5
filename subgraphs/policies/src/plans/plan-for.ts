import type { Context } from '@meritgraph/shared/context'
import { countsOf } from '@meritgraph/shared/policy'
import { text } from '@meritgraph/shared/values'
import { jurisdictionByCode } from '../jurisdictions/index.js'
import { changeNames } from './change-names.js'
import { ChangeKind, changeOf } from './change.view.js'
import type { Reached } from './effects.js'
import { conceptsFindings } from './concepts-plan.js'
import type { Findings } from './findings.js'
import { mappingFindings } from './mapping-plan.js'
import type { Affected, Plan, PlannedDraft } from './plan.js'
import { planHashFor } from './plan-hash.js'
import { asThingsStand } from './as-things-stand.js'
import { schemeFindings } from './scheme-plan.js'

const FINDINGS: Record<PlannedDraft['subject'], (ctx: Context, draft: PlannedDraft) => Promise<Findings>> = {
  SCHEME: schemeFindings,
  MAPPING: mappingFindings,
  CONCEPTS: conceptsFindings,
}

/**
 * What publishing a draft would do, as things stand now; nothing is written. Its hash is read first: what is published
 * meanwhile makes it stale, never wrong.
 */
export async function planFor(given: Context, draft: PlannedDraft): Promise<Plan> {
  const ctx = asThingsStand(given, draft)
  const hash = await planHashFor(ctx, draft)
  const { changes: found, contents, effects, rest } = await FINDINGS[draft.subject](ctx, draft)
  const names = await changeNames(ctx, found, contents)
  const changes = found.map((change) => changeOf(change, names))
  const { subject, target, validFrom, validTo } = draft
  return {
    hash,
    subject,
    target,
    validFrom,
    validTo,
    changes,
    counts: countsOf(found),
    willRemove: rest.base !== null && changes.some(isRemoval),
    effects: effects?.effects ?? [],
    affected: await affectedOf(ctx, effects?.reached ?? []),
    ...rest,
  }
}

/** Whether something is gone by a change: what was stated, or by an omission what was inherited. */
const isRemoval = ({ kind, section }: { kind: ChangeKind; section: string }): boolean =>
  section === 'omissions' ? kind === ChangeKind.ADDED : kind === ChangeKind.REMOVED

/** The versions reached, by code and day; days that follow on each other with the same effect are one entry. */
async function affectedOf(ctx: Context, reached: readonly Reached[]): Promise<Affected[]> {
  const codes = [...new Set(reached.map(({ version }) => version.jurisdictionCode))]
  const places = await Promise.all(codes.map((code) => jurisdictionByCode(ctx).load(code)))
  const names = new Map(places.flatMap((place) => (place ? [[place.code, text(place.nameZh, place.nameEn)]] : [])))
  const order = ({ version, validFrom }: Reached) => `${version.profileCode} ${validFrom}`
  const affected: Affected[] = []
  for (const one of reached.toSorted((a, b) => (order(a) < order(b) ? -1 : 1))) {
    const { version, validFrom, validTo, effect } = one
    const last = affected.at(-1)
    if (last && last.versionId === version.id && last.effect === effect && last.validTo === validFrom) {
      last.validTo = validTo
      continue
    }
    const { id: versionId, profileCode: profile, jurisdictionCode: jurisdiction } = version
    const jurisdictionName = names.get(jurisdiction) ?? text(jurisdiction, jurisdiction)
    affected.push({ profile, jurisdiction, jurisdictionName, versionId, validFrom, validTo, effect })
  }
  return affected
}
