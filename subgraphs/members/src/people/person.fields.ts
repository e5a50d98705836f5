import type { Context } from '@meritgraph/shared/context'
import { Internal, LocalDate, Personal } from '@meritgraph/shared/federation'
import { connectionOf, type Page, PageArgs } from '@meritgraph/shared/pagination'
import { type Day, FOREVER_DAY } from '@meritgraph/shared/time'
import { Text, text } from '@meritgraph/shared/values'
import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import { Organization, organization } from '../external/organization.js'
import { Affiliation } from './affiliation.entity.js'
import { isMember } from './member-stage.js'
import { Floating, Member, memberOf } from './member.view.js'
import { Person } from './person.entity.js'
import { affiliationOf, affiliationPage, memberById, personById, personStateOf } from './person.loaders.js'
import { phoneMaskOf } from './person.rules.js'

/** Pages of affiliations and of persons, wherever they are listed. */
const AffiliationConnection = connectionOf(Affiliation)
export const PersonConnection = connectionOf(Person)
export const MemberConnection = connectionOf(Member)

@Resolver(() => Person)
export class PersonFields {
  @Authorized('ACCOUNT')
  @Query(() => Person, {
    nullable: true,
    description: 'The person with this id; null where there is none whom the caller may see.',
  })
  person(@Arg('id', () => ID, { description: 'The id.' }) id: string, @Ctx() ctx: Context): Promise<Person | null> {
    return personById(ctx).load(id)
  }

  @Personal
  @FieldResolver(() => Text, {
    nullable: true,
    description: 'What the person is called; null where nothing is recorded for the day, or it was erased.',
  })
  async name(@Root() { id }: Person, @Ctx() ctx: Context): Promise<Text | null> {
    const state = await personStateOf(ctx).load(id)
    return state?.nameZh ? text(state.nameZh, state.nameEn) : null
  }

  @Personal
  @FieldResolver(() => String, {
    nullable: true,
    description: 'Phone number, masked: `138****5678`; whole by `revealPerson`. Null where none is recorded.',
  })
  async phone(@Root() { id }: Person, @Ctx() ctx: Context): Promise<string | null> {
    const state = await personStateOf(ctx).load(id)
    return state?.phone ? phoneMaskOf(state.phone) : null
  }

  @Personal
  @FieldResolver(() => String, {
    nullable: true,
    description: 'Identity number, masked; whole by `revealPerson`. Null where none is recorded.',
  })
  identityNumber(@Root() { identityMask }: Person): string | null {
    return identityMask
  }

  @Internal
  @FieldResolver(() => Boolean, { description: 'Whether the personal data was erased at the person’s request.' })
  isErased(@Root() { erasedAt }: Person): boolean {
    return erasedAt !== null
  }

  @Internal
  @FieldResolver(() => Person, {
    nullable: true,
    description: 'The record of the same person into which this one was merged; null where it stands itself.',
  })
  mergedInto(@Root() { mergedIntoId }: Person, @Ctx() ctx: Context): Promise<Person | null> | null {
    return mergedIntoId === null ? null : personById(ctx).load(mergedIntoId)
  }

  @Internal
  @FieldResolver(() => Affiliation, {
    nullable: true,
    description: 'With which organization the person is on the day asked for; null: with none.',
  })
  affiliation(@Root() { id }: Person, @Ctx() ctx: Context): Promise<Affiliation | null> {
    return affiliationOf(ctx).load(id)
  }

  @Internal
  @FieldResolver(() => AffiliationConnection, { description: 'All affiliations of the person, first day first.' })
  affiliations(
    @Root() { id }: Person,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<Affiliation>> {
    return affiliationPage(ctx, args, id)
  }

  @Internal
  @FieldResolver(() => Member, {
    nullable: true,
    description: 'The person as a member on the day asked for; null where they are none.',
  })
  async member(@Root() { id }: Person, @Ctx() ctx: Context): Promise<Member | null> {
    const affiliation = await affiliationOf(ctx).load(id)
    return affiliation && isMember(affiliation.stage) ? memberOf(affiliation) : null
  }
}

@Resolver(() => Member)
export class MemberFields {
  @Authorized('ACCOUNT')
  @Query(() => Member, {
    nullable: true,
    description: 'The member with this id on the day asked for; null where there is none whom the caller may see.',
  })
  async member(
    @Arg('id', () => ID, { description: "The person's id." }) id: string,
    @Ctx() ctx: Context,
  ): Promise<Member | null> {
    const affiliation = await memberById(ctx).load(id)
    return affiliation && memberOf(affiliation)
  }

  @Internal
  @FieldResolver(() => Person, { nullable: true, description: 'The person.' })
  person(@Root() { id }: Member, @Ctx() ctx: Context): Promise<Person | null> {
    return personById(ctx).load(id)
  }
}

@Resolver(() => Affiliation)
export class AffiliationFields {
  @Internal
  @FieldResolver(() => LocalDate, {
    name: 'validTo',
    nullable: true,
    description: 'The first day on which it is so no more; null: no end.',
  })
  until(@Root() { validTo }: Affiliation): Day | null {
    return validTo === FOREVER_DAY ? null : validTo
  }

  @Internal
  @FieldResolver(() => Organization, { nullable: true, description: 'The organization.' })
  organization(@Root() { organizationId }: Affiliation): Organization | null {
    return organization(organizationId)
  }

  @Internal
  @FieldResolver(() => Floating, {
    nullable: true,
    description: 'Where the member takes part elsewhere (流动党员); null where they take part at home.',
  })
  floating(@Root() { floatingPlace, floatingOrganizationId }: Affiliation): Floating | null {
    if (floatingPlace === null) return null
    return Object.assign(new Floating(), { place: floatingPlace, organization: organization(floatingOrganizationId) })
  }
}
