import type { MutationContext } from '@meritgraph/shared/context'
import { UserError } from '@meritgraph/shared/errors'
import { Arg, Authorized, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { EDIT_ERRORS } from '../change-requests/index.js'
import { lift } from './constraint-edits.rules.js'
import { DraftEditInput, DraftEditPayload, editScheme } from './draft-edit.js'

@InputType({ description: 'What is demanded no longer.' })
class LiftConstraintInput extends DraftEditInput {
  @Field(() => ID, { description: 'Code of a constraint of the draft.' })
  constraint: string
}

@ObjectType({ description: 'The change request with its edited draft, or why nothing was written.' })
class LiftConstraintPayload extends DraftEditPayload {
  @Field(() => [UserError], {
    description: `Codes: DRAFT_CONSTRAINT_UNKNOWN, DRAFT_NOT_A_SCHEME, DRAFT_TOO_LARGE, ${EDIT_ERRORS}.`,
  })
  userErrors: UserError[]
}

@Resolver()
export class LiftConstraint {
  @Authorized('SCHEME_EDITOR', 'PLATFORM_ADMIN')
  @Mutation(() => LiftConstraintPayload, {
    description: 'Takes back what the scheme demands of those that build on it. Errors: FORBIDDEN.',
  })
  liftConstraint(
    @Arg('input', () => LiftConstraintInput, { description: 'The constraint.' }) input: LiftConstraintInput,
    @Ctx() ctx: MutationContext,
  ): Promise<LiftConstraintPayload> {
    const { constraint } = input
    return editScheme(ctx, 'liftConstraint', input, (profile) => lift(profile, constraint))
  }
}
