import type { Context } from '@meritgraph/shared/context'
import { FOREVER } from '@meritgraph/shared/time'
import { PolicyVersion } from '../profiles/index.js'
import { makePauses } from './pauses.js'
import type { DraftSpan, VersionSpan } from './segments.rules.js'

/** Codes of one statement: SQLite allows 32,766 variables. */
const CODES_AT_ONCE = 1000

/** As much of a version as tells what applies together. */
export interface LineageVersion extends VersionSpan {
  jurisdictionCode: string
  contentHash: string
}

/** The versions around a scheme as they are known now, without what they say. */
export interface Lineage {
  /** All of the scheme itself, earliest first. */
  own: PolicyVersion[]
  /** Those of the schemes that it builds on or would build on, by code. */
  above: Map<string, LineageVersion[]>
  /** Those that build on a scheme, by its code: of the scheme itself and of all below it. */
  below: Map<string, LineageVersion[]>
}

/** The versions around a scheme that meet the days of a draft: one statement a level of the tree. */
export async function lineageOf(ctx: Pick<Context, 'db'>, draft: DraftSpan): Promise<Lineage> {
  const pause = makePauses()
  const own = await ctx.db.find(PolicyVersion, {
    where: { profileCode: draft.code, supersededAt: FOREVER },
    order: { validFrom: 'ASC' },
  })
  const meets = own.filter(({ validFrom, validTo }) => validFrom < draft.validTo && draft.validFrom < validTo)
  const bases = [...meets.map(({ extendsCode }) => extendsCode), draft.extendsCode]
  const above = await spread(bases, [draft.code], async (codes) => {
    const found = groupedBy(await around(ctx, 'profileCode', codes, draft), ({ profileCode }) => profileCode)
    return { found, next: [...found.values()].flat().map(({ extendsCode }) => extendsCode) }
  })
  const below = await spread([draft.code], [], async (codes) => {
    await pause()
    const found = groupedBy(await around(ctx, 'extendsCode', codes, draft), ({ extendsCode }) => extendsCode!)
    return { found, next: [...found.values()].flat().map(({ profileCode }) => profileCode) }
  })
  return { own, above, below }
}

async function around(
  { db }: Pick<Context, 'db'>,
  column: 'profileCode' | 'extendsCode',
  codes: readonly string[],
  { validFrom, validTo }: DraftSpan,
): Promise<LineageVersion[]> {
  const found: LineageVersion[] = []
  for (let from = 0; from < codes.length; from += CODES_AT_ONCE) {
    // oxlint-disable-next-line no-await-in-loop -- one statement after the other
    const some = await db
      .createQueryBuilder(PolicyVersion, 'v')
      .select('v.id', 'id')
      .addSelect('v.profileCode', 'profileCode')
      .addSelect('v.jurisdictionCode', 'jurisdictionCode')
      .addSelect('v.extendsCode', 'extendsCode')
      .addSelect('v.contentHash', 'contentHash')
      .addSelect('v.validFrom', 'validFrom')
      .addSelect('v.validTo', 'validTo')
      .where(`v.${column} IN (:...codes)`, { codes: codes.slice(from, from + CODES_AT_ONCE) })
      .andWhere('v.supersededAt = :forever', { forever: FOREVER })
      .andWhere('v.validFrom < :validTo AND v.validTo > :validFrom', { validFrom, validTo })
      .orderBy('v.profileCode')
      .addOrderBy('v.validFrom')
      .getRawMany<LineageVersion>()
    found.push(...some)
  }
  return found
}

function groupedBy<V>(versions: readonly V[], codeOf: (version: V) => string): Map<string, V[]> {
  const groups = new Map<string, V[]>()
  for (const version of versions) {
    const group = groups.get(codeOf(version))
    if (group) group.push(version)
    else groups.set(codeOf(version), [version])
  }
  return groups
}

/** Goes on from scheme to scheme until nothing new is named; a ring of schemes that build on each other ends there too. */
async function spread<V>(
  start: readonly (string | null)[],
  met: readonly string[],
  step: (codes: string[]) => Promise<{ found: Map<string, V[]>; next: (string | null)[] }>,
): Promise<Map<string, V[]>> {
  const reached = new Map<string, V[]>()
  const seen = new Set<string | null>([null, ...met])
  for (let codes = start; ; ) {
    const fresh = [...new Set(codes)].filter((code): code is string => !seen.has(code))
    if (fresh.length === 0) return reached
    for (const code of fresh) seen.add(code)
    const { found, next } = await step(fresh) // oxlint-disable-line no-await-in-loop -- one level names the next
    for (const [code, versions] of found) reached.set(code, versions)
    codes = next
  }
}
