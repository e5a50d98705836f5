import { Role } from '@meritgraph/shared/auth'
import type { Context } from '@meritgraph/shared/context'
import { batched } from '@meritgraph/shared/loaders'
import { type Page, type PageArgs, pagesOf } from '@meritgraph/shared/pagination'
import { heldOrganization } from '@meritgraph/shared/replicas'
import { dayOf } from '@meritgraph/shared/time'
import { whereAsOf } from '@meritgraph/shared/bitemporal'
import { Affiliation, Person, personById } from '../people/index.js'
import { PersonRead } from './person-read.entity.js'

/** The viewer's own person; null where no record is linked to their account. */
export async function ownPerson(ctx: Context): Promise<Person | null> {
  if (ctx.viewer === null || ctx.viewer.service !== null) return null
  const linked = await ctx.db.findOneBy(Person, { accountId: ctx.viewer.accountId })
  return linked && personById(ctx).load(linked.mergedIntoId ?? linked.id)
}

/**
 * Pages of who was told what of a person, oldest first: for the person, and for platform admins over the organization that
 * they are with today. Others get none.
 */
export const readPage: (ctx: Context, args: PageArgs, personId: string) => Promise<Page<PersonRead>> = pagesOf({
  entity: PersonRead,
  parent: 'personId',
  orderBy: ['id'],
  where: (query, alias, ctx) => {
    const today = { valid: dayOf(ctx.now()), known: null }
    const overseen = heldOrganization(ctx, [Role.PLATFORM_ADMIN], 'readAt.organizationId')
    const at = whereAsOf(ctx.db.createQueryBuilder(Affiliation, 'readAt').select('1'), 'readAt', today)
    at.andWhere('readAt.personId = COALESCE(readOf.mergedIntoId, readOf.id)').andWhere(overseen.sql)
    const person = ctx.db.createQueryBuilder(Person, 'readOf').select('1')
    person.where(`readOf.id = ${alias}.personId AND (readOf.accountId = :readBy OR EXISTS (${at.getQuery()}))`)
    query
      .andWhere(`EXISTS (${person.getQuery()})`)
      .setParameters({ ...overseen.parameters, ...at.getParameters(), readBy: ctx.viewer?.accountId ?? '' })
  },
})

/** A read by its id, for the mutation that wrote it. */
export const readById = batched<PersonRead>(async (ctx, keys) => {
  const rows = await ctx.db.createQueryBuilder(PersonRead, 'r').where('r.id IN (:...keys)', { keys }).getMany()
  return new Map(rows.map((row) => [row.id, row]))
})
