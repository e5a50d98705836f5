import { whereAsOf } from '@meritgraph/shared/bitemporal'
import type { Context } from '@meritgraph/shared/context'
import { Internal } from '@meritgraph/shared/federation'
import { batched } from '@meritgraph/shared/loaders'
import { heldAmong, subtreesOf } from '@meritgraph/shared/replicas'
import type { Day } from '@meritgraph/shared/time'
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Affiliation } from './affiliation.entity.js'
import { type Precision, toldCount } from './member-count.rules.js'
import { MEMBER_STAGES } from './member-stage.js'
import { KEEPERS } from './person-scope.js'

/** How exactly a number of persons is told. */
enum CountPrecision {
  EXACT = 'EXACT',
  ROUNDED = 'ROUNDED',
  SUPPRESSED = 'SUPPRESSED',
}

registerEnumType(CountPrecision, {
  name: 'CountPrecision',
  description: 'How exactly a number of persons is told.',
  valuesConfig: {
    EXACT: { description: 'As it is: the caller keeps the organization.' },
    ROUNDED: {
      description: 'Rounded down to fives, so that what is suppressed elsewhere is not found by subtraction.',
    },
    SUPPRESSED: { description: 'Not told: it is from 1 to 4, and could be traced to persons.' },
  },
})

@ObjectType({ description: 'A number of persons, as far as the caller may know it.' })
export class PersonCount {
  @Internal
  @Field(() => Int, { nullable: true, description: 'How many; null where it is suppressed, which is not zero.' })
  value: number | null

  @Internal
  @Field(() => CountPrecision, { description: 'How exactly.' })
  precision: Precision
}

/** The members of organizations and all below them on a day, along the tree of that day, each counted once. One statement a day. */
async function countOn(ctx: Context, day: Day, ids: readonly string[]): Promise<Map<string, number>> {
  const at = { valid: day, known: ctx.asOf.known }
  const below = subtreesOf(ctx, ids, at, 'tops')
  const query = ctx.db
    .createQueryBuilder(Affiliation, 'a')
    .select('subtree.top', 'top')
    .addSelect('COUNT(*)', 'n')
    .innerJoin(`(${below.sql})`, 'subtree', 'subtree.id = a.organizationId')
    .where('a.stage IN (:...memberStages)', { memberStages: MEMBER_STAGES })
    .setParameters(below.parameters)
  const rows = await whereAsOf(query, 'a', at).groupBy('subtree.top').getRawMany<{ top: string; n: number | string }>()
  return new Map(rows.map(({ top, n }) => [top, Number(n)]))
}

const counts = batched<PersonCount>(async (ctx, keys) => {
  const asked = keys.map((key) => ({ key, day: key.slice(0, 10), id: key.slice(11) }))
  const isHeld = await heldAmong(ctx, KEEPERS, [...new Set(asked.map(({ id }) => id))])
  const told = new Map<string, PersonCount>()
  for (const day of new Set(asked.map(({ day }) => day))) {
    const ofDay = asked.filter((one) => one.day === day)
    const ids = ofDay.map(({ id }) => id)
    const found = await countOn(ctx, day, ids) // oxlint-disable-line no-await-in-loop -- a day is a statement
    for (const { key, id } of ofDay)
      told.set(key, Object.assign(new PersonCount(), toldCount(found.get(id) ?? 0, isHeld.has(id))))
  }
  return told
})

/** How many members an organization and all below it have on a day, as far as the viewer may know it. */
export const memberCountOf = (ctx: Context, organizationId: string, day: Day): Promise<PersonCount | null> =>
  counts(ctx).load(`${day} ${organizationId}`)
