import type { MutationContext } from '@meritgraph/shared/context'
import { UserError } from '@meritgraph/shared/errors'
import { Arg, Authorized, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { EDIT_ERRORS } from '../change-requests/index.js'
import { DraftEditInput, DraftEditPayload, editScheme } from './draft-edit.js'
import { changeSection } from './edits.rules.js'
import { readSection } from './file-form.rules.js'
import { SectionInput } from './input-types.js'

@InputType({ description: 'What is changed in a section that has no code of its own.' })
class ChangeSectionInput extends DraftEditInput {
  @Field(() => SectionInput, {
    description: 'What is to be otherwise: a field that is left out stays, null empties it, a list is replaced whole.',
  })
  changes: object
}

@ObjectType({ description: 'The change request with its edited draft, or why nothing was written.' })
class ChangeSectionPayload extends DraftEditPayload {
  @Field(() => [UserError], {
    description: `Codes: DRAFT_CHOICE, DRAFT_CODE_TAKEN, those of profile files (PROFILE_…), DRAFT_NOT_A_SCHEME, DRAFT_TOO_LARGE, ${EDIT_ERRORS}.`,
  })
  userErrors: UserError[]
}

@Resolver()
export class ChangeSection {
  @Authorized('SCHEME_EDITOR', 'PLATFORM_ADMIN')
  @Mutation(() => ChangeSectionPayload, {
    description:
      'Changes fields of a section without a code of its own, such as `leadership`, in the scheme of a draft. Errors: FORBIDDEN.',
  })
  changeSection(
    @Arg('input', () => ChangeSectionInput, { description: 'The section and its changes.' }) input: ChangeSectionInput,
    @Ctx() ctx: MutationContext,
  ): Promise<ChangeSectionPayload> {
    const { changes } = input
    return editScheme(ctx, 'changeSection', input, (profile) => {
      const read = readSection(profile, changes, 'changes')
      return 'problems' in read ? read : changeSection(profile, read)
    })
  }
}
