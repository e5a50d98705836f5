import { Role } from '@meritgraph/shared/auth'
import type { MutationContext, Transaction } from '@meritgraph/shared/context'
import { UserError } from '@meritgraph/shared/errors'
import { LocalDate } from '@meritgraph/shared/federation'
import { type Outcome, runMutation } from '@meritgraph/shared/mutation'
import type { Day } from '@meritgraph/shared/time'
import { Arg, Authorized, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { JurisdictionChangeInput, JurisdictionNameInput, statedBy } from './change-inputs.js'
import { demandRoleOver } from './demand-role.js'
import { Jurisdiction } from './jurisdiction.entity.js'
import { jurisdictionOn } from './jurisdiction.loaders.js'
import { placeToChange, problemsWithGrounds, problemsWithName } from './jurisdiction-change.rules.js'
import { placesWithin, untilNext } from './places.rules.js'
import { lockTree, placesOf, recordPlaces } from './record-places.js'

@InputType({ description: 'What a jurisdiction is called from a day on, and where that is said.' })
class RenameJurisdictionInput extends JurisdictionChangeInput {
  @Field(() => ID, { description: 'Code of the jurisdiction; it stays what it is.' })
  code: string

  @Field(() => JurisdictionNameInput, { description: 'What it is called.' })
  name: JurisdictionNameInput

  @Field(() => LocalDate, {
    description:
      'The first day on which it is called so. It is up to the next name that is recorded for a later day, or without an end.',
  })
  validFrom: Day
}

@ObjectType({ description: 'The jurisdiction with its name, or why nothing was written.' })
class RenameJurisdictionPayload {
  @Field(() => Jurisdiction, {
    nullable: true,
    description: 'The jurisdiction as it is on that day; null where nothing was written.',
  })
  jurisdiction: Jurisdiction | null

  @Field(() => [UserError], {
    description:
      'Codes: JURISDICTION_UNKNOWN, JURISDICTION_NAME_UNCHANGED, JURISDICTION_NAME_EMPTY, JURISDICTION_WITHOUT_SOURCE, JURISDICTION_TEXT_TOO_LONG, VALIDITY_EMPTY, TEXT_UNUSABLE, IDEMPOTENCY_KEY_MISSING, IDEMPOTENCY_KEY_REUSED.',
  })
  userErrors: UserError[]
}

async function rename(tx: Transaction, input: RenameJurisdictionInput): Promise<Outcome> {
  const { code, validFrom } = input
  const name = { zh: input.name.zh, en: input.name.en ?? null }
  await lockTree(tx)
  const all = await placesOf(tx, code)
  const place = placeToChange(all, code, validFrom)
  if ('problems' in place) return place
  const problems = [...problemsWithName(place, name, validFrom), ...problemsWithGrounds(input)]
  if (problems.length > 0) return { problems }
  const isOther = ({ nameZh, nameEn }: Jurisdiction) => nameZh !== place.nameZh || nameEn !== place.nameEn
  const places = placesWithin(all, untilNext(all, validFrom, isOther))
  await recordPlaces(
    tx,
    places.map((one) => Object.assign({}, one, { nameZh: name.zh, nameEn: name.en }, statedBy(input))),
  )
  return { id: code }
}

@Resolver()
export class RenameJurisdiction {
  @Authorized('PLATFORM_ADMIN')
  @Mutation(() => RenameJurisdictionPayload, {
    description:
      'Gives a jurisdiction another name from a day on. What was known before stays askable with `@asOf(known:)`. For PLATFORM_ADMIN over it.',
  })
  async renameJurisdiction(
    @Arg('input', () => RenameJurisdictionInput, { description: 'The jurisdiction, its name and where that is said.' })
    input: RenameJurisdictionInput,
    @Ctx() ctx: MutationContext,
  ): Promise<RenameJurisdictionPayload> {
    await demandRoleOver(ctx, 'renameJurisdiction', [Role.PLATFORM_ADMIN], input.code)
    const { id, userErrors } = await runMutation(ctx, 'renameJurisdiction', input, (tx) => rename(tx, input))
    return { jurisdiction: id === null ? null : await jurisdictionOn(ctx, id, input.validFrom), userErrors }
  }
}
