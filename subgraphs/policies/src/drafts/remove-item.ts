import type { MutationContext } from '@meritgraph/shared/context'
import { UserError } from '@meritgraph/shared/errors'
import { Arg, Authorized, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { EDIT_ERRORS } from '../change-requests/index.js'
import { DraftEditInput, DraftEditPayload, editScheme } from './draft-edit.js'
import { removeItem } from './edits.rules.js'

@InputType({ description: 'Which item is removed.' })
class RemoveItemInput extends DraftEditInput {
  @Field(() => ID, { description: 'Code of the item, such as `x.review`.' })
  item: string
}

@ObjectType({ description: 'The change request with its edited draft, or why nothing was written.' })
class RemoveItemPayload extends DraftEditPayload {
  @Field(() => [UserError], {
    description: `Codes: DRAFT_ITEM_UNKNOWN, DRAFT_ITEM_NEEDED, DRAFT_NOT_A_SCHEME, DRAFT_TOO_LARGE, ${EDIT_ERRORS}.`,
  })
  userErrors: UserError[]
}

@Resolver()
export class RemoveItem {
  @Authorized('SCHEME_EDITOR', 'PLATFORM_ADMIN')
  @Mutation(() => RemoveItemPayload, {
    description:
      'Removes an item of a draft with all that is in it. What refers to it stays, and shows among the `problems` of the draft. An inherited item is left out with `omitItem`. Errors: FORBIDDEN.',
  })
  removeItem(
    @Arg('input', () => RemoveItemInput, { description: 'The item.' }) input: RemoveItemInput,
    @Ctx() ctx: MutationContext,
  ): Promise<RemoveItemPayload> {
    const { item } = input
    return editScheme(ctx, 'removeItem', input, (profile) => removeItem(profile, item))
  }
}
