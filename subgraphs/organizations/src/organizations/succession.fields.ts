import type { Context } from '@meritgraph/shared/context'
import { LocalDate } from '@meritgraph/shared/federation'
import { batched } from '@meritgraph/shared/loaders'
import type { Day } from '@meritgraph/shared/time'
import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql'
import { Organization } from './organization.entity.js'
import { organizationById } from './organization.loaders.js'
import { OrganizationSuccession, SuccessionKind } from './organization-succession.entity.js'

@ObjectType({ description: 'How an organization came out of another, seen from one of the two.' })
class Succession {
  @Field(() => SuccessionKind, { description: 'How.' })
  kind: SuccessionKind

  @Field(() => Int, { description: 'How much of the one before went on there, in ten-thousandths.' })
  share: number

  @Field(() => LocalDate, { description: 'The first day on which it was so.' })
  on: Day

  /** Id of the other one. */
  otherId: string
}

type End = 'predecessorId' | 'successorId'

/** The successions of organizations at one of their ends, by the request's `asOf`; an organization has a few. */
const successionsAt = (end: End) =>
  batched<OrganizationSuccession[]>(async ({ db, asOf }, keys) => {
    const query = db.createQueryBuilder(OrganizationSuccession, 's').where(`s.${end} IN (:...keys)`, { keys })
    query.andWhere('s.day <= :valid', { valid: asOf.valid })
    if (asOf.known !== null) query.andWhere('s.recordedAt <= :known', { known: asOf.known })
    const rows = await query.orderBy('s.day', 'ASC').addOrderBy('s.id', 'ASC').getMany()
    return new Map(keys.map((key) => [key, rows.filter((row) => row[end] === key)]))
  })

const before = successionsAt('successorId')
const after = successionsAt('predecessorId')

const seen = ({ kind, share, day, ...ends }: OrganizationSuccession, other: End): Succession =>
  Object.assign(new Succession(), { kind, share, on: day, otherId: ends[other] })

@Resolver(() => Organization)
export class OrganizationSuccessions {
  @FieldResolver(() => [Succession], {
    description: 'What it came out of by mergers and splits, until the day asked for.',
  })
  async predecessors(@Root() { organizationId }: Organization, @Ctx() ctx: Context): Promise<Succession[]> {
    return ((await before(ctx).load(organizationId)) ?? []).map((row) => seen(row, 'predecessorId'))
  }

  @FieldResolver(() => [Succession], { description: 'What came of it by mergers and splits, until the day asked for.' })
  async successors(@Root() { organizationId }: Organization, @Ctx() ctx: Context): Promise<Succession[]> {
    return ((await after(ctx).load(organizationId)) ?? []).map((row) => seen(row, 'successorId'))
  }
}

@Resolver(() => Succession)
export class SuccessionFields {
  @FieldResolver(() => Organization, {
    nullable: true,
    description: 'The other organization; null where it does not exist at `asOf`.',
  })
  organization(@Root() { otherId }: Succession, @Ctx() ctx: Context): Promise<Organization | null> {
    return organizationById(ctx).load(otherId)
  }
}
