import { whereAsOf, whereKnown } from '@meritgraph/shared/bitemporal'
import type { Context } from '@meritgraph/shared/context'
import { batched } from '@meritgraph/shared/loaders'
import { Jurisdiction } from '../jurisdictions/index.js'
import { PolicyVersion } from '../profiles/index.js'

/** The versions of the schemes that a jurisdiction sets itself, by scheme, at the request's `asOf`; inferred bases are none. */
export const versionsOfJurisdiction = batched<PolicyVersion[]>(async (ctx, codes) => {
  const query = ctx.db
    .createQueryBuilder(PolicyVersion, 'v')
    .where('v.jurisdictionCode IN (:...codes)', { codes })
    .andWhere('v.isBase = :isBase', { isBase: false })
    .orderBy('v.profileCode')
  const found = new Map<string, PolicyVersion[]>()
  for (const version of await whereAsOf(query, 'v', ctx.asOf).getMany()) {
    const list = found.get(version.jurisdictionCode)
    if (list) list.push(version)
    else found.set(version.jurisdictionCode, [version])
  }
  return found
})

/** The code of a jurisdiction that is known, whenever it is or was one; null where it is not known. */
export const knownJurisdiction = batched<string>(async (ctx, codes) => {
  const query = ctx.db
    .createQueryBuilder(Jurisdiction, 'j')
    .select('j.code', 'code')
    .distinct(true)
    .where('j.code IN (:...codes)', { codes })
  const rows = await whereKnown(query, 'j', ctx.asOf.known).getRawMany<{ code: string }>()
  return new Map(rows.map(({ code }) => [code, code]))
})

/** The jurisdiction that sets a scheme that is known, whenever it applies; null where no such scheme is known. */
export const jurisdictionOfScheme = batched<string>(async (ctx: Context, codes) => {
  const query = ctx.db
    .createQueryBuilder(PolicyVersion, 'v')
    .where('v.profileCode IN (:...codes)', { codes })
    .orderBy('v.validFrom')
  const versions = await whereKnown(query, 'v', ctx.asOf.known).getMany()
  return new Map(versions.map(({ profileCode, jurisdictionCode }) => [profileCode, jurisdictionCode]))
})
