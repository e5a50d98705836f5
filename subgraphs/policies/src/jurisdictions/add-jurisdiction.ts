import { Role } from '@meritgraph/shared/auth'
import type { MutationContext, Transaction } from '@meritgraph/shared/context'
import { UserError } from '@meritgraph/shared/errors'
import { LocalDate } from '@meritgraph/shared/federation'
import { type Outcome, runMutation } from '@meritgraph/shared/mutation'
import { type Day, FOREVER_DAY } from '@meritgraph/shared/time'
import { Arg, Authorized, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { JurisdictionChangeInput, JurisdictionNameInput, statedBy } from './change-inputs.js'
import { demandRoleOver } from './demand-role.js'
import { Jurisdiction, JurisdictionAnchor, JurisdictionLevel } from './jurisdiction.entity.js'
import { jurisdictionOn } from './jurisdiction.loaders.js'
import {
  problemsWithCode,
  problemsWithGrounds,
  problemsWithParent,
  problemsWithPaths,
} from './jurisdiction-change.rules.js'
import { placeUnder } from './places.rules.js'
import { lockTree, placesOf, recordPlaces } from './record-places.js'

@InputType({ description: 'A jurisdiction, where it stands from which day on, and where that is said.' })
class AddJurisdictionInput extends JurisdictionChangeInput {
  @Field(() => ID, { description: 'Its code: lower-case letters and digits, joined by dots and hyphens.' })
  code: string

  @Field(() => JurisdictionNameInput, { description: 'What it is called.' })
  name: JurisdictionNameInput

  @Field(() => JurisdictionLevel, { description: 'Where it stands in the order of the state: below its parent.' })
  level: JurisdictionLevel

  @Field(() => ID, { description: 'Code of the jurisdiction directly above it.' })
  parentCode: string

  @Field(() => LocalDate, { description: 'The first day on which it stands there; 0001-01-01: from the beginning.' })
  validFrom: Day
}

@ObjectType({ description: 'The jurisdiction, or why nothing was written.' })
class AddJurisdictionPayload {
  @Field(() => Jurisdiction, {
    nullable: true,
    description: 'The jurisdiction as it stands on its first day; null where nothing was written.',
  })
  jurisdiction: Jurisdiction | null

  @Field(() => [UserError], {
    description:
      'Codes: JURISDICTION_CODE_INVALID, JURISDICTION_CODE_TAKEN, JURISDICTION_UNKNOWN, JURISDICTION_LEVEL_WRONG, JURISDICTION_TOO_DEEP, JURISDICTION_NAME_EMPTY, JURISDICTION_WITHOUT_SOURCE, JURISDICTION_TEXT_TOO_LONG, VALIDITY_EMPTY, TEXT_UNUSABLE, IDEMPOTENCY_KEY_MISSING, IDEMPOTENCY_KEY_REUSED.',
  })
  userErrors: UserError[]
}

async function add(tx: Transaction, input: AddJurisdictionInput): Promise<Outcome> {
  const { code, name, level, parentCode, validFrom } = input
  await lockTree(tx)
  const parents = await placesOf(tx, parentCode)
  const isTaken = await tx.db.existsBy(JurisdictionAnchor, { code })
  const place = {
    code,
    parentCode,
    path: '',
    level,
    nameZh: name.zh,
    nameEn: name.en ?? null,
    ...statedBy(input),
    validFrom,
    validTo: FOREVER_DAY,
  }
  const places = placeUnder(place, parents)
  const problems = [
    ...problemsWithCode(code, isTaken),
    ...problemsWithGrounds(input),
    ...problemsWithParent({ level, parentCode, from: validFrom }, parents),
    ...problemsWithPaths(places),
  ]
  if (problems.length > 0) return { problems }
  await tx.db.insert(JurisdictionAnchor, { code, version: 0 })
  await recordPlaces(tx, places)
  return { id: code }
}

@Resolver()
export class AddJurisdiction {
  @Authorized('PLATFORM_ADMIN', 'SCHEME_EDITOR')
  @Mutation(() => AddJurisdictionPayload, {
    description:
      'Adds a jurisdiction below another, from a day on. It moves with what is above it, and is there for as long as that. For PLATFORM_ADMIN and SCHEME_EDITOR over the parent.',
  })
  async addJurisdiction(
    @Arg('input', () => AddJurisdictionInput, { description: 'The jurisdiction, its place and where that is said.' })
    input: AddJurisdictionInput,
    @Ctx() ctx: MutationContext,
  ): Promise<AddJurisdictionPayload> {
    await demandRoleOver(ctx, 'addJurisdiction', [Role.PLATFORM_ADMIN, Role.SCHEME_EDITOR], input.parentCode)
    const { id, userErrors } = await runMutation(ctx, 'addJurisdiction', input, (tx) => add(tx, input))
    return { jurisdiction: id === null ? null : await jurisdictionOn(ctx, id, input.validFrom), userErrors }
  }
}
