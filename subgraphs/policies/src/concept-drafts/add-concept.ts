import type { MutationContext } from '@meritgraph/shared/context'
import { Arg, Authorized, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { ConceptKind } from '../mapping/index.js'
import { withConcept } from './concept-edits.rules.js'
import { BothLanguagesInput, DraftEditInput, DraftEditPayload } from './draft-edit.js'
import { editConcepts } from './edit-concepts.js'

@InputType({ description: 'A shared concept that is to be added.' })
class AddConceptInput extends DraftEditInput {
  @Field(() => ID, { description: 'Its code: lower-case letters and digits, joined by dots and hyphens.' })
  code: string

  @Field(() => ConceptKind, { description: 'What kind of items it stands for.' })
  kind: ConceptKind

  @Field(() => BothLanguagesInput, { description: 'What it is called.' })
  name: BothLanguagesInput

  @Field(() => ID, { nullable: true, description: 'Code of the concept above it, of the same kind; absent: none.' })
  broader: string | null

  @Field(() => ID, { nullable: true, description: 'Code of the concept that it comes after; absent: it comes last.' })
  follows: string | null
}

@ObjectType({ description: 'The change request with the concept, or why nothing was written.' })
class AddConceptPayload extends DraftEditPayload {}

@Resolver()
export class AddConcept {
  @Authorized('PLATFORM_ADMIN', 'SCHEME_EDITOR')
  @Mutation(() => AddConceptPayload, {
    description:
      'Adds a concept to the draft of the shared concepts. User errors: CONCEPT_CODE_TAKEN, CONCEPT_UNKNOWN, CONCEPT_BROADER_KIND, and those of the format of its file.',
  })
  addConcept(
    @Arg('input', () => AddConceptInput, { description: 'The draft and the concept.' }) input: AddConceptInput,
    @Ctx() ctx: MutationContext,
  ): Promise<AddConceptPayload> {
    const { code, kind, name, broader, follows } = input
    const concept = { code, kind, name: { zh: name.zh, en: name.en }, broader: broader ?? null }
    return editConcepts(ctx, 'addConcept', input, (scheme) => withConcept(scheme, concept, follows ?? null))
  }
}
