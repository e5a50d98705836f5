import type { MutationContext } from '@meritgraph/shared/context'
import { UserError } from '@meritgraph/shared/errors'
import { Arg, Authorized, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { EDIT_ERRORS } from '../change-requests/index.js'
import { DraftEditInput, DraftEditPayload, editScheme } from './draft-edit.js'
import { moveItem } from './edits.rules.js'

@InputType({ description: 'Which item is moved, and where to.' })
class MoveItemInput extends DraftEditInput {
  @Field(() => ID, { description: 'Code of the item, such as `x.review`.' })
  item: string

  @Field(() => String, {
    nullable: true,
    description: 'Path of another list for items of its kind, such as `sectors[x.sector].carriers`; left out: its own.',
  })
  list: string | null

  @Field(() => ID, {
    nullable: true,
    description: 'Code of the item of the list that it comes after; left out: it comes last.',
  })
  follows: string | null

  @Field(() => Boolean, { nullable: true, description: 'Whether it comes first; then without `follows`.' })
  isFirst: boolean | null
}

@ObjectType({ description: 'The change request with its edited draft, or why nothing was written.' })
class MoveItemPayload extends DraftEditPayload {
  @Field(() => [UserError], {
    description: `Codes: DRAFT_ITEM_UNKNOWN, DRAFT_PLACE_UNKNOWN, DRAFT_KIND_WRONG, DRAFT_FOLLOWS_UNKNOWN, DRAFT_POSITION_TWICE, DRAFT_MOVE_INTO_ITSELF, DRAFT_NOT_A_SCHEME, DRAFT_TOO_LARGE, ${EDIT_ERRORS}.`,
  })
  userErrors: UserError[]
}

@Resolver()
export class MoveItem {
  @Authorized('SCHEME_EDITOR', 'PLATFORM_ADMIN')
  @Mutation(() => MoveItemPayload, {
    description: 'Puts an item of a draft elsewhere in its list, or into another list. Errors: FORBIDDEN.',
  })
  moveItem(
    @Arg('input', () => MoveItemInput, { description: 'The item and its new place.' }) input: MoveItemInput,
    @Ctx() ctx: MutationContext,
  ): Promise<MoveItemPayload> {
    const { item, list, follows, isFirst } = input
    const position = { follows: follows ?? null, isFirst: isFirst ?? false }
    return editScheme(ctx, 'moveItem', input, (profile) => moveItem(profile, item, list ?? null, position))
  }
}
