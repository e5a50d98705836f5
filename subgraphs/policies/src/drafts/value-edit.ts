import { Field, ID, InputType } from 'type-graphql'
import { DraftEditInput } from './draft-edit.js'
import { LeafInput } from './input-types.js'

/** What every edit of one value is told besides. */
@InputType()
export abstract class ValueEditInput extends DraftEditInput {
  @Field(() => ID, {
    nullable: true,
    description: 'Code of the item; left out: the value is one of the scheme itself, such as `period.end`.',
  })
  item: string | null

  @Field(() => String, { description: 'Its keys as in the file, joined by dots, such as `cadence` or `quota`.' })
  leaf: string
}

/** What every edit that states a value is told besides. */
@InputType()
export abstract class StatedValueInput extends ValueEditInput {
  @Field(() => LeafInput, {
    description:
      'The value with its source. Without a source it rests on none, and the draft says so; its status is STATED unless another one is given.',
  })
  value: object
}
