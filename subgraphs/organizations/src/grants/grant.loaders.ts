import { whereAsOf } from '@meritgraph/shared/bitemporal'
import { batched, byKey } from '@meritgraph/shared/loaders'
import { type ListSpec, pagesOf } from '@meritgraph/shared/pagination'
import { FOREVER } from '@meritgraph/shared/time'
import { In } from 'typeorm'
import { Account } from '../accounts/index.js'
import { Grant } from './grant.entity.js'
import { whereVisible } from './visible-grants.js'

/** A grant at the request's `asOf`; null where it does not hold then or the viewer may not see it. */
export const grantById = batched<Grant>(async (ctx, keys) => {
  const query = ctx.db.createQueryBuilder(Grant, 'g').where('g.grantId IN (:...keys)', { keys })
  const rows = await whereAsOf(whereVisible(query, 'g', ctx), 'g', ctx.asOf).getMany()
  return new Map(rows.map((row) => [row.grantId, row]))
})

/** A grant as recorded now, whatever days it holds on, for the mutation that has just authorized it. */
export const recordedGrant = batched<Grant>(async (ctx, keys) => {
  const rows = await ctx.db.findBy(Grant, { grantId: In([...keys]), supersededAt: FOREVER })
  return new Map(rows.map((row) => [row.grantId, row]))
})

/** The account of a grant that the viewer sees, or their own. */
export const grantedAccount = byKey(Account, 'id')

/** An account; null where it is neither the viewer's own nor ever had a grant that the viewer may see. */
export const accountById = batched<Account>(async (ctx, keys) => {
  const granted = whereVisible(ctx.db.createQueryBuilder(Grant, 'g').select('g.accountId'), 'g', ctx)
  const rows = await ctx.db
    .createQueryBuilder(Account, 'a')
    .where('a.id IN (:...keys)', { keys })
    .andWhere(`(a.id = :own OR a.id IN (${granted.getQuery()}))`)
    .setParameters({ ...granted.getParameters(), own: ctx.viewer?.accountId ?? '' })
    .getMany()
  return new Map(rows.map((row) => [row.id, row]))
})

const list: ListSpec<Grant> = { entity: Grant, orderBy: ['grantId'], bitemporal: true, where: whereVisible }

/** Pages of the visible grants: all, or those of one account, jurisdiction or organization itself. */
export const grantPage = pagesOf(list)
export const grantPageOfAccount = pagesOf({ ...list, parent: 'accountId' })
export const grantPageOfJurisdiction = pagesOf({ ...list, parent: 'jurisdictionCode' })
export const grantPageOfOrganization = pagesOf({ ...list, parent: 'organizationId' })
