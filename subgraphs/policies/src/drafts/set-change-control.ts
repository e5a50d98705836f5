import type { MutationContext } from '@meritgraph/shared/context'
import { UserError } from '@meritgraph/shared/errors'
import { Arg, Authorized, Ctx, Field, InputType, Mutation, ObjectType, registerEnumType, Resolver } from 'type-graphql'
import { EDIT_ERRORS } from '../change-requests/index.js'
import { controlUnsourced } from './constraint-edits.rules.js'
import { DraftEditInput, DraftEditPayload, editScheme } from './draft-edit.js'

/** What happens where a version is published with values that rest on no source. */
enum UnsourcedValues {
  BLOCK = 'BLOCK',
  WARN = 'WARN',
}

registerEnumType(UnsourcedValues, {
  name: 'UnsourcedValues',
  description: 'What happens where a version is published with values that rest on no source.',
  valuesConfig: {
    BLOCK: { description: 'It is refused.' },
    WARN: { description: 'It is only warned about.' },
  },
})

const WORDS = { BLOCK: 'block', WARN: 'warn' } as const

@InputType({ description: 'How changes of a scheme are to be controlled.' })
class SetChangeControlInput extends DraftEditInput {
  @Field(() => UnsourcedValues, {
    nullable: true,
    description:
      'What happens to values without a source, from the next change on; left out: as in the scheme it builds on, and where none says anything, WARN.',
  })
  unsourced: UnsourcedValues | null
}

@ObjectType({ description: 'The change request with its edited draft, or why nothing was written.' })
class SetChangeControlPayload extends DraftEditPayload {
  @Field(() => [UserError], {
    description: `Codes: DRAFT_NOT_A_SCHEME, DRAFT_TOO_LARGE, ${EDIT_ERRORS}.`,
  })
  userErrors: UserError[]
}

@Resolver()
export class SetChangeControl {
  @Authorized('SCHEME_EDITOR', 'PLATFORM_ADMIN')
  @Mutation(() => SetChangeControlPayload, {
    description: 'Says how changes of a scheme are controlled once this one is published. Errors: FORBIDDEN.',
  })
  setChangeControl(
    @Arg('input', () => SetChangeControlInput, { description: 'How they are controlled.' })
    input: SetChangeControlInput,
    @Ctx() ctx: MutationContext,
  ): Promise<SetChangeControlPayload> {
    const unsourced = input.unsourced == null ? null : WORDS[input.unsourced]
    return editScheme(ctx, 'setChangeControl', input, (profile) => controlUnsourced(profile, unsourced))
  }
}
