import type { MutationContext } from '@meritgraph/shared/context'
import { UserError } from '@meritgraph/shared/errors'
import type { ProfileConstraint } from '@meritgraph/shared/profile'
import { Arg, Authorized, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { EDIT_ERRORS } from '../change-requests/index.js'
import { constrain, freeCode } from './constraint-edits.rules.js'
import { DraftEditInput, DraftEditPayload, editScheme } from './draft-edit.js'
import { readRecord } from './file-form.rules.js'
import { SourceInput, TextInput } from './input-types.js'

@InputType({ description: 'Which value has to stay as it is in all schemes that build on this one.' })
class LockValueInput extends DraftEditInput {
  @Field(() => ID, {
    nullable: true,
    description:
      'Code of an item of the scheme or of one it builds on; left out: the value is one of the scheme itself.',
  })
  item: string | null

  @Field(() => String, {
    nullable: true,
    description:
      'Its keys as in the file, joined by dots; in a list a step names an entry by its type, kind, role or code, such as `recipients.member.quota`. Left out: the whole item, which may then be neither overridden nor omitted.',
  })
  leaf: string | null

  @Field(() => TextInput, { nullable: true, description: 'Why, in words.' })
  name: object | null

  @Field(() => [SourceInput], { description: 'The clause that demands it; an inferred base has none.' })
  source: object[]

  @Field(() => ID, {
    nullable: true,
    description: 'Code of the constraint; left out: one is made, `<scheme>.lock.<n>`.',
  })
  code: string | null
}

@ObjectType({ description: 'The change request with its edited draft, or why nothing was written.' })
class LockValuePayload extends DraftEditPayload {
  @Field(() => [UserError], {
    description: `Codes: DRAFT_CONSTRAINT_THERE, DRAFT_CODE_TAKEN, those of profile files (PROFILE_…), DRAFT_NOT_A_SCHEME, DRAFT_TOO_LARGE, ${EDIT_ERRORS}.`,
  })
  userErrors: UserError[]
}

@Resolver()
export class LockValue {
  @Authorized('SCHEME_EDITOR', 'PLATFORM_ADMIN')
  @Mutation(() => LockValuePayload, {
    description:
      'Demands of all schemes that build on this one that a value, or a whole item, stays as it is. Errors: FORBIDDEN.',
  })
  lockValue(
    @Arg('input', () => LockValueInput, { description: 'What is locked, and by which clause.' }) input: LockValueInput,
    @Ctx() ctx: MutationContext,
  ): Promise<LockValuePayload> {
    const { name, source, code } = input
    const [item, leaf] = [input.item ?? null, input.leaf ?? null]
    return editScheme(ctx, 'lockValue', input, (profile) => {
      const data = { code: code ?? freeCode(profile, 'lock'), kind: 'lock', item, leaf, name, source }
      const read = readRecord<ProfileConstraint>(profile, 'constraint', data)
      return 'problems' in read ? read : constrain(profile, read.value)
    })
  }
}
