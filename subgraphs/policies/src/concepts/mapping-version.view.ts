import { DateTime, LocalDate } from '@meritgraph/shared/federation'
import type { ConceptMapping, MappingRow as Row } from '@meritgraph/shared/policy'
import { connectionOf } from '@meritgraph/shared/pagination'
import { type Day, FOREVER_DAY } from '@meritgraph/shared/time'
import { Text, textOf } from '@meritgraph/shared/values'
import { Field, ID, ObjectType } from 'type-graphql'
import { type ConceptMappingState, ConceptRelation } from '../mapping/index.js'
import { enumValue } from '../values/index.js'

@ObjectType({ description: 'One published state of the mapping of a scheme to the shared concepts.' })
export class MappingVersion {
  @Field(() => ID, { description: 'Code of the scheme.' })
  profile: string

  @Field(() => String, { description: 'Version of the concepts that it was made for.' })
  conceptsVersion: string

  @Field(() => String, { description: 'SHA-256 of its canonical content.' })
  contentHash: string

  @Field(() => LocalDate, { description: 'The first day on which it applies.' })
  validFrom: Day

  @Field(() => LocalDate, {
    nullable: true,
    description: 'The first day on which it no longer applies; null without an end.',
  })
  validTo: Day | null

  @Field(() => DateTime, { description: 'When it was recorded here.' })
  recordedAt: Date

  content: ConceptMapping
}

@ObjectType('MappingRow', {
  description: 'How one item of a scheme stands to one concept, or that none answers to it.',
})
export class MappingRow {
  @Field(() => ID, { description: 'Code of the item.' })
  item: string

  @Field(() => ConceptRelation, { description: 'How the item stands to the concept.' })
  relation: ConceptRelation

  @Field(() => Text, { nullable: true, description: 'Why it is not exact; null for EXACT.' })
  reason: Text | null

  conceptCode: string | null
  version: MappingVersion
}

export const MappingRowConnection = connectionOf(MappingRow)

/** A state of a mapping as clients see it. */
export function mappingVersionOf(state: ConceptMappingState, content: ConceptMapping): MappingVersion {
  const { profileCode, contentHash, validFrom, validTo, recordedAt } = state
  return Object.assign(new MappingVersion(), {
    profile: profileCode,
    conceptsVersion: content.version,
    contentHash,
    validFrom,
    validTo: validTo === FOREVER_DAY ? null : validTo,
    recordedAt,
    content,
  })
}

/** A row of a mapping as clients see it. */
export const mappingRowOf = (version: MappingVersion, { item, concept, relation, reason }: Row): MappingRow =>
  Object.assign(new MappingRow(), {
    item,
    relation: enumValue<ConceptRelation>(relation),
    reason: textOf(reason),
    conceptCode: concept,
    version,
  })
