import type { ComparedItem, Correspondence, MappedItem } from '@meritgraph/shared/policy'
import { itemIn } from '@meritgraph/shared/policy'
import type { Item } from '@meritgraph/shared/profile'
import { connectionOf } from '@meritgraph/shared/pagination'
import { Text, textOf } from '@meritgraph/shared/values'
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { MappingCoverage } from '../concepts/index.js'
import { ConceptKind, ConceptRelation } from '../mapping/index.js'
import { asItem, enumValue, SchemeItem } from '../values/index.js'
import type { ComparedScheme } from './compared-scheme.js'

/** What the other scheme has in place of an item. */
export enum CounterpartAnswer {
  RELATED = 'RELATED',
  LACKS = 'LACKS',
  UNMAPPED = 'UNMAPPED',
}

registerEnumType(CounterpartAnswer, {
  name: 'CounterpartAnswer',
  description: 'What the other scheme has in place of an item.',
  valuesConfig: {
    RELATED: { description: 'Only something under a wider or a narrower concept.' },
    LACKS: { description: 'Nothing.' },
    UNMAPPED: { description: 'The item has no concept, so that it cannot be compared.' },
  },
})

@ObjectType({ description: 'How an item stands to a concept.' })
class ConceptLink {
  @Field(() => ID, { nullable: true, description: 'Code of the concept; null for NONE.' })
  concept: string | null

  @Field(() => ConceptRelation, { description: 'How the item stands to it.' })
  relation: ConceptRelation

  @Field(() => Text, { nullable: true, description: 'Why it is not exact; null for EXACT.' })
  reason: Text | null
}

@ObjectType({ description: 'An item of the other scheme that comes near.' })
class NearCounterpart {
  @Field(() => ID, { description: 'Code of the item.' })
  item: string

  @Field(() => ID, { description: 'Code of the concept that it is mapped to.' })
  concept: string

  @Field(() => ConceptRelation, { description: 'How it stands to that concept.' })
  relation: ConceptRelation
}

@ObjectType({ description: 'An item of one scheme for which another has no counterpart.' })
class MissingCounterpart {
  @Field(() => ID, { description: 'Code of the item.' })
  code: string

  @Field(() => ConceptKind, { description: 'What it is.' })
  kind: ConceptKind

  @Field(() => SchemeItem, { description: 'The item with its clauses.' })
  item: SchemeItem

  @Field(() => CounterpartAnswer, { description: 'What the other scheme has in its place.' })
  answer: CounterpartAnswer

  @Field(() => Boolean, {
    description:
      'False where nobody has mapped the item yet, or where the other scheme has items of this kind that nobody has mapped yet: one of them may turn out to be its counterpart.',
  })
  isCertain: boolean

  @Field(() => [ConceptLink], { description: 'How the item stands to its concepts.' })
  concepts: ConceptLink[]

  @Field(() => [NearCounterpart], { description: 'What comes near in the other scheme; for RELATED.' })
  near: NearCounterpart[]
}

const MissingCounterpartConnection = connectionOf(MissingCounterpart)

@ObjectType({
  description: 'How many items of one scheme another has, has only something near for, or lacks.',
})
export class SchemeCorrespondence {
  @Field(() => ID, { description: 'Code of the scheme whose items are counted.' })
  of: string

  @Field(() => ID, { description: 'Code of the scheme that has them or lacks them.' })
  in: string

  @Field(() => Int, { description: 'How many it has: the very item, or one under the same concept.' })
  has: number

  @Field(() => Int, { description: 'For how many it has only something near.' })
  related: number

  @Field(() => Int, { description: 'How many it lacks.' })
  lacks: number

  @Field(() => Int, { description: 'How many have no concept, so that they cannot be compared.' })
  unmapped: number

  @Field(() => Int, {
    description:
      'How many of those that it lacks or has something near for may turn out otherwise, as `isCertain` says.',
  })
  uncertain: number

  @Field(() => Int, { description: 'How many there are.' })
  all: number
}

/** A count of the engine as clients see it. */
export const correspondenceOf = (found: Correspondence): SchemeCorrespondence =>
  Object.assign(new SchemeCorrespondence(), found)

@ObjectType({ description: 'What one scheme has that another lacks, with the version of the mapping that says so.' })
export class MissingCounterparts extends MissingCounterpartConnection {
  @Field(() => String, { description: 'Version of the concepts that the mappings were made for.' })
  mappingVersion: string

  @Field(() => [MappingCoverage], { description: 'How much of each of the two schemes is mapped; two entries.' })
  coverage: MappingCoverage[]

  @Field(() => [SchemeCorrespondence], {
    description: 'How many items correspond: as asked, and the other way round; two entries.',
  })
  bothWays: SchemeCorrespondence[]

  compared: { one: ComparedScheme; other: ComparedScheme; lacking: readonly ComparedItem[] }
}

const nearOf = ({ item, concept, relation }: MappedItem): NearCounterpart =>
  Object.assign(new NearCounterpart(), { item, concept, relation: enumValue<ConceptRelation>(relation) })

/** An item that the engine found without a counterpart, as clients see it. */
export function missingCounterpartOf(
  scheme: object,
  { item, answer, isCertain, rows, counterparts }: ComparedItem,
): MissingCounterpart {
  const found = itemIn(scheme, item.code) as Item
  return Object.assign(new MissingCounterpart(), {
    code: item.code,
    kind: item.kind as ConceptKind,
    item: asItem(SchemeItem, { ...found, items: found.items ?? [] }, {}),
    answer: answer as CounterpartAnswer,
    isCertain,
    concepts: rows.map(({ concept, relation, reason }) =>
      Object.assign(new ConceptLink(), {
        concept,
        relation: enumValue<ConceptRelation>(relation),
        reason: textOf(reason),
      }),
    ),
    near: counterparts.map(nearOf),
  })
}
