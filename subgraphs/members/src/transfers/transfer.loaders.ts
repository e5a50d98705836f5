import type { Context } from '@meritgraph/shared/context'
import { batched } from '@meritgraph/shared/loaders'
import { type ListSpec, pagesOf } from '@meritgraph/shared/pagination'
import { heldOrganization, holdsEverywhere } from '@meritgraph/shared/replicas'
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm'
import { KEEPERS, seenPerson } from '../people/index.js'
import { Transfer, TransferStep } from './transfer.entity.js'

/**
 * Narrows a query to the transfers that the viewer may see: from or to an organization that they keep, and those of
 * persons whom they see. The person of one that they see may still be hidden from them.
 */
export function whereTransferSeen<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  alias: string,
  ctx: Context,
): SelectQueryBuilder<T> {
  if (holdsEverywhere(ctx.viewer, KEEPERS)) return query
  const from = heldOrganization(ctx, KEEPERS, `${alias}.fromOrganizationId`)
  const to = heldOrganization(ctx, KEEPERS, `${alias}.toOrganizationId`)
  const person = seenPerson(ctx, `${alias}.personId`)
  return query
    .andWhere(`(${from.sql} OR ${to.sql} OR ${person.sql})`)
    .setParameters({ ...from.parameters, ...person.parameters })
}

/** A transfer as it is now; null where there is none that the viewer may see. */
export const transferById = batched<Transfer>(async (ctx, keys) => {
  const query = ctx.db.createQueryBuilder(Transfer, 't').where('t.id IN (:...keys)', { keys })
  const rows = await whereTransferSeen(query, 't', ctx).getMany()
  return new Map(rows.map((row) => [row.id, row]))
})

const list: ListSpec<Transfer> = { entity: Transfer, orderBy: ['id'], where: whereTransferSeen }

/** Pages of the visible transfers, oldest first: all, or those of a person. */
export const transferPage = pagesOf(list)
export const transferPageOfPerson = pagesOf({ ...list, parent: 'personId' })

/** The steps of transfers that are seen, oldest first; a transfer has four at most. */
export const stepsOf = batched<TransferStep[]>(async (ctx, keys) => {
  const rows = await ctx.db
    .createQueryBuilder(TransferStep, 's')
    .where('s.transferId IN (:...keys)', { keys })
    .orderBy('s.id', 'ASC')
    .getMany()
  return new Map(keys.map((key) => [key, rows.filter(({ transferId }) => transferId === key)]))
})
