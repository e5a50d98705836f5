import type { MutationContext, Transaction } from '@meritgraph/shared/context'
import { type Outcome, runMutation } from '@meritgraph/shared/mutation'
import { dayOf, FOREVER_DAY } from '@meritgraph/shared/time'
import { Arg, Authorized, Ctx, InputType, Mutation, Resolver } from 'type-graphql'
import { affiliate, keptAffiliation, valuesOf } from './affiliate-person.js'
import { isMember } from './member-stage.js'
import { answerOf, DatedPersonInput, personPayload, type PersonPayload, refusalOf } from './person-payload.js'
import { problemsOfDay } from './person.rules.js'

@InputType({ description: 'Who is a member no more, from which day on.' })
class EndMembershipInput extends DatedPersonInput {}

const Payload = personPayload(
  'EndMembership',
  'PERSON_UNKNOWN, PERSON_MERGED, MEMBER_NOT, MEMBER_DAY_IMPLAUSIBLE, MEMBER_NOT_YET_RECORDED, MEMBER_CHANGES_LATER',
)

async function endMembership(tx: Transaction, input: EndMembershipInput): Promise<Outcome> {
  const { personId, on } = input
  const kept = await keptAffiliation(tx, 'endMembership', input)
  if ('problems' in kept) return kept
  const { affiliation } = kept
  if (!isMember(affiliation.stage)) return { problems: [{ code: 'MEMBER_NOT', params: { on }, path: ['input', 'on'] }] }
  const { organizationId, category } = valuesOf(affiliation)
  const nothing = { stage: null, stageWord: null, partyAffairsRole: null }
  const here = { floatingPlace: null, floatingOrganizationId: null }
  await affiliate(tx, personId, { organizationId, category, ...nothing, ...here, validFrom: on, validTo: FOREVER_DAY })
  return { id: personId }
}

@Resolver()
export class EndMembership {
  @Authorized('PLATFORM_ADMIN', 'ORGANIZER')
  @Mutation(() => Payload, {
    description:
      'Ends a membership from a day on; the record stays with the organization, and earlier days stay as they were. Platform admins and organizers over it. Errors: FORBIDDEN.',
  })
  async endMembership(
    @Arg('input', () => EndMembershipInput, { description: 'The person and the day.' }) input: EndMembershipInput,
    @Ctx() ctx: MutationContext,
  ): Promise<PersonPayload> {
    const problems = problemsOfDay(input.on, dayOf(ctx.now()))
    if (problems.length > 0) return refusalOf(ctx, problems)
    return answerOf(ctx, await runMutation(ctx, 'endMembership', input, (tx) => endMembership(tx, input)))
  }
}
