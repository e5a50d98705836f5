import type { MutationContext } from '@meritgraph/shared/context'
import { UserError } from '@meritgraph/shared/errors'
import { Arg, Authorized, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { EDIT_ERRORS } from '../change-requests/index.js'
import { DraftEditInput, DraftEditPayload, editScheme } from './draft-edit.js'
import { addItem } from './edits.rules.js'
import { readItem } from './file-form.rules.js'
import { ItemInput } from './input-types.js'

@InputType({ description: 'A new item of a scheme and where it is to stand.' })
class AddItemInput extends DraftEditInput {
  @Field(() => String, {
    description:
      'Where it is to stand: the path of a list, or of a place for one item, with codes in brackets, such as `phases`, `sectors[x.sector].carriers` or `theme`.',
  })
  list: string

  @Field(() => ID, {
    nullable: true,
    description: 'Code of the item of the list that it comes after; left out: it comes last.',
  })
  follows: string | null

  @Field(() => Boolean, { nullable: true, description: 'Whether it comes first; then without `follows`.' })
  isFirst: boolean | null

  @Field(() => ItemInput, {
    description:
      'The item. A value in it without a source of its own rests on those of the item that is given around it.',
  })
  item: object
}

@ObjectType({ description: 'The change request with its edited draft, or why nothing was written.' })
class AddItemPayload extends DraftEditPayload {
  @Field(() => [UserError], {
    description: `Codes: DRAFT_PLACE_UNKNOWN, DRAFT_KIND_WRONG, DRAFT_FOLLOWS_UNKNOWN, DRAFT_POSITION_TWICE, DRAFT_PLACE_TAKEN, DRAFT_CHOICE, DRAFT_CODE_TAKEN, those of profile files (PROFILE_…), DRAFT_NOT_A_SCHEME, DRAFT_TOO_LARGE, ${EDIT_ERRORS}.`,
  })
  userErrors: UserError[]
}

@Resolver()
export class AddItem {
  @Authorized('SCHEME_EDITOR', 'PLATFORM_ADMIN')
  @Mutation(() => AddItemPayload, {
    description: 'Puts a new item into the scheme of a draft. Errors: FORBIDDEN.',
  })
  addItem(
    @Arg('input', () => AddItemInput, { description: 'The item and its place.' }) input: AddItemInput,
    @Ctx() ctx: MutationContext,
  ): Promise<AddItemPayload> {
    const { list, follows, isFirst, item } = input
    return editScheme(ctx, 'addItem', input, (profile) => {
      const read = readItem(profile, item, 'item')
      if ('problems' in read) return read
      return addItem(profile, list, { follows: follows ?? null, isFirst: isFirst ?? false }, read)
    })
  }
}
