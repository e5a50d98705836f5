import type { MutationContext, Transaction } from '@meritgraph/shared/context'
import { type Outcome, runMutation } from '@meritgraph/shared/mutation'
import { dayOf, FOREVER_DAY } from '@meritgraph/shared/time'
import { Arg, Authorized, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import { affiliate, type Affiliating, keptAffiliation, problemsOfOrganization, valuesOf } from './affiliate-person.js'
import { MemberStage } from './member-stage.js'
import { answerOf, DatedPersonInput, personPayload, type PersonPayload, refusalOf } from './person-payload.js'
import { problemsOfDay, problemsOfWords } from './person.rules.js'
import { problemsOfStageChange } from './stage.rules.js'

@InputType({ description: 'Where a member takes part who lives or works away from the organization.' })
class FloatingInput {
  @Field(() => String, { description: 'The place in words, up to 100 characters.' })
  place: string

  @Field(() => ID, { nullable: true, description: 'Id of the organization there in whose life the member takes part.' })
  organizationId: string | null
}

@InputType({ description: 'What is to be different from a day on; a field that is absent stays, null takes it away.' })
class ChangeMembershipInput extends DatedPersonInput {
  @Field(() => MemberStage, { nullable: true, description: 'The stage, up to what needs an admission.' })
  stage?: MemberStage | null

  @Field(() => String, { nullable: true, description: 'The local word for the stage, up to 100 characters.' })
  stageWord?: string | null

  @Field(() => String, { nullable: true, description: 'The category as the scheme names it, up to 100 characters.' })
  category?: string | null

  @Field(() => String, { nullable: true, description: 'The party-affairs role in words, up to 100 characters.' })
  partyAffairsRole?: string | null

  @Field(() => FloatingInput, { nullable: true, description: 'That the member takes part elsewhere, and where.' })
  floating?: FloatingInput | null
}

const Payload = personPayload(
  'ChangeMembership',
  'PERSON_UNKNOWN, PERSON_MERGED, PERSON_UNCHANGED, MEMBER_ADMISSION_NEEDED, MEMBER_STAGE_BACKWARDS, MEMBER_WORD_INVALID, MEMBER_ORGANIZATION_INACTIVE, MEMBER_DAY_IMPLAUSIBLE, MEMBER_NOT_YET_RECORDED, MEMBER_CHANGES_LATER',
)

type Values = ReturnType<typeof valuesOf>

/** What an affiliation is to say after a change. */
function changed(before: Values, input: ChangeMembershipInput): Values {
  const keep = <T>(given: T | undefined, was: T): T => (given === undefined ? was : given)
  const { stage, stageWord, category, partyAffairsRole, floating } = input
  const away = floating && { floatingPlace: floating.place, floatingOrganizationId: floating.organizationId ?? null }
  const { floatingPlace, floatingOrganizationId } =
    floating === null ? { floatingPlace: null, floatingOrganizationId: null } : (away ?? before)
  return {
    organizationId: before.organizationId,
    stage: keep(stage, before.stage),
    stageWord: keep(stageWord, stage === undefined || stage === before.stage ? before.stageWord : null),
    category: keep(category, before.category),
    partyAffairsRole: keep(partyAffairsRole, before.partyAffairsRole),
    floatingPlace,
    floatingOrganizationId,
  }
}

const isSame = (a: Values, b: Values): boolean => (Object.keys(a) as (keyof Values)[]).every((key) => a[key] === b[key])

async function changeMembership(tx: Transaction, input: ChangeMembershipInput): Promise<Outcome> {
  const { personId, on } = input
  const kept = await keptAffiliation(tx, 'changeMembership', input)
  if ('problems' in kept) return kept
  const before = valuesOf(kept.affiliation)
  const after = changed(before, input)
  const problems = problemsOfStageChange(before.stage, after.stage)
  const elsewhere = after.floatingOrganizationId
  if (elsewhere !== null && elsewhere !== before.floatingOrganizationId)
    problems.push(...(await problemsOfOrganization(tx, elsewhere, on, 'floating')))
  if (problems.length > 0) return { problems }
  if (isSame(before, after)) return { problems: [{ code: 'PERSON_UNCHANGED', path: ['input'] }] }
  const values: Affiliating = { ...after, validFrom: on, validTo: FOREVER_DAY }
  await affiliate(tx, personId, values)
  return { id: personId }
}

@Resolver()
export class ChangeMembership {
  @Authorized('PLATFORM_ADMIN', 'ORGANIZER')
  @Mutation(() => Payload, {
    description:
      'Records another stage, category, party-affairs role or place of taking part from a day on. Platform admins and organizers over the organization that the person is with. Errors: FORBIDDEN, NEIGHBOUR_BEHIND.',
  })
  async changeMembership(
    @Arg('input', () => ChangeMembershipInput, { description: 'The person, the day and what is different.' })
    input: ChangeMembershipInput,
    @Ctx() ctx: MutationContext,
  ): Promise<PersonPayload> {
    const { on, stageWord, category, partyAffairsRole, floating } = input
    const words = { stageWord, category, partyAffairsRole, floating: floating?.place }
    const problems = [...problemsOfWords(words), ...problemsOfDay(on, dayOf(ctx.now()))]
    if (problems.length > 0) return refusalOf(ctx, problems)
    const personal = { personal: ['place'] }
    const result = await runMutation(ctx, 'changeMembership', input, (tx) => changeMembership(tx, input), personal)
    return answerOf(ctx, result)
  }
}
