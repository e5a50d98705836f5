export { type ActivePhase, activePhases, type PhaseCertainty, type PhaseWindow } from './active-phases.js'
export {
  type AwardFrequency,
  type DayInMoment,
  dayInMoment,
  type MethodProgress,
  methodProgress,
  type Rhythm,
  rhythmOf,
} from './award-time.js'
export type { Cadence, CadenceTie, Strength } from './cadence.js'
export { type Answer, type ComparedItem, type ComparedScheme, compareSchemes, lackingIn } from './compare-schemes.js'
export type {
  Concept,
  ConceptKind,
  ConceptMapping,
  ConceptRelation,
  ConceptScheme,
  MappingRow,
  SchemeItem,
} from './concept.js'
export {
  type ConceptIndex,
  conceptsOfItem,
  exactConcept,
  indexConcepts,
  itemsByConcept,
  matchedBy,
  type MappedItem,
  type MappingCoverage,
  mappingCoverage,
  type UnmappedItem,
  unmappedItems,
  withNarrower,
} from './concept-index.js'
export { describeCadence } from './describe-cadence.js'
export {
  type DueDate,
  type DueDates,
  type DueQuestion,
  dueDates,
  followedCadence,
  type NoDueDates,
  type OverdueIs,
  overdueOn,
} from './due-dates.js'
export { type CellKind, itemIn, leafMatrix, type MatrixCell, type MatrixColumn, type MatrixRow } from './leaf-matrix.js'
export type { EventRelation, Moment } from './moment.js'
export { type Obligations, obligationsOf, type OwedProcedure } from './obligations.js'
export type {
  BaseItem,
  Constraint,
  How,
  ItemOrigin,
  Resolution,
  Resolved,
  ResolvedItem,
  ResolvedValue,
  Said,
} from './provenance.js'
export { type AwardRecipients, type QuotaAnswer, type QuotaUse, quotaOf, quotaTotal, quotaUse } from './quota.js'
export { type ChainLink, isLeaf, type ResolveOptions, resolveChain } from './resolve-chain.js'
export { type Calendar, type ResolvedMoment, resolveMoment, type UnresolvedReason } from './resolve-moment.js'
export { type MappedSections, schemeItems } from './scheme-items.js'
export {
  appliesToUnit,
  carriersFor,
  type GuidanceAnswer,
  guidanceFor,
  type OfferedCarrier,
  standardsFor,
  type TierPlace,
  tierOrder,
} from './scheme-lookup.js'
export {
  type Coverage,
  coverageOf,
  coveredBy,
  narrowerUnits,
  SECTOR_UNITS,
  type SectorUnitCode,
  widerUnits,
} from './sector-units.js'
export { type ShownText, showText } from './show-value.js'
export {
  countAtBound,
  type Deadline,
  deadlineOf,
  meetsBound,
  type NoDeadline,
  type ShareBound,
  type TargetTime,
} from './threshold.js'
export type { BilingualText, Source, Status, Value } from './value.js'
