import type { Context } from '@meritgraph/shared/context'
import { connectionOf, type Page, PageArgs } from '@meritgraph/shared/pagination'
import { Text, text } from '@meritgraph/shared/values'
import { Arg, Args, ArgsType, Authorized, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import { Jurisdiction, jurisdiction } from '../external/jurisdiction.js'
import { Organization } from './organization.entity.js'
import { Hierarchy } from './organization-line.entity.js'
import {
  ancestorIds,
  lineAbove,
  organizationById,
  organizationPage,
  organizationPageOfJurisdiction,
} from './organization.loaders.js'

/** Pages of organizations, wherever they are listed. */
export const OrganizationConnection = connectionOf(Organization, 'Organization')

@ArgsType()
class OrganizationsArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Code of a jurisdiction: only organizations of it itself.' })
  jurisdiction: string | null
}

@ArgsType()
class HierarchyArgs {
  @Field(() => Hierarchy, { defaultValue: Hierarchy.PARTY, description: 'In which hierarchy.' })
  hierarchy: Hierarchy
}

@Resolver(() => Organization)
export class OrganizationFields {
  @Authorized('PUBLIC')
  @Query(() => Organization, {
    nullable: true,
    description: 'The organization with this id; null where there is none.',
  })
  organization(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() ctx: Context,
  ): Promise<Organization | null> {
    return organizationById(ctx).load(id)
  }

  @Authorized('PUBLIC')
  @Query(() => OrganizationConnection, { description: 'The organizations, by code.' })
  organizations(
    @Args(() => OrganizationsArgs) args: OrganizationsArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<Organization>> {
    const { jurisdiction } = args
    return jurisdiction == null ? organizationPage(ctx, args) : organizationPageOfJurisdiction(ctx, args, jurisdiction)
  }

  @FieldResolver(() => Text, { description: 'What it is called.' })
  name(@Root() { nameZh, nameEn }: Organization): Text {
    return text(nameZh, nameEn)
  }

  @FieldResolver(() => Jurisdiction, { nullable: true, description: 'The jurisdiction it belongs to.' })
  jurisdiction(@Root() { jurisdictionCode }: Organization): Jurisdiction | null {
    return jurisdiction(jurisdictionCode)
  }

  @FieldResolver(() => Organization, {
    nullable: true,
    description: 'The organization directly above it; null for a root.',
  })
  async parent(
    @Root() { organizationId }: Organization,
    @Args(() => HierarchyArgs) { hierarchy }: HierarchyArgs,
    @Ctx() ctx: Context,
  ): Promise<Organization | null> {
    const line = await lineAbove(ctx, hierarchy, organizationId)
    return line && organizationById(ctx).load(line.parentId)
  }

  @FieldResolver(() => [Organization], {
    description: 'All that stands above it, root first; as many as the tree is deep.',
  })
  async ancestors(
    @Root() { organizationId }: Organization,
    @Args(() => HierarchyArgs) { hierarchy }: HierarchyArgs,
    @Ctx() ctx: Context,
  ): Promise<Organization[]> {
    const ids = await ancestorIds(ctx, organizationId, hierarchy)
    const found = await Promise.all(ids.map((id) => organizationById(ctx).load(id)))
    return found.filter((organization) => organization !== null)
  }
}

@Resolver(() => Jurisdiction)
export class JurisdictionOrganizations {
  @FieldResolver(() => OrganizationConnection, {
    nullable: true,
    description: 'The organizations of the jurisdiction itself, by code.',
  })
  organizations(
    @Root() { code }: Jurisdiction,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<Organization>> {
    return organizationPageOfJurisdiction(ctx, args, code)
  }
}
