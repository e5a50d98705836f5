import { registerEnumType } from 'type-graphql'

/** Where a change request stands on its way to publication. */
export enum ChangeState {
  DRAFT = 'DRAFT',
  SUBMITTED = 'SUBMITTED',
  APPROVED = 'APPROVED',
  SCHEDULED = 'SCHEDULED',
  SUSPENDED = 'SUSPENDED',
  PUBLISHED = 'PUBLISHED',
  REJECTED = 'REJECTED',
  WITHDRAWN = 'WITHDRAWN',
}

registerEnumType(ChangeState, {
  name: 'ChangeState',
  description: 'Where a change request stands on its way to publication.',
  valuesConfig: {
    DRAFT: { description: 'Being written (起草).' },
    SUBMITTED: { description: 'Waiting for the approval of somebody else (送审).' },
    APPROVED: { description: 'Approved, not published yet (已批准). An edit brings it back to DRAFT.' },
    SCHEDULED: { description: 'Approved, and will be published on `publishOn` (待发布).' },
    SUSPENDED: { description: 'Was scheduled and came into conflict; its notices say with what (已中止).' },
    PUBLISHED: { description: 'Published (已发布). It never changes again.' },
    REJECTED: { description: 'Rejected (已驳回). It never changes again.' },
    WITHDRAWN: { description: 'Taken back by its editors (已撤回). It never changes again.' },
  },
})

/** What a change request changes. */
export enum ChangeSubject {
  SCHEME = 'SCHEME',
  MAPPING = 'MAPPING',
  CONCEPTS = 'CONCEPTS',
}

registerEnumType(ChangeSubject, {
  name: 'ChangeSubject',
  description: 'What a change request changes.',
  valuesConfig: {
    SCHEME: { description: 'A scheme; the target is its code.' },
    MAPPING: {
      description: 'How the items of a scheme map to the shared concepts; the target is the code of the scheme.',
    },
    CONCEPTS: { description: 'The shared concepts; the target is `shared`.' },
  },
})
