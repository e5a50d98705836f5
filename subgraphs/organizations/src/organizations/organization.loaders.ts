import { whereAsOf } from '@meritgraph/shared/bitemporal'
import type { Context } from '@meritgraph/shared/context'
import { batched, stateBy } from '@meritgraph/shared/loaders'
import { pagesOf } from '@meritgraph/shared/pagination'
import type { AsOf } from '@meritgraph/shared/time'
import type { EntityManager } from 'typeorm'
import { Organization } from './organization.entity.js'
import { Hierarchy, lineOf, OrganizationLine } from './organization-line.entity.js'

/** The state of an organization at the request's `asOf`; null where there is none. */
export const organizationById = stateBy(Organization, 'organizationId')

const list = { entity: Organization, orderBy: ['code' as const], bitemporal: true }

/** Pages of all organizations, or of those of one jurisdiction itself, by code. */
export const organizationPage = pagesOf(list)
export const organizationPageOfJurisdiction = pagesOf({ ...list, parent: 'jurisdictionCode' })

const lineByKey = stateBy(OrganizationLine, 'line')

/** What stands above an organization in a hierarchy at the request's `asOf`; null for a root. */
export const lineAbove = (
  ctx: Context,
  hierarchy: Hierarchy,
  organizationId: string,
): Promise<OrganizationLine | null> => lineByKey(ctx).load(lineOf(hierarchy, organizationId))

/** Trees of organizations are a handful of levels deep; this only stops a query on broken data. */
const MOST_LEVELS = 50

/** The ids of all that stands above an organization at the request's `asOf`, root first. One statement a batch. */
const ancestorsIn = (hierarchy: Hierarchy) =>
  batched<string[]>(async (ctx: Context, keys) => {
    const first = ctx.db
      .createQueryBuilder(OrganizationLine, 'e')
      .select('e.organizationId, e.parentId, 1')
      .where('e.organizationId IN (:...keys) AND e.hierarchy = :hierarchy', { keys, hierarchy })
    const next = ctx.db
      .createQueryBuilder(OrganizationLine, 'e')
      .select('up.start, e.parentId, up.depth + 1')
      .innerJoin('up', 'up', `up.id = e.organizationId AND up.depth < ${MOST_LEVELS}`)
      .where('e.hierarchy = :hierarchy')
    const sql = `${whereAsOf(first, 'e', ctx.asOf).getQuery()} UNION ALL ${whereAsOf(next, 'e', ctx.asOf).getQuery()}`
    const rows = await ctx.db
      .createQueryBuilder()
      .select('up.start', 'start')
      .addSelect('up.id', 'id')
      .from('up', 'up')
      .addCommonTableExpression(sql, 'up', { recursive: true, columnNames: ['start', 'id', 'depth'] })
      .setParameters({ ...first.getParameters(), ...next.getParameters() })
      .orderBy('up.depth', 'DESC')
      .getRawMany<{ start: string; id: string }>()
    const found = new Map<string, string[]>(keys.map((key) => [key, []]))
    for (const { start, id } of rows) found.get(start)?.push(id)
    return found
  })

const ancestors = { PARTY: ancestorsIn(Hierarchy.PARTY), ADMINISTRATIVE: ancestorsIn(Hierarchy.ADMINISTRATIVE) }

/** The ids of all that stands above an organization in a hierarchy at the request's `asOf`, root first. */
export const ancestorIds = async (
  ctx: Context,
  organizationId: string,
  hierarchy = Hierarchy.PARTY,
): Promise<string[]> => (await ancestors[hierarchy](ctx).load(organizationId)) ?? []

/** SQL for the ids of an organization and all below it, to be put into an `IN (…)`; `name` is the parameter's. */
export function subtreeOf(
  db: EntityManager,
  id: string,
  at: AsOf,
  name: string,
  hierarchy = Hierarchy.PARTY,
): { sql: string; parameters: object } {
  const next = db
    .createQueryBuilder(OrganizationLine, 'e')
    .select('e.organizationId')
    .innerJoin('down', 'down', `down.id = e.parentId AND e.hierarchy = :${name}In`)
  const below = whereAsOf(next, 'e', at)
  return {
    sql: `WITH RECURSIVE down(id) AS (SELECT :${name} UNION ${below.getQuery()}) SELECT id FROM down`,
    parameters: { ...below.getParameters(), [name]: id, [`${name}In`]: hierarchy },
  }
}
