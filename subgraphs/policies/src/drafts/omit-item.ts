import type { MutationContext } from '@meritgraph/shared/context'
import { UserError } from '@meritgraph/shared/errors'
import type { Omission } from '@meritgraph/shared/profile'
import { Arg, Authorized, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { EDIT_ERRORS } from '../change-requests/index.js'
import { freeCode, omit } from './constraint-edits.rules.js'
import { DraftEditInput, DraftEditPayload, editScheme } from './draft-edit.js'
import { readRecord } from './file-form.rules.js'
import { SourceInput, TextInput } from './input-types.js'

@InputType({ description: 'Which inherited item does not apply here.' })
class OmitItemInput extends DraftEditInput {
  @Field(() => ID, { description: 'Code of the item, in the scheme that has it.' })
  item: string

  @Field(() => TextInput, { nullable: true, description: 'Why, in words.' })
  name: object | null

  @Field(() => [SourceInput], { nullable: true, description: 'The places it rests on.' })
  source: object[] | null

  @Field(() => ID, {
    nullable: true,
    description: 'Code of the omission; left out: one is made, `<scheme>.omission.<n>`.',
  })
  code: string | null
}

@ObjectType({ description: 'The change request with its edited draft, or why nothing was written.' })
class OmitItemPayload extends DraftEditPayload {
  @Field(() => [UserError], {
    description: `Codes: DRAFT_ITEM_OWN, DRAFT_ITEM_NOT_INHERITED, DRAFT_OMISSION_THERE, DRAFT_CODE_TAKEN, those of profile files (PROFILE_…), DRAFT_NOT_A_SCHEME, DRAFT_TOO_LARGE, ${EDIT_ERRORS}.`,
  })
  userErrors: UserError[]
}

@Resolver()
export class OmitItem {
  @Authorized('SCHEME_EDITOR', 'PLATFORM_ADMIN')
  @Mutation(() => OmitItemPayload, {
    description: 'Leaves out an inherited item, with its parts. Errors: FORBIDDEN.',
  })
  omitItem(
    @Arg('input', () => OmitItemInput, { description: 'The item, and why it is left out.' }) input: OmitItemInput,
    @Ctx() ctx: MutationContext,
  ): Promise<OmitItemPayload> {
    const { item, name, source, code } = input
    return editScheme(ctx, 'omitItem', input, async (profile, inherited) => {
      const data = { code: code ?? freeCode(profile, 'omission'), item, name, source }
      const read = readRecord<Omission>(profile, 'omission', data)
      return 'problems' in read ? read : omit(profile, await inherited(), read.value)
    })
  }
}
