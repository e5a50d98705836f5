import type { MutationContext } from '@meritgraph/shared/context'
import { UserError } from '@meritgraph/shared/errors'
import { Arg, Authorized, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { EDIT_ERRORS } from '../change-requests/index.js'
import { restore } from './constraint-edits.rules.js'
import { DraftEditInput, DraftEditPayload, editScheme } from './draft-edit.js'

@InputType({ description: 'Which item applies here again.' })
class RestoreItemInput extends DraftEditInput {
  @Field(() => ID, { description: 'Code of the item that is left out.' })
  item: string
}

@ObjectType({ description: 'The change request with its edited draft, or why nothing was written.' })
class RestoreItemPayload extends DraftEditPayload {
  @Field(() => [UserError], {
    description: `Codes: DRAFT_OMISSION_UNKNOWN, DRAFT_NOT_A_SCHEME, DRAFT_TOO_LARGE, ${EDIT_ERRORS}.`,
  })
  userErrors: UserError[]
}

@Resolver()
export class RestoreItem {
  @Authorized('SCHEME_EDITOR', 'PLATFORM_ADMIN')
  @Mutation(() => RestoreItemPayload, {
    description: 'Lets an inherited item that was left out apply again. Errors: FORBIDDEN.',
  })
  restoreItem(
    @Arg('input', () => RestoreItemInput, { description: 'The item.' }) input: RestoreItemInput,
    @Ctx() ctx: MutationContext,
  ): Promise<RestoreItemPayload> {
    const { item } = input
    return editScheme(ctx, 'restoreItem', input, (profile) => restore(profile, item))
  }
}
