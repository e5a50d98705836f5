import type { Context } from '@meritgraph/shared/context'
import { connectionOf, type Page, PageArgs } from '@meritgraph/shared/pagination'
import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import { Jurisdiction, jurisdiction } from '../external/jurisdiction.js'
import { Organization, organizationById } from '../organizations/index.js'
import { LeadershipBody } from './leadership-body.entity.js'
import { bodyById, bodyPageOfJurisdiction, bodyPageOfOrganization, holderOf, seatPage } from './leadership.loaders.js'
import { Seat, SeatHolder } from './seat.entity.js'

const LeadershipBodyConnection = connectionOf(LeadershipBody, 'LeadershipBody')
const SeatConnection = connectionOf(Seat, 'Seat')

@Resolver(() => LeadershipBody)
export class LeadershipBodyFields {
  @Authorized('PUBLIC')
  @Query(() => LeadershipBody, {
    nullable: true,
    description: 'The leadership body with this id; null where there is none.',
  })
  leadershipBody(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() ctx: Context,
  ): Promise<LeadershipBody | null> {
    return bodyById(ctx).load(id)
  }

  @FieldResolver(() => Jurisdiction, { nullable: true, description: 'The jurisdiction whose campaign it leads.' })
  jurisdiction(@Root() { jurisdictionCode }: LeadershipBody): Jurisdiction | null {
    return jurisdiction(jurisdictionCode)
  }

  @FieldResolver(() => Organization, {
    nullable: true,
    description: 'The organization that set it up; null where the document names none.',
  })
  organization(@Root() { organizationId }: LeadershipBody, @Ctx() ctx: Context): Promise<Organization | null> | null {
    return organizationId === null ? null : organizationById(ctx).load(organizationId)
  }

  @FieldResolver(() => LeadershipBody, {
    nullable: true,
    description: 'The body that it is part of; null where it stands alone.',
  })
  parent(@Root() { parentId }: LeadershipBody, @Ctx() ctx: Context): Promise<LeadershipBody | null> | null {
    return parentId === null ? null : bodyById(ctx).load(parentId)
  }

  @FieldResolver(() => SeatConnection, { description: 'Its seats, in the order of the document.' })
  seats(
    @Root() { bodyId }: LeadershipBody,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<Seat>> {
    return seatPage(ctx, args, bodyId)
  }
}

@Resolver(() => Seat)
export class SeatFields {
  @FieldResolver(() => SeatHolder, {
    nullable: true,
    description: 'Who holds it; null where it is vacant or the document lists nobody.',
  })
  holder(@Root() { seatId }: Seat, @Ctx() ctx: Context): Promise<SeatHolder | null> {
    return holderOf(ctx).load(seatId)
  }
}

@Resolver(() => Organization)
export class OrganizationLeadership {
  @FieldResolver(() => LeadershipBodyConnection, {
    description: 'The bodies that the organization has set up, by code.',
  })
  leadershipBodies(
    @Root() { organizationId }: Organization,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<LeadershipBody>> {
    return bodyPageOfOrganization(ctx, args, organizationId)
  }
}

@Resolver(() => Jurisdiction)
export class JurisdictionLeadership {
  @FieldResolver(() => LeadershipBodyConnection, {
    nullable: true,
    description: 'The bodies that lead the campaign of the jurisdiction, by code.',
  })
  leadershipBodies(
    @Root() { code }: Jurisdiction,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<LeadershipBody>> {
    return bodyPageOfJurisdiction(ctx, args, code)
  }
}
