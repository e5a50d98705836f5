export { type ActivePhase, activePhases, type PhaseCertainty, type PhaseWindow } from './active-phases.js'
export { applyChanges } from './apply.js'
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
export {
  type Change,
  type ChangeKind,
  type Conflict,
  countsOf,
  type DiffOptions,
  type Effects,
  type Merge,
  type Place,
} from './change.js'
export {
  type Answer,
  type ComparedItem,
  type ComparedScheme,
  compareSchemes,
  type Correspondence,
  correspondence,
  lackingIn,
} from './compare-schemes.js'
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
export type { Bound, Omission, ProfileConstraint } from './constraint.js'
export { counterpartDocument, type DocumentedLack, type DocumentedLacks } from './counterpart-document.js'
export { boundInWords } from './bound-in-words.js'
export { codeInWords } from './code-words.js'
export { CHANGE_KIND_WORDS, CHANGE_MARKS } from './change-words.js'
export { describeCadence } from './describe-cadence.js'
export { diffProfiles } from './diff.js'
export { diffDocument, type DocumentedDiff } from './diff-document.js'
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
export { effectsOf } from './effects.js'
export {
  type CellKind,
  comparableItems,
  itemIn,
  leafMatrix,
  matrixCells,
  type MatrixCell,
  type MatrixColumn,
  type MatrixRow,
  type ReadColumn,
  readColumn,
} from './leaf-matrix.js'
export { leafName, rowName } from './leaf-names.js'
export {
  type DocumentedColumn,
  type DocumentedMatrix,
  type DocumentedRow,
  matrixDocument,
  type ShownCell,
  type ShownUnmapped,
} from './matrix-document.js'
export { mergeProfiles } from './merge.js'
export { keepsBound } from './keeps-bound.js'
export type { EventRelation, Moment } from './moment.js'
export { type Obligations, obligationsOf, type OwedProcedure } from './obligations.js'
export type {
  BaseItem,
  Breach,
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
export { type ChainLink, isLeaf, type ResolveOptions, resolveChain, type SectionOptions } from './resolve-chain.js'
export { documentPieces, renderDocument } from './render-document.js'
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
export { NO_SCHEME_CELL, showCell } from './show-cell.js'
export { type ShownText, showText } from './show-value.js'
export type { DocumentFormat, DocumentLanguage, TableDocument } from './table-document.js'
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
