import type { Context } from '@meritgraph/shared/context'
import { type Page, PageArgs } from '@meritgraph/shared/pagination'
import { Text, text } from '@meritgraph/shared/values'
import { LocalDate } from '@meritgraph/shared/federation'
import { type Day, FOREVER_DAY } from '@meritgraph/shared/time'
import {
  Arg,
  Args,
  ArgsType,
  Authorized,
  Ctx,
  Field,
  FieldResolver,
  ID,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql'
import { Organization } from './organization.entity.js'
import { Hierarchy } from './organization-line.entity.js'
import { OrganizationConnection } from './organization.fields.js'
import { namesOf } from './organization-names.js'
import { childPage, searchPage, subtreePage } from './tree.loaders.js'

@ArgsType()
class TreePageArgs extends PageArgs {
  @Field(() => Hierarchy, { defaultValue: Hierarchy.PARTY, description: 'In which hierarchy.' })
  hierarchy: Hierarchy
}

@ArgsType()
class SearchOrganizationsArgs extends PageArgs {
  @Field(() => String, {
    description: 'A part of the name in Chinese or English, 1 to 100 characters, letter case aside.',
  })
  text: string
}

@ObjectType({ description: 'What an organization was called from one day until before another.' })
export class OrganizationName {
  @Field(() => Text, { description: 'The name.' })
  name: Text

  @Field(() => LocalDate, { description: 'The first day.' })
  validFrom: Day

  @Field(() => LocalDate, {
    nullable: true,
    description: 'The first day on which it was called so no more; null: no end.',
  })
  validTo: Day | null
}

@Resolver(() => Organization)
export class OrganizationTree {
  @Authorized('PUBLIC')
  @Query(() => OrganizationConnection, {
    description:
      'An organization and all that stands below it at `asOf`, each before what is below it; empty where it does not exist. Errors: PAGE_SIZE_INVALID, CURSOR_INVALID.',
  })
  organizationSubtree(
    @Arg('id', () => ID, { description: 'Id of the organization at the top.' }) id: string,
    @Args(() => TreePageArgs) { hierarchy, ...page }: TreePageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<Organization>> {
    return subtreePage(ctx, page, id, hierarchy)
  }

  @Authorized('PUBLIC')
  @Query(() => OrganizationConnection, {
    description:
      'Organizations whose name at `asOf` has the text in it, by code. Errors: ORGANIZATION_SEARCH_INVALID, PAGE_SIZE_INVALID, CURSOR_INVALID.',
  })
  searchOrganizations(
    @Args(() => SearchOrganizationsArgs) { text: sought, ...page }: SearchOrganizationsArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<Organization>> {
    return searchPage(ctx, page, sought)
  }

  @FieldResolver(() => OrganizationConnection, { description: 'What stands directly below it at `asOf`, by code.' })
  children(
    @Root() { organizationId }: Organization,
    @Args(() => TreePageArgs) { hierarchy, ...page }: TreePageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<Organization>> {
    return childPage(ctx, page, organizationId, hierarchy)
  }

  @FieldResolver(() => [OrganizationName], {
    description: 'What it has been called, first day first, as known at `asOf`; an organization has a few names.',
  })
  async names(@Root() { organizationId }: Organization, @Ctx() ctx: Context): Promise<OrganizationName[]> {
    const names = (await namesOf(ctx).load(organizationId)) ?? []
    return names.map(({ zh, en, validFrom, validTo }) =>
      Object.assign(new OrganizationName(), {
        name: text(zh, en),
        validFrom,
        validTo: validTo === FOREVER_DAY ? null : validTo,
      }),
    )
  }
}
