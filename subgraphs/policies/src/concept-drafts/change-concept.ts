import type { MutationContext } from '@meritgraph/shared/context'
import { Arg, Authorized, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { withChangedConcept } from './concept-edits.rules.js'
import { BothLanguagesInput, DraftEditInput, DraftEditPayload } from './draft-edit.js'
import { editConcepts } from './edit-concepts.js'

@InputType({ description: 'What is to change of a shared concept.' })
class ChangeConceptInput extends DraftEditInput {
  @Field(() => ID, { description: 'Code of the concept; it stays what it is.' })
  code: string

  @Field(() => BothLanguagesInput, { nullable: true, description: 'What it is called; absent: as before.' })
  name: BothLanguagesInput | null

  @Field(() => ID, {
    nullable: true,
    description: 'Code of the concept above it, of the same kind; null: none; absent: as before.',
  })
  broader: string | null | undefined
}

@ObjectType({ description: 'The change request with the changed concept, or why nothing was written.' })
class ChangeConceptPayload extends DraftEditPayload {}

@Resolver()
export class ChangeConcept {
  @Authorized('PLATFORM_ADMIN', 'SCHEME_EDITOR')
  @Mutation(() => ChangeConceptPayload, {
    description:
      'Changes a concept in the draft of the shared concepts. User errors: CONCEPT_UNKNOWN, CONCEPT_BROADER_CYCLE, CONCEPT_BROADER_KIND, and those of the format of its file.',
  })
  changeConcept(
    @Arg('input', () => ChangeConceptInput, { description: 'The draft, the concept and what changes.' })
    input: ChangeConceptInput,
    @Ctx() ctx: MutationContext,
  ): Promise<ChangeConceptPayload> {
    const { code, name, broader } = input
    const changes = { ...(name && { name: { zh: name.zh, en: name.en } }), ...(broader !== undefined && { broader }) }
    return editConcepts(ctx, 'changeConcept', input, (scheme) => withChangedConcept(scheme, code, changes))
  }
}
