import { whereAsOf } from '@meritgraph/shared/bitemporal'
import type { Context } from '@meritgraph/shared/context'
import { fault } from '@meritgraph/shared/errors'
import { LocalDate } from '@meritgraph/shared/federation'
import { type Day, dayOf } from '@meritgraph/shared/time'
import { SectorUnit } from '@meritgraph/shared/values'
import {
  Args,
  ArgsType,
  Authorized,
  Ctx,
  Field,
  ID,
  Int,
  ObjectType,
  Query,
  registerEnumType,
  Resolver,
} from 'type-graphql'
import { Organization } from './organization.entity.js'
import { OrganizationStatus, OrganizationType } from './organization-kind.js'
import { Hierarchy } from './organization-line.entity.js'
import { subtreeOf } from './organization.loaders.js'

/** Along the tree of which day something is rolled up. */
enum TreeOf {
  AS_REPORTED = 'AS_REPORTED',
  CURRENT = 'CURRENT',
  ON_DAY = 'ON_DAY',
}

registerEnumType(TreeOf, {
  name: 'TreeOf',
  description: 'Along the tree of which day something is rolled up.',
  valuesConfig: {
    AS_REPORTED: { description: 'That of each day itself: what stood below it then.' },
    CURRENT: { description: 'That of today: what stands below it now, as it was on each day.' },
    ON_DAY: { description: 'That of the day in `treeOn`.' },
  },
})

const MOST_DAYS = 40

@ArgsType()
class OrganizationCountsArgs {
  @Field(() => ID, { description: 'Id of the organization at the top; it counts too.' })
  id: string

  @Field(() => [LocalDate], { description: 'The days, 1 to 40.' })
  on: Day[]

  @Field(() => TreeOf, { defaultValue: TreeOf.AS_REPORTED, description: 'Along the tree of which day.' })
  tree: TreeOf

  @Field(() => LocalDate, { nullable: true, description: 'The day whose tree it is, for ON_DAY.' })
  treeOn: Day | null

  @Field(() => Hierarchy, { defaultValue: Hierarchy.PARTY, description: 'In which hierarchy.' })
  hierarchy: Hierarchy
}

@ObjectType({ description: 'How many organizations of one type and sector unit.' })
class OrganizationCount {
  @Field(() => OrganizationType, { description: 'Their type.' })
  type: OrganizationType

  @Field(() => SectorUnit, { nullable: true, description: 'Their sector unit; null: none recorded.' })
  sectorUnit: SectorUnit | null

  @Field(() => Int, { description: 'How many work on the day.' })
  count: number
}

@ObjectType({ description: 'How many organizations worked below one on a day.' })
class OrganizationCounts {
  @Field(() => LocalDate, { description: 'The day.' })
  on: Day

  @Field(() => Int, { description: 'All of them.' })
  total: number

  @Field(() => [OrganizationCount], { description: 'By type and sector unit, in that order.' })
  counts: OrganizationCount[]
}

@Resolver()
export class OrganizationRollUp {
  @Authorized('PUBLIC')
  @Query(() => [OrganizationCounts], {
    description:
      'How many organizations that work stand at or below one on some days, along the tree of each day, of today or of another day. Errors: ORGANIZATION_DAYS_INVALID, ORGANIZATION_TREE_DAY_MISSING.',
  })
  async organizationCounts(
    @Args(() => OrganizationCountsArgs) { id, on, tree, treeOn, hierarchy }: OrganizationCountsArgs,
    @Ctx() ctx: Context,
  ): Promise<OrganizationCounts[]> {
    if (on.length === 0 || on.length > MOST_DAYS)
      throw fault('ORGANIZATION_DAYS_INVALID', { most: MOST_DAYS }, ctx.language)
    if ((tree === TreeOf.ON_DAY) !== (treeOn != null)) throw fault('ORGANIZATION_TREE_DAY_MISSING', {}, ctx.language)
    const treeDay = (day: Day): Day => (tree === TreeOf.AS_REPORTED ? day : (treeOn ?? dayOf(ctx.now())))
    return Promise.all(on.map((day) => countsOn(ctx, { id, day, treeDay: treeDay(day), hierarchy })))
  }
}

interface Asked {
  id: string
  day: Day
  treeDay: Day
  hierarchy: Hierarchy
}

async function countsOn(ctx: Context, { id, day, treeDay, hierarchy }: Asked): Promise<OrganizationCounts> {
  const { known } = ctx.asOf
  const below = subtreeOf(ctx.db, id, { valid: treeDay, known }, 'top', hierarchy)
  const query = ctx.db
    .createQueryBuilder(Organization, 's')
    .select('s.type', 'type')
    .addSelect('s.sectorUnit', 'sectorUnit')
    .addSelect('COUNT(*)', 'n')
    .where(`s.organizationId IN (${below.sql})`, below.parameters)
    .andWhere('s.status = :works', { works: OrganizationStatus.ACTIVE })
  const rows = await whereAsOf(query, 's', { valid: day, known })
    .groupBy('s.type')
    .addGroupBy('s.sectorUnit')
    .orderBy('s.type')
    .addOrderBy('s.sectorUnit')
    .getRawMany<{ type: OrganizationType; sectorUnit: SectorUnit | null; n: number | string }>()
  const counts = rows.map(({ type, sectorUnit, n }) => ({ type, sectorUnit, count: Number(n) }))
  return { on: day, total: counts.reduce((sum, { count }) => sum + count, 0), counts }
}
