import { registerEnumType } from 'type-graphql'

/** What kind of items a concept stands for. */
export enum ConceptKind {
  SECTOR_UNIT = 'SECTOR_UNIT',
  SECTOR = 'SECTOR',
  CARRIER = 'CARRIER',
  PROCEDURE = 'PROCEDURE',
  STANDARD = 'STANDARD',
  CRITERION = 'CRITERION',
  TIER = 'TIER',
  AWARD_TYPE = 'AWARD_TYPE',
}

registerEnumType(ConceptKind, {
  name: 'ConceptKind',
  description: 'What kind of items a concept stands for.',
  valuesConfig: {
    SECTOR_UNIT: { description: 'Atomic fields of organizations.' },
    SECTOR: { description: 'Sectors (领域).' },
    CARRIER: { description: 'Carriers (载体).' },
    PROCEDURE: { description: 'Procedures (环节).' },
    STANDARD: { description: 'Standards (标准) and their groups.' },
    CRITERION: { description: 'Criteria (条件).' },
    TIER: { description: 'Tiers (档次).' },
    AWARD_TYPE: { description: 'What is granted (表彰).' },
  },
})

/** The kinds of items that have a place among the concepts. */
export const MAPPED_KINDS = Object.values(ConceptKind)

/** How an item stands to a concept. */
export enum ConceptRelation {
  EXACT = 'EXACT',
  BROADER = 'BROADER',
  NARROWER = 'NARROWER',
  PARTIAL = 'PARTIAL',
  NONE = 'NONE',
}

registerEnumType(ConceptRelation, {
  name: 'ConceptRelation',
  description: 'How an item stands to a concept.',
  valuesConfig: {
    EXACT: { description: 'It is the same.' },
    BROADER: { description: 'The item is wider.' },
    NARROWER: { description: 'The item is narrower.' },
    PARTIAL: { description: 'They overlap.' },
    NONE: { description: 'Nothing answers to the item.' },
  },
})
