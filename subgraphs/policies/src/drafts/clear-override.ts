import type { MutationContext } from '@meritgraph/shared/context'
import { UserError } from '@meritgraph/shared/errors'
import { Arg, Authorized, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { EDIT_ERRORS } from '../change-requests/index.js'
import { DraftEditPayload, editScheme } from './draft-edit.js'
import { clearOverride } from './overrides.rules.js'
import { ValueEditInput } from './value-edit.js'

@InputType({ description: 'Which value is to be inherited again.' })
class ClearOverrideInput extends ValueEditInput {}

@ObjectType({ description: 'The change request with its edited draft, or why nothing was written.' })
class ClearOverridePayload extends DraftEditPayload {
  @Field(() => [UserError], {
    description: `Codes: DRAFT_NOT_OVERRIDDEN, DRAFT_NOT_A_SCHEME, DRAFT_TOO_LARGE, ${EDIT_ERRORS}.`,
  })
  userErrors: UserError[]
}

@Resolver()
export class ClearOverride {
  @Authorized('SCHEME_EDITOR', 'PLATFORM_ADMIN')
  @Mutation(() => ClearOverridePayload, {
    description:
      'Takes back that a draft states an inherited value otherwise. A partial item that then says nothing goes too. Errors: FORBIDDEN.',
  })
  clearOverride(
    @Arg('input', () => ClearOverrideInput, { description: 'The value.' }) input: ClearOverrideInput,
    @Ctx() ctx: MutationContext,
  ): Promise<ClearOverridePayload> {
    const place = { item: input.item ?? null, leaf: input.leaf }
    return editScheme(ctx, 'clearOverride', input, async (profile, inherited) =>
      clearOverride(profile, await inherited(), place),
    )
  }
}
