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
export type { Profile } from './profile.js'
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
export { parseConcepts, parseMapping } from './concept-files.js'
export { canonicalJson, contentHash } from './content-hash.js'
export type { FileProblem } from './file-problem.js'
export { type Parsed, parseBodies, parseEvents, parseJurisdictions, parseProfile } from './parse-profile.js'
export { parseProfiles, type ProfileFile } from './profile-set.js'
