import type { MutationContext } from '@meritgraph/shared/context'
import { UserError } from '@meritgraph/shared/errors'
import { Arg, Authorized, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { EDIT_ERRORS } from '../change-requests/index.js'
import { DraftEditPayload, editScheme } from './draft-edit.js'
import { leafAt, setLeaf } from './edits.rules.js'
import { readLeaf } from './file-form.rules.js'
import { StatedValueInput } from './value-edit.js'

@InputType({ description: 'Which value of a draft is set, and what it is.' })
class SetValueInput extends StatedValueInput {}

@ObjectType({ description: 'The change request with its edited draft, or why nothing was written.' })
class SetValuePayload extends DraftEditPayload {
  @Field(() => [UserError], {
    description: `Codes: DRAFT_ITEM_UNKNOWN, DRAFT_LEAF_UNKNOWN, DRAFT_KIND_WRONG, DRAFT_CHOICE, those of profile files (PROFILE_…), DRAFT_NOT_A_SCHEME, DRAFT_TOO_LARGE, ${EDIT_ERRORS}.`,
  })
  userErrors: UserError[]
}

@Resolver()
export class SetValue {
  @Authorized('SCHEME_EDITOR', 'PLATFORM_ADMIN')
  @Mutation(() => SetValuePayload, {
    description: 'Sets a value of an item of a draft, or of the scheme itself. Errors: FORBIDDEN.',
  })
  setValue(
    @Arg('input', () => SetValueInput, { description: 'The value and its place.' }) input: SetValueInput,
    @Ctx() ctx: MutationContext,
  ): Promise<SetValuePayload> {
    const { leaf, value } = input
    const place = { item: input.item ?? null, leaf }
    return editScheme(ctx, 'setValue', input, (profile) => {
      const at = leafAt([profile], place)
      if ('problems' in at) return at
      const read = readLeaf(profile, at.part, leaf, value, 'value')
      return 'problems' in read ? read : setLeaf(profile, place, read.value)
    })
  }
}
