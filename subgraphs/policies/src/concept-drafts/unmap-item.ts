import type { MutationContext } from '@meritgraph/shared/context'
import { Arg, Authorized, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { DraftEditInput, DraftEditPayload } from './draft-edit.js'
import { editMapping } from './edit-mapping.js'
import { withoutRow } from './mapping-edits.rules.js'

@InputType({ description: 'A row of the mapping that is to go.' })
class UnmapItemInput extends DraftEditInput {
  @Field(() => ID, { description: 'Code of the item.' })
  item: string

  @Field(() => ID, { nullable: true, description: 'Code of the concept; absent: the row by which none answers to it.' })
  concept: string | null
}

@ObjectType({ description: 'The change request without the row, or why nothing was written.' })
class UnmapItemPayload extends DraftEditPayload {}

@Resolver()
export class UnmapItem {
  @Authorized('PLATFORM_ADMIN', 'SCHEME_EDITOR')
  @Mutation(() => UnmapItemPayload, {
    description: 'Takes a row out of the draft of a mapping. User errors: MAPPING_ROW_UNKNOWN.',
  })
  unmapItem(
    @Arg('input', () => UnmapItemInput, { description: 'The draft and the row.' }) input: UnmapItemInput,
    @Ctx() ctx: MutationContext,
  ): Promise<UnmapItemPayload> {
    return editMapping(ctx, 'unmapItem', input, (mapping) => withoutRow(mapping, input.item, input.concept ?? null))
  }
}
