import './concept-drafts.errors.js'
import type { Problem } from '@meritgraph/shared/errors'

/** That a mutation is used on a change request about something else. */
export const problemsWithSubject = (mutation: string, wanted: string, found: string): Problem[] =>
  wanted === found
    ? []
    : [{ code: 'CHANGE_SUBJECT_OTHER', params: { mutation, wanted, found }, path: ['input', 'changeRequestId'] }]
