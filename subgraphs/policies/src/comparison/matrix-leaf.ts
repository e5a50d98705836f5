import type { MatrixRow } from '@meritgraph/shared/policy'
import { registerEnumType } from 'type-graphql'

/** The leaves that are laid side by side over jurisdictions. */
export enum MatrixLeaf {
  CAMPAIGN_START = 'CAMPAIGN_START',
  CAMPAIGN_END = 'CAMPAIGN_END',
  ISSUED_ON = 'ISSUED_ON',
  THEME = 'THEME',
  COMMITMENT_PUBLICATION = 'COMMITMENT_PUBLICATION',
  LEADER_REVIEW_CADENCE = 'LEADER_REVIEW_CADENCE',
  DUTY_REPORT_CADENCE = 'DUTY_REPORT_CADENCE',
  MASS_APPRAISAL_CADENCE = 'MASS_APPRAISAL_CADENCE',
  MASS_APPRAISAL_PUBLICATION = 'MASS_APPRAISAL_PUBLICATION',
  MASS_APPRAISAL_LEDGER = 'MASS_APPRAISAL_LEDGER',
  ASSESSMENT_CADENCE = 'ASSESSMENT_CADENCE',
  CATCH_UP_DUTY = 'CATCH_UP_DUTY',
  PERIODIC_CITY_AWARD_FREQUENCY = 'PERIODIC_CITY_AWARD_FREQUENCY',
  GRASSROOTS_AWARD_FREQUENCY = 'GRASSROOTS_AWARD_FREQUENCY',
  ANNIVERSARY_AWARD_MEMBER_QUOTA = 'ANNIVERSARY_AWARD_MEMBER_QUOTA',
  ANNIVERSARY_AWARD_WORKER_QUOTA = 'ANNIVERSARY_AWARD_WORKER_QUOTA',
  CAMPAIGN_AWARD_MEMBER_QUOTA = 'CAMPAIGN_AWARD_MEMBER_QUOTA',
}

registerEnumType(MatrixLeaf, {
  name: 'MatrixLeaf',
  description: 'A leaf that is laid side by side over jurisdictions.',
  valuesConfig: {
    CAMPAIGN_START: { description: 'When the campaign begins.' },
    CAMPAIGN_END: { description: 'When the campaign ends.' },
    ISSUED_ON: { description: 'When the document was issued.' },
    THEME: { description: 'The theme of the scheme.' },
    COMMITMENT_PUBLICATION: { description: 'To whom and how commitments are made known.' },
    LEADER_REVIEW_CADENCE: { description: 'How often leaders review, and how strictly.' },
    DUTY_REPORT_CADENCE: { description: 'How often duties are reported on.' },
    MASS_APPRAISAL_CADENCE: { description: 'How often members and masses appraise.' },
    MASS_APPRAISAL_PUBLICATION: { description: 'To whom and how the result of the appraisal is made known.' },
    MASS_APPRAISAL_LEDGER: { description: 'The register that is kept of appraisals.' },
    ASSESSMENT_CADENCE: { description: 'How often the assessment for commendation takes place.' },
    CATCH_UP_DUTY: { description: 'What is asked of those in the last tier.' },
    PERIODIC_CITY_AWARD_FREQUENCY: { description: 'How often the city commends.' },
    GRASSROOTS_AWARD_FREQUENCY: { description: 'How often grassroots committees commend.' },
    ANNIVERSARY_AWARD_MEMBER_QUOTA: { description: 'How many members are commended for the anniversary of 2011.' },
    ANNIVERSARY_AWARD_WORKER_QUOTA: {
      description: 'How many Party-affairs workers are commended for the anniversary of 2011.',
    },
    CAMPAIGN_AWARD_MEMBER_QUOTA: { description: 'How many members are commended for the campaign of 2010 to 2012.' },
  },
})

/** Where each leaf stands: under which concept, and in which leaf of its items; without a concept, in the scheme itself. */
export const ROWS: Record<MatrixLeaf, MatrixRow> = {
  CAMPAIGN_START: { concept: null, leaf: 'period.start' },
  CAMPAIGN_END: { concept: null, leaf: 'period.end' },
  ISSUED_ON: { concept: null, leaf: 'identity.issuedOn' },
  THEME: { concept: null, leaf: 'theme.theme' },
  COMMITMENT_PUBLICATION: { concept: 'procedure.commitment', leaf: 'publication' },
  LEADER_REVIEW_CADENCE: { concept: 'procedure.leader-review', leaf: 'cadence' },
  DUTY_REPORT_CADENCE: { concept: 'procedure.duty-report', leaf: 'cadence' },
  MASS_APPRAISAL_CADENCE: { concept: 'procedure.mass-appraisal', leaf: 'cadence' },
  MASS_APPRAISAL_PUBLICATION: { concept: 'procedure.mass-appraisal', leaf: 'publication' },
  MASS_APPRAISAL_LEDGER: { concept: 'procedure.mass-appraisal', leaf: 'ledger' },
  ASSESSMENT_CADENCE: { concept: 'procedure.commendation', leaf: 'cadence' },
  CATCH_UP_DUTY: { concept: 'tier.lagging', leaf: 'duty' },
  PERIODIC_CITY_AWARD_FREQUENCY: { concept: 'award.periodic-city', leaf: 'frequency' },
  GRASSROOTS_AWARD_FREQUENCY: { concept: 'award.periodic-grassroots', leaf: 'frequency' },
  ANNIVERSARY_AWARD_MEMBER_QUOTA: { concept: 'award.anniversary-2011', leaf: 'recipients.member.quota' },
  ANNIVERSARY_AWARD_WORKER_QUOTA: { concept: 'award.anniversary-2011', leaf: 'recipients.party-affairs-worker.quota' },
  CAMPAIGN_AWARD_MEMBER_QUOTA: { concept: 'award.campaign-special', leaf: 'recipients.member.quota' },
}
