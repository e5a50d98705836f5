import type { MutationContext } from '@meritgraph/shared/context'
import type { ConceptRelation as Relation } from '@meritgraph/shared/policy'
import { Arg, Authorized, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { ConceptRelation } from '../mapping/index.js'
import { BothLanguagesInput, DraftEditInput, DraftEditPayload } from './draft-edit.js'
import { editMapping } from './edit-mapping.js'
import { withRow } from './mapping-edits.rules.js'

@InputType({ description: 'How an item of the scheme is to stand to a shared concept.' })
class MapItemInput extends DraftEditInput {
  @Field(() => ID, { description: 'Code of the item.' })
  item: string

  @Field(() => ID, { nullable: true, description: 'Code of the concept; absent for the relation NONE.' })
  concept: string | null

  @Field(() => ConceptRelation, { description: 'How the item stands to it; NONE: no concept answers to the item.' })
  relation: ConceptRelation

  @Field(() => BothLanguagesInput, {
    nullable: true,
    description: 'Why they are not the same; needed for every relation but EXACT.',
  })
  reason: BothLanguagesInput | null
}

@ObjectType({ description: 'The change request with the row, or why nothing was written.' })
class MapItemPayload extends DraftEditPayload {}

@Resolver()
export class MapItem {
  @Authorized('PLATFORM_ADMIN', 'SCHEME_EDITOR')
  @Mutation(() => MapItemPayload, {
    description:
      'Maps an item to a concept in the draft of a mapping, or says anew how it stands to it. User errors: MAPPING_ITEM_UNKNOWN, MAPPING_CONCEPT_UNKNOWN, MAPPING_KIND_WRONG, MAPPING_CONCEPT_MISSING, MAPPING_CONCEPT_FOR_NONE, MAPPING_REASON_MISSING, MAPPING_ITEM_MAPPED, and those of the format of its file.',
  })
  mapItem(
    @Arg('input', () => MapItemInput, { description: 'The draft, the item, the concept and how they stand.' })
    input: MapItemInput,
    @Ctx() ctx: MutationContext,
  ): Promise<MapItemPayload> {
    const { item, reason } = input
    const concept = input.concept ?? null
    const relation = input.relation.toLowerCase() as Relation
    const row = { item, concept, relation, reason: reason ? { zh: reason.zh, en: reason.en } : null }
    return editMapping(ctx, 'mapItem', input, (mapping) => withRow(mapping, row))
  }
}
