import { Field, ID, ObjectType } from 'type-graphql'
import { MatrixCell } from './matrix-cell.view.js'
import { MatrixLeaf } from './matrix-leaf.js'

@ObjectType({
  description: 'What one scheme has at a leaf; several cells where it has several items under the concept.',
})
export class MatrixColumn {
  @Field(() => ID, { description: 'Code of the scheme.' })
  profile: string

  @Field(() => ID, { description: 'Code of the jurisdiction that sets it.' })
  jurisdiction: string

  @Field(() => [MatrixCell], { description: 'Its cells, in the order of the mapping; at least one.' })
  cells: MatrixCell[]
}

@ObjectType({ description: 'One leaf laid side by side over jurisdictions.' })
export class LeafMatrix {
  @Field(() => MatrixLeaf, { description: 'The leaf.' })
  leaf: MatrixLeaf

  @Field(() => String, { description: 'Version of the concepts by which items were matched.' })
  mappingVersion: string

  @Field(() => [ID], { description: 'Codes of the jurisdictions asked for that set no scheme at `asOf`.' })
  withoutScheme: string[]

  jurisdictions: string[] | null
}
