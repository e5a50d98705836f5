import type { Feature } from '@meritgraph/shared/subgraph'
import { ChangeRequest } from './change-request.entity.js'
import { ChangeRequestFields } from './change-request.fields.js'
import { changeRequestById } from './change-request.loaders.js'
import {
  ChangeRequestApproval,
  ChangeRequestComment,
  ChangeRequestDraft,
  ChangeRequestEdit,
  ChangeRequestNotice,
  ChangeRequestPlan,
} from './change-request-records.entity.js'

export { contentHashOf, draftText } from './change-content.js'
export { ChangeRequest } from './change-request.entity.js'
export { ChangeRequestConnection } from './change-request.fields.js'
export {
  changeRequestById,
  changeRequestOfVersion,
  changeRequestPageOfTarget,
  draftOf,
  frozenPlanOf,
} from './change-request.loaders.js'
export {
  ChangeRequestApproval,
  ChangeRequestComment,
  ChangeRequestDraft,
  ChangeRequestEdit,
  ChangeRequestNotice,
  ChangeRequestPlan,
} from './change-request-records.entity.js'
export {
  APPROVERS,
  demandRole,
  EDITORS,
  INSIDERS,
  isInsider,
  whereVisible,
} from './change-request.rights.js'
export {
  type Bilingual,
  type BilingualProblem,
  inLanguage,
  placeOfContent,
  problemsWithApprovals,
  problemsWithApprover,
  problemsWithBase,
  problemsWithCode,
  problemsWithDays,
  problemsWithPlace,
  problemsWithPublishOn,
  problemsWithRevision,
  problemsWithText,
  validityOf,
} from './change-request.rules.js'
export { ChangeState, ChangeSubject } from './change-state.js'
export { fileErrors } from './file-errors.js'
export { backToDraft, EDIT_ERRORS, editDraft, type Edited, type EditInput, reviseDraft } from './edit-draft.js'
export {
  type ChangeRequestResult,
  lockChangeRequest,
  onChangeRequest,
  saveChangeRequest,
  voidApprovals,
} from './on-change-request.js'
export type { CurrentState, NewContent, Publication, Subject } from './subject.js'

/**
 * Requests to change schemes, mappings and concepts, with their drafts. Nothing here knows what is in a draft; what does
 * (drafts, plans, mapping, publication, change control) builds on this.
 */
export const changeRequests: Feature = {
  name: 'change-requests',
  entities: [
    ChangeRequest,
    ChangeRequestDraft,
    ChangeRequestEdit,
    ChangeRequestApproval,
    ChangeRequestComment,
    ChangeRequestNotice,
    ChangeRequestPlan,
  ],
  resolvers: [ChangeRequestFields],
  references: { ChangeRequest: ({ id }, ctx) => changeRequestById(ctx).load(id!) },
}
