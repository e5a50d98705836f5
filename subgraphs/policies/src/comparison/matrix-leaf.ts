import type { MatrixRow } from '@meritgraph/shared/policy'
import { registerEnumType } from 'type-graphql'

type Described = readonly [leaf: string, description: string]

/** Leaves of the scheme itself. */
const OF_SCHEME = {
  CAMPAIGN: ['identity.campaign', 'What the campaign is called.'],
  CAMPAIGN_DEFINITION: ['identity.campaignDefinition', 'What the campaign is said to be.'],
  CAMPAIGN_START: ['period.start', 'When the campaign begins.'],
  CAMPAIGN_END: ['period.end', 'When the campaign ends.'],
  ISSUED_ON: ['identity.issuedOn', 'When the document was issued.'],
  APPLIES_FROM: ['identity.validFrom', 'From when the scheme applies.'],
  DOCUMENT_NUMBER: ['documents.own.number', 'The number of the document.'],
  DOCUMENT_COPIES: ['documents.own.copies', 'How many copies of the document were printed.'],
  ORGANIZATIONS_IN_SCOPE: ['identity.scope.organizations', 'Which organizations the scheme applies to.'],
  MEMBERS_IN_SCOPE: ['identity.scope.members', 'Which members the scheme applies to.'],
  THEME: ['theme.theme', 'The theme of the scheme.'],
  PHASE_STARTS: ['phases.*.start', 'When each phase begins; a cell for each.'],
  PHASE_ENDS: ['phases.*.end', 'When each phase ends; a cell for each.'],
  MILESTONE_TIMES: ['milestones.*.when', 'When each milestone is; a cell for each.'],
  TARGET_THRESHOLDS: ['targets.*.threshold', 'What share each target asks for; a cell for each.'],
  TARGET_PERIODS: ['targets.*.within', 'Within what time each target is to be reached; a cell for each.'],
  TARGET_BASE_DATES: ['targets.*.base', 'From when the time of each target counts; a cell for each.'],
  TARGET_ASSESSMENT_RHYTHM: [
    'supervision.targetAssessment.rhythm',
    'How often the campaign counts in the target assessment of units.',
  ],
  RECTIFICATION_TIME_LIMITS: [
    'supervision.rectification.*.timeLimit',
    'Within what time it is to be put right where the campaign is not carried out well; a cell for each.',
  ],
} as const satisfies Record<string, Described>

/** The procedures by the names that leaves have here, with their concepts. */
const PROCEDURES = {
  MOBILIZATION: ['procedure.mobilization', 'mobilization'],
  COMMITMENT: ['procedure.commitment', 'commitments'],
  PARTICIPATION: ['procedure.participation', 'wide participation'],
  LEADER_REVIEW: ['procedure.leader-review', 'the review by leaders'],
  DUTY_REPORT: ['procedure.duty-report', 'the report on duties'],
  MASS_APPRAISAL: ['procedure.mass-appraisal', 'the appraisal by members and masses'],
  DEMOCRATIC_APPRAISAL: ['procedure.democratic-appraisal', 'the democratic appraisal of members'],
  ASSESSMENT: ['procedure.commendation', 'the assessment for commendation'],
  EXEMPLARS: ['procedure.exemplars', 'leading by exemplars'],
  TIERING: ['procedure.tiering', 'sorting into tiers'],
  PROMOTION: ['procedure.promotion', 'promotion between tiers'],
} as const

const OF_PROCEDURE = {
  CADENCE: ['cadence', 'How often, and how strictly: '],
  PUBLICATION: ['publication', 'To whom and how it is made known: '],
  LEDGER: ['ledger', 'The register that is kept: '],
  ORGANIZER: ['organizer', 'Who organizes it: '],
  SUPERVISOR: ['supervisedBy', 'Who supervises it: '],
  NOTICE_DAYS: ['notice.days', 'How many days its result stands open to objections (公示): '],
} as const satisfies Record<string, Described>

/** The awards by the names that leaves have here, with their concepts. */
const AWARDS = {
  CAMPAIGN_AWARD: ['award.campaign-special', 'the special commendation of 2010 to 2012'],
  ANNIVERSARY_AWARD: ['award.anniversary-2011', 'the commendation for the anniversary of 2011'],
  PERIODIC_CITY_AWARD: ['award.periodic-city', 'the commendation by the city every two years'],
  GRASSROOTS_AWARD: ['award.periodic-grassroots', 'the yearly commendation by grassroots committees'],
  EVERY_LEVEL_AWARD: ['award.every-level', 'the commendation at every level'],
} as const

const OF_AWARD = {
  FREQUENCY: ['frequency', 'How often it is granted: '],
  WINDOW: ['window', 'When it is granted: '],
  YEARS: ['covers', 'Which years it looks back on: '],
  GRANTOR: ['grantor', 'Who grants it: '],
  METHOD: ['method', 'How those honoured are chosen: '],
  ORGANIZATION_QUOTA: ['recipients.organization.quota', 'How many organizations: '],
  MEMBER_QUOTA: ['recipients.member.quota', 'How many members: '],
  WORKER_QUOTA: ['recipients.party-affairs-worker.quota', 'How many Party-affairs workers: '],
  UNIT_QUOTA: ['recipients.unit.quota', 'How many units: '],
  NOTICE_DAYS: ['notice.days', 'How many days those to be honoured stand open to objections (公示): '],
} as const satisfies Record<string, Described>

/** What tiers ask of those in them. */
const OF_TIERS = {
  ADVANCED_DUTY: ['tier.advanced', 'What is asked of those in the first tier.'],
  MIDDLE_DUTY: ['tier.middle', 'What is asked of those in the middle tier.'],
  CATCH_UP_DUTY: ['tier.lagging', 'What is asked of those in the last tier.'],
} as const

type LeafName =
  | keyof typeof OF_SCHEME
  | `${keyof typeof PROCEDURES}_${keyof typeof OF_PROCEDURE}`
  | `${keyof typeof AWARDS}_${keyof typeof OF_AWARD}`
  | keyof typeof OF_TIERS

type Named = [name: string, row: MatrixRow & { description: string }]

/** The leaves of every item of a group. */
const product = (
  items: Record<string, readonly [concept: string, words: string]>,
  leaves: Record<string, Described>,
): Named[] =>
  Object.entries(items).flatMap(([item, [concept, words]]) =>
    Object.entries(leaves).map(([name, [leaf, description]]): Named => {
      return [`${item}_${name}`, { concept, leaf, description: `${description}${words}.` }]
    }),
  )

const LEAVES = Object.fromEntries([
  ...Object.entries(OF_SCHEME).map(
    ([name, [leaf, description]]): Named => [name, { concept: null, leaf, description }],
  ),
  ...product(PROCEDURES, OF_PROCEDURE),
  ...Object.entries(OF_TIERS).map(
    ([name, [concept, description]]): Named => [name, { concept, leaf: 'duty', description }],
  ),
  ...product(AWARDS, OF_AWARD),
]) as Record<LeafName, MatrixRow & { description: string }>

const names = Object.keys(LEAVES) as LeafName[]

/** The leaves that are laid side by side over jurisdictions; any other can be asked for by its path. */
export type MatrixLeaf = LeafName
export const MatrixLeaf = Object.fromEntries(names.map((name) => [name, name])) as { [N in LeafName]: N }

registerEnumType(MatrixLeaf, {
  name: 'MatrixLeaf',
  description:
    'A leaf that is laid side by side over jurisdictions. Any other leaf can be asked for by concept and path in `schemeMatrix`.',
  valuesConfig: Object.fromEntries(names.map((name) => [name, { description: LEAVES[name].description }])),
})

/** Where each leaf stands: under which concept, and in which leaf of its items; without a concept, in the scheme itself. */
export const ROWS: Readonly<Record<MatrixLeaf, MatrixRow>> = LEAVES
