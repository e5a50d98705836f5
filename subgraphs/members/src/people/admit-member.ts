import type { MutationContext, Transaction } from '@meritgraph/shared/context'
import { type Outcome, runMutation } from '@meritgraph/shared/mutation'
import { dayOf, FOREVER_DAY } from '@meritgraph/shared/time'
import { Arg, Authorized, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql'
import { affiliate, keptAffiliation, problemsOfOrganization, valuesOf } from './affiliate-person.js'
import { MemberStage } from './member-stage.js'
import { answerOf, DatedPersonInput, personPayload, type PersonPayload, refusalOf } from './person-payload.js'
import { problemsOfDay, problemsOfWords } from './person.rules.js'
import { problemsOfAdmission } from './stage.rules.js'

@InputType({ description: 'Who becomes a member, from which day on.' })
class AdmitMemberInput extends DatedPersonInput {
  @Field(() => MemberStage, {
    defaultValue: MemberStage.PROBATIONARY,
    description: 'PROBATIONARY; FULL where somebody who is a member already is recorded.',
  })
  stage: MemberStage

  @Field(() => String, { nullable: true, description: 'The local word for the stage, up to 100 characters.' })
  stageWord?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The category as the scheme names it, up to 100 characters; absent: it stays.',
  })
  category?: string | null
}

const Payload = personPayload(
  'AdmitMember',
  'PERSON_UNKNOWN, PERSON_MERGED, MEMBER_ALREADY, MEMBER_STAGE_BACKWARDS, MEMBER_WORD_INVALID, MEMBER_ORGANIZATION_INACTIVE, MEMBER_DAY_IMPLAUSIBLE, MEMBER_NOT_YET_RECORDED, MEMBER_CHANGES_LATER',
)

async function admit(tx: Transaction, input: AdmitMemberInput): Promise<Outcome> {
  const { personId, on, stage, stageWord = null, category } = input
  const kept = await keptAffiliation(tx, 'admitMember', input)
  if ('problems' in kept) return kept
  const before = valuesOf(kept.affiliation)
  const problems = [
    ...problemsOfAdmission(before.stage, stage),
    ...(await problemsOfOrganization(tx, before.organizationId, on, 'personId')),
  ]
  if (problems.length > 0) return { problems }
  const validity = { validFrom: on, validTo: FOREVER_DAY }
  await affiliate(tx, personId, { ...before, stage, stageWord, category: category ?? before.category, ...validity })
  return { id: personId }
}

@Resolver()
export class AdmitMember {
  @Authorized('PLATFORM_ADMIN', 'ORGANIZER')
  @Mutation(() => Payload, {
    description:
      'Makes a person a member of the organization that they are with, from a day on (接收). Platform admins and organizers over it. Errors: FORBIDDEN, NEIGHBOUR_BEHIND.',
  })
  async admitMember(
    @Arg('input', () => AdmitMemberInput, { description: 'The person, the day and the stage.' })
    input: AdmitMemberInput,
    @Ctx() ctx: MutationContext,
  ): Promise<PersonPayload> {
    const { on, stageWord, category } = input
    const problems = [...problemsOfWords({ stageWord, category }), ...problemsOfDay(on, dayOf(ctx.now()))]
    if (problems.length > 0) return refusalOf(ctx, problems)
    return answerOf(ctx, await runMutation(ctx, 'admitMember', input, (tx) => admit(tx, input)))
  }
}
