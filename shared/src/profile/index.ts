export type {
  AwardRecipient,
  AwardType,
  CoveredYears,
  Frequency,
  Grantor,
  GrantorLevel,
  RecipientType,
  UpwardRecommendation,
} from './awards.js'
export type {
  BodiesFile,
  BodyAlias,
  BodyEntry,
  BodyKind,
  BodyPart,
  OrganizationEntry,
  OrganizationKind,
  SeatEntry,
} from './bodies.js'
export type { Document, DocumentRole, Identity, Issuer, Period, Scope, TextDefect } from './identity.js'
export type { Term } from './glossary.js'
export type { Item, Level, SectorUnit } from './items.js'
export type { ContactPoint, Guidance, Leadership } from './leadership.js'
export type { Phase, Task, TaskPart } from './phases.js'
export type { EventEntry, JurisdictionEntry, ParentEdge } from './places.js'
export type { AbsentProcedure, Act, Procedure, ProcedureKind, Publication, Tier, Tiers } from './procedures.js'
export type { ChangeControl, Profile } from './profile.js'
export type { PublicNotice } from './public-notice.js'
export type { ProfileSection, Rule, RuleKind, RulePart, Silence } from './rules.js'
export type {
  Carrier,
  CarrierPart,
  MemberTheme,
  RoleModels,
  Sector,
  SectorPart,
  SectorPartKind,
} from './sectors.js'
export type { Criterion, CriterionClause, CriterionGroup, StandardSet, Target, Threshold } from './standards.js'
export type {
  Publicity,
  PublicityRule,
  Rectification,
  RectificationMeasure,
  Supervision,
  TargetAssessment,
} from './supervision.js'
export type {
  AnnualTheme,
  Goal,
  GoalKind,
  GoalPart,
  GuidingPart,
  GuidingPartKind,
  GuidingThought,
  Milestone,
  Principle,
  Theme,
  ThemePart,
  ThemePartKind,
  WorkStyle,
  WorkStylePart,
} from './theme.js'
export type { Quorum, VoterWeight } from './voting.js'
export {
  conceptsYaml,
  type MappingRegisters,
  mappingYaml,
  parseConcepts,
  parseMapping,
  parseMappingWith,
  rowCheck,
  type RowProblem,
} from './concept-files.js'
export { canonicalJson, contentHash } from './content-hash.js'
export { didYouMean } from './did-you-mean.js'
export { type FileProblem, problemAt } from './file-problem.js'
export { type LeafOwner, leafPaths, noLeafAt } from './leaf-paths.js'
export { type Parsed, parseBodies, parseEvents, parseJurisdictions, parseProfile } from './parse-profile.js'
export { type ParsedFile, parseProfiles, type ProfileFile, setProblems } from './profile-set.js'
export type { Registers } from './register-checks.js'
export { type FileKind, schemas } from './schemas.js'
export type { Bound, Omission, ProfileConstraint } from '../policy/index.js'
export { type ChainCheck, chainProblems } from './chain-problems.js'
export {
  checkFragment,
  type CheckOptions,
  checkProfile,
  completeFragment,
  type FragmentKind,
  type FragmentPlace,
} from './check-profile.js'
export { profileYaml } from './profile-yaml.js'
export { firstBadByte } from './encoding.js'
export { readContent } from './read-content.js'
export { type SourceCoverage, sourceCoverage } from './source-coverage.js'
export { blankProfile, copiedProfile } from './start-profile.js'
export { type ProblemInData, problemsInFile } from './problems-in-file.js'
export { writeYaml } from './write-yaml.js'
