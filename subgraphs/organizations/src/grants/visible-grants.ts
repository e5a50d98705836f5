import { Role } from '@meritgraph/shared/auth'
import { whereAsOf } from '@meritgraph/shared/bitemporal'
import type { Context } from '@meritgraph/shared/context'
import { dayOf } from '@meritgraph/shared/time'
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm'
import { JurisdictionPath } from '@meritgraph/shared/replicas'
import { Organization, subtreeOf } from '../organizations/index.js'

/**
 * Keeps the grants that the viewer may see: their own, and those inside the scopes over which they are platform admin
 * now. Every path to a grant goes through here; what is not seen does not exist.
 */
export function whereVisible<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  alias: string,
  ctx: Context,
): SelectQueryBuilder<T> {
  const today = { valid: dayOf(ctx.now()), known: null }
  const admin = ctx.viewer?.grants.filter(({ role }) => role === Role.PLATFORM_ADMIN) ?? []
  if (admin.some(({ jurisdiction, organization }) => jurisdiction === null && organization === null)) return query
  const ways = [`${alias}.accountId = :viewerAccount`]
  query.setParameter('viewerAccount', ctx.viewer?.accountId ?? '')

  for (const [i, { jurisdiction, organization }] of admin.entries()) {
    if (jurisdiction !== null) {
      const paths = ctx.db
        .createQueryBuilder(JurisdictionPath, 'p')
        .select('p.code')
        .where(`INSTR(p.path, :under${i}) > 0`)
      const codes = whereAsOf(paths, 'p', today).getQuery()
      const inside = ctx.db
        .createQueryBuilder(Organization, 'o')
        .select('o.organizationId')
        .where(`o.jurisdictionCode IN (${codes})`)
      const ids = whereAsOf(inside, 'o', today)
      query.setParameters({ ...paths.getParameters(), ...ids.getParameters(), [`under${i}`]: `/${jurisdiction}/` })
      ways.push(`${alias}.jurisdictionCode IN (${codes})`, `${alias}.organizationId IN (${ids.getQuery()})`)
    } else if (organization !== null) {
      const below = subtreeOf(ctx.db, organization, today, `top${i}`)
      query.setParameters(below.parameters)
      ways.push(`${alias}.organizationId IN (${below.sql})`)
    }
  }
  return query.andWhere(`(${ways.join(' OR ')})`)
}
