import type { Feature } from '@meritgraph/shared/subgraph'
import { ApproveChangeRequest } from './approve-change-request.js'
import {
  ChangeRequestEditChanges,
  ChangeRequestVersions,
  PolicyProfileChangeRequests,
  PolicyVersionChangeRequest,
} from './change-control.fields.js'
import { CommentOnChangeRequest } from './comment-on-change-request.js'
import { PublishChangeRequest } from './publish-change-request.js'
import { publishDue } from './publish-due.js'
import { RebaseChangeRequest } from './rebase-change-request.js'
import { RejectChangeRequest } from './reject-change-request.js'
import { RollBackPolicyVersion } from './roll-back-policy-version.js'
import { ScheduleChangeRequest } from './schedule-change-request.js'
import { SetChangeValidity } from './set-change-validity.js'
import { StartChangeRequest } from './start-change-request.js'
import { SubmitChangeRequest } from './submit-change-request.js'
import { WithdrawChangeRequest } from './withdraw-change-request.js'

/** The way of a change request from its start to its publication. */
export const changeControl: Feature = {
  name: 'change-control',
  entities: [],
  resolvers: [
    StartChangeRequest,
    SetChangeValidity,
    CommentOnChangeRequest,
    RebaseChangeRequest,
    SubmitChangeRequest,
    ApproveChangeRequest,
    RejectChangeRequest,
    WithdrawChangeRequest,
    ScheduleChangeRequest,
    PublishChangeRequest,
    RollBackPolicyVersion,
    ChangeRequestVersions,
    ChangeRequestEditChanges,
    PolicyProfileChangeRequests,
    PolicyVersionChangeRequest,
  ],
  jobs: [publishDue],
}
