import { Role } from '@meritgraph/shared/auth'
import type { MutationContext, Transaction } from '@meritgraph/shared/context'
import { UserError } from '@meritgraph/shared/errors'
import { LocalDate } from '@meritgraph/shared/federation'
import { type Outcome, runMutation } from '@meritgraph/shared/mutation'
import type { Day } from '@meritgraph/shared/time'
import { Arg, Authorized, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { JurisdictionChangeInput, statedBy } from './change-inputs.js'
import { demandRoleOver } from './demand-role.js'
import { Jurisdiction } from './jurisdiction.entity.js'
import { jurisdictionOn } from './jurisdiction.loaders.js'
import { placeToChange, problemsWithGrounds, problemsWithMove, problemsWithPaths } from './jurisdiction-change.rules.js'
import { placesAfterMove, untilNext } from './places.rules.js'
import { lockTree, placesBelow, placesOf, recordPlaces } from './record-places.js'

@InputType({ description: 'Under which jurisdiction another stands from a day on, and where that is said.' })
class MoveJurisdictionInput extends JurisdictionChangeInput {
  @Field(() => ID, { description: 'Code of the jurisdiction that moves, with all below it.' })
  code: string

  @Field(() => ID, { description: 'Code of the jurisdiction that is to be directly above it.' })
  parentCode: string

  @Field(() => LocalDate, {
    description:
      'The first day on which it stands there. It does so up to the next move that is recorded for a later day, or without an end.',
  })
  validFrom: Day
}

@ObjectType({ description: 'The jurisdiction that moved, or why nothing was written.' })
class MoveJurisdictionPayload {
  @Field(() => Jurisdiction, {
    nullable: true,
    description: 'The jurisdiction as it stands on the day of the move; null where nothing was written.',
  })
  jurisdiction: Jurisdiction | null

  @Field(() => [UserError], {
    description:
      'Codes: JURISDICTION_UNKNOWN, JURISDICTION_PARENT_UNCHANGED, JURISDICTION_PARENT_BELOW, JURISDICTION_PARENT_ENDS, JURISDICTION_LEVEL_WRONG, JURISDICTION_TOO_DEEP, JURISDICTION_WITHOUT_SOURCE, JURISDICTION_TEXT_TOO_LONG, VALIDITY_EMPTY, TEXT_UNUSABLE, IDEMPOTENCY_KEY_MISSING, IDEMPOTENCY_KEY_REUSED.',
  })
  userErrors: UserError[]
}

async function move(tx: Transaction, input: MoveJurisdictionInput): Promise<Outcome> {
  const { code, parentCode, validFrom } = input
  await lockTree(tx)
  const all = await placesOf(tx, code)
  const place = placeToChange(all, code, validFrom)
  if ('problems' in place) return place
  const parents = await placesOf(tx, parentCode)
  const days = untilNext(all, validFrom, (other) => other.parentCode !== place.parentCode)
  const problems = [...problemsWithMove(place, { parentCode, days, parents }), ...problemsWithGrounds(input)]
  if (problems.length > 0) return { problems }
  const moved = all.map((one) => Object.assign({}, one, { parentCode }, statedBy(input)))
  const places = placesAfterMove(moved, { parents, below: await placesBelow(tx, all), days })
  const long = problemsWithPaths(places)
  if (long.length > 0) return { problems: long }
  await recordPlaces(tx, places)
  return { id: code }
}

@Resolver()
export class MoveJurisdiction {
  @Authorized('PLATFORM_ADMIN')
  @Mutation(() => MoveJurisdictionPayload, {
    description:
      'Puts a jurisdiction with all below it under another, from a day on, which may lie in the past. What was known before stays askable with `@asOf(known:)`. For PLATFORM_ADMIN over both parents.',
  })
  async moveJurisdiction(
    @Arg('input', () => MoveJurisdictionInput, {
      description: 'What moves, where to, from when and where that is said.',
    })
    input: MoveJurisdictionInput,
    @Ctx() ctx: MutationContext,
  ): Promise<MoveJurisdictionPayload> {
    const { code, parentCode, validFrom } = input
    const roles = [Role.PLATFORM_ADMIN]
    const left = await jurisdictionOn(ctx, code, validFrom)
    if (left) await demandRoleOver(ctx, 'moveJurisdiction', roles, left.parentCode)
    await demandRoleOver(ctx, 'moveJurisdiction', roles, parentCode)
    const { id, userErrors } = await runMutation(ctx, 'moveJurisdiction', input, (tx) => move(tx, input))
    return { jurisdiction: id === null ? null : await jurisdictionOn(ctx, id, validFrom), userErrors }
  }
}
