import type { Feature } from '@meritgraph/shared/subgraph'
import { AddItem } from './add-item.js'
import { BoundValue } from './bound-value.js'
import { ChangeItem } from './change-item.js'
import { ChangeSection } from './change-section.js'
import { ClearOverride } from './clear-override.js'
import { ChangeRequestDraftFields, PolicyProfileFile, PolicyVersionFiles } from './draft.fields.js'
import { keepResolvedSchemes } from './keep-resolved-schemes.js'
import { LiftConstraint } from './lift-constraint.js'
import { LockValue } from './lock-value.js'
import { MoveItem } from './move-item.js'
import { OmitItem } from './omit-item.js'
import { OverrideValue } from './override-value.js'
import { RemoveItem } from './remove-item.js'
import { ReplaceDraft } from './replace-draft.js'
import { PolicyResolvedScheme } from './resolved-scheme.entity.js'
import { RestoreItem } from './restore-item.js'
import { SetChangeControl } from './set-change-control.js'
import { SetValue } from './set-value.js'
import { SourceCoverageFields } from './source-coverage.view.js'

export { DraftProblem, draftProblem, DraftSeverity } from './draft-problem.view.js'
export { PolicyResolvedScheme } from './resolved-scheme.entity.js'
export { problemsOf, problemsOfContent } from './problems.js'

/** The drafts of change requests: typed edits, whole files, what is wrong in them, and their files. */
export const drafts: Feature = {
  name: 'drafts',
  entities: [PolicyResolvedScheme],
  resolvers: [
    ...[AddItem, ChangeItem, ChangeSection, MoveItem, RemoveItem],
    ...[SetValue, OverrideValue, ClearOverride],
    ...[LockValue, BoundValue, LiftConstraint, OmitItem, RestoreItem, SetChangeControl],
    ReplaceDraft,
    ...[ChangeRequestDraftFields, PolicyVersionFiles, PolicyProfileFile, SourceCoverageFields],
  ],
  jobs: [keepResolvedSchemes],
}
