import type { MutationContext } from '@meritgraph/shared/context'
import { Arg, Authorized, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { withoutConcept } from './concept-edits.rules.js'
import { DraftEditInput, DraftEditPayload } from './draft-edit.js'
import { editConcepts } from './edit-concepts.js'

@InputType({ description: 'A shared concept that is to go.' })
class RemoveConceptInput extends DraftEditInput {
  @Field(() => ID, { description: 'Code of the concept.' })
  code: string
}

@ObjectType({ description: 'The change request without the concept, or why nothing was written.' })
class RemoveConceptPayload extends DraftEditPayload {}

@Resolver()
export class RemoveConcept {
  @Authorized('PLATFORM_ADMIN', 'SCHEME_EDITOR')
  @Mutation(() => RemoveConceptPayload, {
    description:
      'Takes a concept out of the draft of the shared concepts. User errors: CONCEPT_UNKNOWN, CONCEPT_HAS_NARROWER, CONCEPT_IN_USE.',
  })
  removeConcept(
    @Arg('input', () => RemoveConceptInput, { description: 'The draft and the concept.' }) input: RemoveConceptInput,
    @Ctx() ctx: MutationContext,
  ): Promise<RemoveConceptPayload> {
    return editConcepts(ctx, 'removeConcept', input, (scheme) => withoutConcept(scheme, input.code))
  }
}
