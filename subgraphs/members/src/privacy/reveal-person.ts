import type { MutationContext, Transaction } from '@meritgraph/shared/context'
import { type Problem, toUserErrors, UserError } from '@meritgraph/shared/errors'
import { Internal, Personal, Public } from '@meritgraph/shared/federation'
import { type Outcome, runMutation } from '@meritgraph/shared/mutation'
import { newId } from '@meritgraph/shared/time'
import { Text, text } from '@meritgraph/shared/values'
import { Arg, Authorized, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { keptPerson, personById, PersonInput, personStateOf } from '../people/index.js'
import type { Vault } from '../vault/index.js'
import { PersonalField, PersonRead } from './person-read.entity.js'
import { readById } from './privacy.loaders.js'
import { isRepeatable, problemsOfReveal } from './privacy.rules.js'

@InputType({ description: 'What of a person is to be told whole, and what for.' })
class RevealPersonInput extends PersonInput {
  @Field(() => [PersonalField], { description: 'What the purpose needs, and no more.' })
  fields: PersonalField[]

  @Field(() => String, {
    description: 'What for, in 4 to 200 characters without names of persons. The person can read it.',
  })
  purpose: string
}

@ObjectType({ description: 'Personal data of a person, whole; what was not asked for is null.' })
class RevealedPerson {
  @Internal
  @Field(() => ID, { description: 'Id of the person.' })
  id: string

  @Personal
  @Field(() => Text, { nullable: true, description: 'The name today; null where none is recorded or asked for.' })
  name: Text | null

  @Personal
  @Field(() => String, { nullable: true, description: 'The phone number today; null as with the name.' })
  phone: string | null

  @Personal
  @Field(() => String, { nullable: true, description: 'The identity number; null as with the name.' })
  identityNumber: string | null
}

@ObjectType({ description: 'What was asked for, or why nothing was told. That it was told is recorded.' })
class RevealPersonPayload {
  @Internal
  @Field(() => RevealedPerson, { nullable: true, description: 'The person; null where nothing was told.' })
  revealed: RevealedPerson | null

  @Public
  @Field(() => [UserError], {
    description:
      'Codes: PERSON_UNKNOWN, PERSON_MERGED, REVEAL_FIELDS_EMPTY, REVEAL_PURPOSE_EMPTY, REVEAL_OVER, TEXT_UNUSABLE, IDEMPOTENCY_KEY_MISSING, IDEMPOTENCY_KEY_REUSED.',
  })
  userErrors: UserError[]
}

async function read(tx: Transaction, { personId, fields, purpose }: RevealPersonInput): Promise<Outcome> {
  const kept = await keptPerson(tx, 'revealPerson', personId)
  if ('problems' in kept) return kept
  const id = newId(tx.recordedAt)
  const { accountId } = tx.viewer!
  const asked = [...new Set(fields)]
  await tx.db.insert(PersonRead, {
    ...{ id, personId, accountId, fields: asked, purpose: purpose.trim(), recordedAt: tx.recordedAt },
  })
  return { id }
}

/** What a read says is told; null where the caller may see the person no more. */
async function told(
  ctx: MutationContext,
  vault: Vault,
  { personId, fields }: PersonRead,
): Promise<RevealedPerson | null> {
  const person = await personById(ctx).load(personId)
  if (person === null) return null
  const state = await personStateOf(ctx).load(personId)
  const asks = (field: PersonalField) => fields.includes(field)
  const { identityCipher } = person
  return Object.assign(new RevealedPerson(), {
    id: personId,
    name: asks(PersonalField.NAME) && state?.nameZh ? text(state.nameZh, state.nameEn) : null,
    phone: asks(PersonalField.PHONE) ? (state?.phone ?? null) : null,
    identityNumber:
      asks(PersonalField.IDENTITY_NUMBER) && identityCipher !== null ? vault.open(personId, identityCipher) : null,
  })
}

/** The mutation `revealPerson`. */
export function revealPersonResolver(vault: Vault) {
  @Resolver()
  class RevealPerson {
    @Authorized('PLATFORM_ADMIN', 'ORGANIZER')
    @Mutation(() => RevealPersonPayload, {
      description:
        'Tells personal data of a person whole, for a purpose. Who was told what and what for is recorded, and the person can see it. Platform admins and organizers over the organization that the person is with. Errors: FORBIDDEN.',
    })
    async revealPerson(
      @Arg('input', () => RevealPersonInput, { description: 'The person, what is asked for, and the purpose.' })
      input: RevealPersonInput,
      @Ctx() ctx: MutationContext,
    ): Promise<RevealPersonPayload> {
      const refused = (problems: Problem[]) => ({ revealed: null, userErrors: toUserErrors(problems, ctx.language) })
      const problems = problemsOfReveal(input)
      if (problems.length > 0) return refused(problems)
      const { id, userErrors } = await runMutation(ctx, 'revealPerson', input, (tx) => read(tx, input))
      const entry = id === null ? null : await readById(ctx).load(id)
      if (entry === null) return { revealed: null, userErrors }
      if (!isRepeatable(entry.recordedAt, ctx.now()))
        return refused([{ code: 'REVEAL_OVER', path: ['input', 'idempotencyKey'] }])
      return { revealed: await told(ctx, vault, entry), userErrors }
    }
  }
  return RevealPerson
}
