import type { MutationContext } from '@meritgraph/shared/context'
import { UserError } from '@meritgraph/shared/errors'
import { Arg, Authorized, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { EDIT_ERRORS } from '../change-requests/index.js'
import { DraftEditPayload, editScheme } from './draft-edit.js'
import { readLeaf } from './file-form.rules.js'
import { inheritedLeafAt, overrideLeaf } from './overrides.rules.js'
import { StatedValueInput } from './value-edit.js'

@InputType({ description: 'Which inherited value is stated otherwise, and how.' })
class OverrideValueInput extends StatedValueInput {}

@ObjectType({ description: 'The change request with its edited draft, or why nothing was written.' })
class OverrideValuePayload extends DraftEditPayload {
  @Field(() => [UserError], {
    description: `Codes: DRAFT_ITEM_NOT_INHERITED, DRAFT_LEAF_UNKNOWN, DRAFT_KIND_WRONG, DRAFT_CHOICE, those of profile files (PROFILE_…), DRAFT_NOT_A_SCHEME, DRAFT_TOO_LARGE, ${EDIT_ERRORS}.`,
  })
  userErrors: UserError[]
}

@Resolver()
export class OverrideValue {
  @Authorized('SCHEME_EDITOR', 'PLATFORM_ADMIN')
  @Mutation(() => OverrideValuePayload, {
    description:
      'States a value of an inherited item otherwise. Of an item that the draft has not got it gets a partial one, which says nothing but this value; everything else stays inherited. Errors: FORBIDDEN.',
  })
  overrideValue(
    @Arg('input', () => OverrideValueInput, { description: 'The value and its place.' }) input: OverrideValueInput,
    @Ctx() ctx: MutationContext,
  ): Promise<OverrideValuePayload> {
    const { leaf, value } = input
    const place = { item: input.item ?? null, leaf }
    return editScheme(ctx, 'overrideValue', input, async (profile, inherited) => {
      const bases = await inherited()
      const at = inheritedLeafAt(profile, bases, place)
      if ('problems' in at) return at
      const read = readLeaf(profile, at.part, leaf, value, 'value')
      return 'problems' in read ? read : overrideLeaf(profile, bases, place, read.value)
    })
  }
}
