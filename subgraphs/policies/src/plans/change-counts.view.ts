import type { ChangeKind } from '@meritgraph/shared/policy'
import { Field, Int, ObjectType } from 'type-graphql'

@ObjectType({ description: 'How many changes of each kind there are.' })
export class ChangeCounts {
  @Field(() => Int, { description: 'Items that are new.' })
  added: number

  @Field(() => Int, { description: 'Values that are other ones.' })
  changed: number

  @Field(() => Int, { description: 'Dates, intervals and cadences that are other ones.' })
  retimed: number

  @Field(() => Int, { description: 'Items that stand elsewhere.' })
  moved: number

  @Field(() => Int, { description: 'Items that are no longer there.' })
  removed: number

  @Field(() => Int, { description: 'Items that are the same and have another code.' })
  recoded: number

  @Field(() => Int, { description: 'All of them.' })
  all: number
}

/** Counts as clients see them. */
export function changeCountsOf(counts: Readonly<Record<ChangeKind, number>>): ChangeCounts {
  const { ADDED: added, CHANGED: changed, RETIMED: retimed, MOVED: moved, REMOVED: removed, RECODED: recoded } = counts
  const all = added + changed + retimed + moved + removed + recoded
  return Object.assign(new ChangeCounts(), { added, changed, retimed, moved, removed, recoded, all })
}
