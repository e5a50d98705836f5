import type { Concept as SharedConcept } from '@meritgraph/shared/policy'
import { connectionOf } from '@meritgraph/shared/pagination'
import { Text, text } from '@meritgraph/shared/values'
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql'
import { ConceptKind, ConceptRelation } from '../mapping/index.js'
import { SchemeEntry } from '../search/index.js'

@Directive('@key(fields: "code")')
@ObjectType({
  description: 'A shared idea that items of schemes are mapped to, so that different words can be compared.',
})
export class Concept {
  @Field(() => ID, { description: 'Stable code, such as `procedure.leader-review`.' })
  code: string

  @Field(() => ConceptKind, { description: 'What kind of items it stands for.' })
  kind: ConceptKind

  @Field(() => Text, { description: 'What it is called.' })
  name: Text

  @Field(() => String, { description: 'Version of the concepts that says so.' })
  version: string

  broaderCode: string | null
}

@ObjectType({ description: 'An item of a scheme as it stands to a concept.' })
export class ConceptItem {
  @Field(() => SchemeEntry, { description: 'The item.' })
  entry: SchemeEntry

  @Field(() => ConceptRelation, { description: 'How it stands to the concept.' })
  relation: ConceptRelation

  @Field(() => Text, { nullable: true, description: 'Why it is not exact; null for EXACT.' })
  reason: Text | null

  mappingRowId: string
  authorId: string | null
}

@ObjectType({ description: 'An item that no concept answers to.' })
export class UnmappedItem {
  @Field(() => SchemeEntry, { description: 'The item.' })
  entry: SchemeEntry

  @Field(() => Text, { nullable: true, description: 'Why nothing answers to it; null where nobody has mapped it yet.' })
  reason: Text | null

  mappingRowId: string | null
}

@ObjectType({ description: 'How many items of a kind are mapped to concepts.' })
export class KindCoverage {
  @Field(() => ConceptKind, { description: 'The kind of items.' })
  kind: ConceptKind

  @Field(() => Int, { description: 'How many of them a concept answers to.' })
  mapped: number

  @Field(() => Int, { description: 'How many there are.' })
  all: number
}

@ObjectType({ description: 'How much of a scheme is mapped to the shared concepts.' })
export class MappingCoverage {
  @Field(() => ID, { description: 'Code of the scheme.' })
  profile: string

  @Field(() => ID, { description: 'Code of the jurisdiction that sets it.' })
  jurisdiction: string

  @Field(() => Int, { description: 'How many items a concept answers to.' })
  mapped: number

  @Field(() => Int, { description: 'How many items have a place among the concepts.' })
  all: number

  @Field(() => [KindCoverage], { description: 'The same by kind of items.' })
  byKind: KindCoverage[]
}

const ConceptItemConnection = connectionOf(ConceptItem)
const UnmappedItemConnection = connectionOf(UnmappedItem)

@ObjectType({ description: 'The items of a concept, with the version of the mapping that they rest on.' })
export class ConceptItems extends ConceptItemConnection {
  @Field(() => String, { description: 'Version of the concepts that the mapping was made for.' })
  mappingVersion: string

  jurisdictions: string[] | null
}

@ObjectType({ description: 'The items that no concept answers to, with the version of the mapping that says so.' })
export class UnmappedItems extends UnmappedItemConnection {
  @Field(() => String, { description: 'Version of the concepts that the mapping was made for.' })
  mappingVersion: string

  jurisdictions: string[] | null
}

/** A concept as clients see it. */
export const conceptOf = (version: string, { code, kind, name, broader }: SharedConcept): Concept =>
  Object.assign(new Concept(), {
    code,
    kind: kind as ConceptKind,
    name: text(name.zh, name.en),
    version,
    broaderCode: broader,
  })
