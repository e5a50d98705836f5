import { registerEnumType } from 'type-graphql'

/** What kind of thing runs under a scheme. */
export enum PinKind {
  ACTIVITY = 'ACTIVITY',
  REVIEW = 'REVIEW',
  DUTY_REPORT = 'DUTY_REPORT',
  BALLOT = 'BALLOT',
  ASSESSMENT = 'ASSESSMENT',
  AWARD_ROUND = 'AWARD_ROUND',
  OTHER = 'OTHER',
}

registerEnumType(PinKind, {
  name: 'PinKind',
  description: 'What kind of thing runs under a scheme.',
  valuesConfig: {
    ACTIVITY: { description: 'An activity.' },
    REVIEW: { description: 'A leader review (领导点评).' },
    DUTY_REPORT: { description: 'A round of duty reports (述职).' },
    BALLOT: { description: 'A mass appraisal with its ballot (群众评议).' },
    ASSESSMENT: { description: 'An assessment (考核).' },
    AWARD_ROUND: { description: 'A round of an award (评选表彰).' },
    OTHER: { description: 'Something that has no kind of its own here yet.' },
  },
})

/** The kind that a neighbour names; one that is not known here is OTHER. */
export const pinKindOf = (kind: string): PinKind =>
  Object.values<string>(PinKind).includes(kind) ? (kind as PinKind) : PinKind.OTHER
