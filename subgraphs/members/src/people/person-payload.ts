import type { MutationContext } from '@meritgraph/shared/context'
import { type Problem, toUserErrors, UserError } from '@meritgraph/shared/errors'
import { Internal, LocalDate, Personal, Public } from '@meritgraph/shared/federation'
import type { MutationResult } from '@meritgraph/shared/mutation'
import type { Day } from '@meritgraph/shared/time'
import { Field, ID, InputType, ObjectType } from 'type-graphql'
import { Person } from './person.entity.js'
import { personById } from './person.loaders.js'

@InputType({ description: 'The name of a person in both languages.' })
export class PersonNameInput {
  @Personal
  @Field(() => String, { description: 'In Chinese, 1 to 100 characters.' })
  zh: string

  @Personal
  @Field(() => String, { nullable: true, description: 'In English or pinyin, 1 to 100 characters.' })
  en: string | null
}

/** What every mutation about a person says. */
@InputType()
export abstract class PersonInput {
  @Field(() => ID, { description: 'Id of the person.' })
  personId: string

  @Field(() => String, { description: 'Chosen by the caller: the same key with the same input changes nothing again.' })
  idempotencyKey: string
}

/** What every dated change of a person says. */
@InputType()
export abstract class DatedPersonInput extends PersonInput {
  @Field(() => LocalDate, { description: 'The first day on which it is so, from 1921-07-01 to today.' })
  on: Day
}

/** A person, or why nothing was written. */
export interface PersonPayload {
  person: Person | null
  userErrors: UserError[]
}

/** Makes the payload type of a mutation about a person, named `<Mutation>Payload`; `codes` are those of its user errors. */
export function personPayload(mutation: string, codes: string) {
  @ObjectType(`${mutation}Payload`, { description: 'The person as they are now, or why nothing was written.' })
  class Payload implements PersonPayload {
    @Internal
    @Field(() => Person, {
      nullable: true,
      description: 'The person; null where nothing was written or the caller sees them no more.',
    })
    person: Person | null

    @Public
    @Field(() => [UserError], {
      description: `Codes: ${codes}, TEXT_UNUSABLE, IDEMPOTENCY_KEY_MISSING, IDEMPOTENCY_KEY_REUSED.`,
    })
    userErrors: UserError[]
  }
  return Payload
}

/** The payload of what a mutation came to. */
export async function answerOf(ctx: MutationContext, { id, userErrors }: MutationResult): Promise<PersonPayload> {
  return { person: id === null ? null : await personById(ctx).load(id), userErrors }
}

/** The payload of a refusal before anything was tried. */
export const refusalOf = (ctx: MutationContext, problems: readonly Problem[]): PersonPayload => ({
  person: null,
  userErrors: toUserErrors(problems, ctx.language),
})
