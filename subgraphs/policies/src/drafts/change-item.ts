import type { MutationContext } from '@meritgraph/shared/context'
import { UserError } from '@meritgraph/shared/errors'
import { Arg, Authorized, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { EDIT_ERRORS } from '../change-requests/index.js'
import { DraftEditInput, DraftEditPayload, editScheme } from './draft-edit.js'
import { changeItem } from './edits.rules.js'
import { readChanges } from './file-form.rules.js'
import { ItemInput } from './input-types.js'

@InputType({ description: 'Which item is changed, and what in it.' })
class ChangeItemInput extends DraftEditInput {
  @Field(() => ID, { description: 'Code of the item, such as `x.review`.' })
  item: string

  @Field(() => ItemInput, {
    description:
      'What is to be otherwise: a field that is left out stays, null empties it, a list is replaced whole. With another `code` the item is renamed, and what refers to it in the draft follows.',
  })
  changes: object
}

@ObjectType({ description: 'The change request with its edited draft, or why nothing was written.' })
class ChangeItemPayload extends DraftEditPayload {
  @Field(() => [UserError], {
    description: `Codes: DRAFT_ITEM_UNKNOWN, DRAFT_KIND_WRONG, DRAFT_CHOICE, DRAFT_CODE_TAKEN, those of profile files (PROFILE_…), DRAFT_NOT_A_SCHEME, DRAFT_TOO_LARGE, ${EDIT_ERRORS}.`,
  })
  userErrors: UserError[]
}

@Resolver()
export class ChangeItem {
  @Authorized('SCHEME_EDITOR', 'PLATFORM_ADMIN')
  @Mutation(() => ChangeItemPayload, {
    description:
      'Changes fields of an item in the scheme of a draft. A value that is given without a source rests on none. Errors: FORBIDDEN.',
  })
  changeItem(
    @Arg('input', () => ChangeItemInput, { description: 'The item and its changes.' }) input: ChangeItemInput,
    @Ctx() ctx: MutationContext,
  ): Promise<ChangeItemPayload> {
    const { item, changes } = input
    return editScheme(ctx, 'changeItem', input, (profile) => {
      const read = readChanges(profile, changes, 'changes')
      return 'problems' in read ? read : changeItem(profile, item, read)
    })
  }
}
