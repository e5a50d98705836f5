import { whereAsOf, whereKnown } from '@meritgraph/shared/bitemporal'
import type { Context } from '@meritgraph/shared/context'
import { batched, stateBy } from '@meritgraph/shared/loaders'
import { type Page, type PageArgs, pagesOf } from '@meritgraph/shared/pagination'
import { subtreesOf } from '@meritgraph/shared/replicas'
import { Affiliation } from './affiliation.entity.js'
import { MEMBER_STAGES } from './member-stage.js'
import { Person, PersonState } from './person.entity.js'
import { whereSeen } from './person-scope.js'

/** A person; null where there is none, the viewer may not see them, or they were not recorded yet at `asOf`. */
export const personById = batched<Person>(async (ctx, keys) => {
  const query = ctx.db.createQueryBuilder(Person, 'p').where('p.id IN (:...keys)', { keys })
  if (ctx.asOf.known !== null) query.andWhere('p.recordedAt <= :known', { known: ctx.asOf.known })
  const rows = await whereSeen(query, 'p.id', ctx).getMany()
  return new Map(rows.map((row) => [row.id, row]))
})

/** What a person who is seen is called and how they are reached at the request's `asOf`. */
export const personStateOf = stateBy(PersonState, 'personId')

/** With which organization a person who is seen is at the request's `asOf`. */
export const affiliationOf = stateBy(Affiliation, 'personId')

const isOfMember = 'stage IN (:...memberStages)'
const memberStages = { memberStages: MEMBER_STAGES }

/** The affiliation of a member at the request's `asOf`; null where they are none then or the viewer may not see them. */
export const memberById = batched<Affiliation>(async (ctx, keys) => {
  const query = ctx.db.createQueryBuilder(Affiliation, 'a').where('a.personId IN (:...keys)', { keys })
  query.andWhere(`a.${isOfMember}`, memberStages)
  const rows = await whereAsOf(whereSeen(query, 'a.personId', ctx), 'a', ctx.asOf).getMany()
  return new Map(rows.map((row) => [row.personId, row]))
})

const persons = {
  entity: Affiliation,
  orderBy: ['personId' as const],
  bitemporal: true,
  where: (query: Parameters<typeof whereSeen<Affiliation>>[0], alias: string, ctx: Context) =>
    whereSeen(query, `${alias}.personId`, ctx),
}

const members: typeof persons = {
  ...persons,
  where: (query, alias, ctx) => persons.where(query, alias, ctx).andWhere(`${alias}.${isOfMember}`, memberStages),
}

/** Pages of the visible persons of an organization itself at the request's `asOf`, and of those who are members. */
export const personPageOf = pagesOf({ ...persons, parent: 'organizationId' })
const memberPageOf = pagesOf({ ...members, parent: 'organizationId' })

/** A page of the visible members of an organization itself, or of it and all below it, at the request's `asOf`. */
export function memberPage(
  ctx: Context,
  args: PageArgs,
  organizationId: string,
  isSubtree: boolean,
): Promise<Page<Affiliation>> {
  if (!isSubtree) return memberPageOf(ctx, args, organizationId)
  const below = subtreesOf(ctx, [organizationId], ctx.asOf, 'tops')
  const where: typeof persons.where = (query, alias, ctx) =>
    members
      .where(query, alias, ctx)
      .andWhere(`${alias}.organizationId IN (SELECT subtree.id FROM (${below.sql}) subtree)`, below.parameters)
  return pagesOf({ ...members, where })(ctx, args)
}

/** Pages of all affiliations of a visible person, first day first, as known at the request's `asOf`. */
export const affiliationPage = pagesOf({
  entity: Affiliation,
  parent: 'personId',
  orderBy: ['validFrom'],
  where: (query, alias, ctx) => whereKnown(whereSeen(query, `${alias}.personId`, ctx), alias, ctx.asOf.known),
})

/** A visible person by the keyed hash of their identity number. */
export const personByHash = batched<Person>(async (ctx, keys) => {
  const query = ctx.db.createQueryBuilder(Person, 'p').where('p.identityHash IN (:...keys)', { keys })
  const rows = await whereSeen(query, 'p.id', ctx).getMany()
  return new Map(rows.map((row) => [row.identityHash!, row]))
})
