import { defineErrors } from '@meritgraph/shared/errors'

defineErrors({
  CHANGE_REQUEST_UNKNOWN: {
    kind: 'userError',
    en: 'There is no change request with this id among those you may see. Take the id from `changeRequests`.',
    zh: '在您可查看的变更申请中没有此编号。请从 `changeRequests` 中取用编号。',
  },
  CHANGE_REQUEST_STATE: {
    kind: 'userError',
    en: 'The change request is {state}, and `{mutation}` needs {needed}. Read `changeRequest` again and go on from where it stands.',
    zh: '变更申请当前状态为 {state}，`{mutation}` 要求 {needed}。请重新查询 `changeRequest`，从当前状态继续。',
  },
  CHANGE_REQUEST_REVISION: {
    kind: 'userError',
    en: 'The draft is at revision {revision} and you sent {expected}, so somebody edited it meanwhile. Read it again and repeat the edit if it still applies.',
    zh: '草稿现为修订 {revision}，您提交的是 {expected}，其间已有他人修改。请重新读取，如仍需要再次修改。',
  },
  CHANGE_DRAFT_UNCHANGED: {
    kind: 'userError',
    en: 'This would leave the draft as it is, so nothing was written. Send something that differs, or go on without this edit.',
    zh: '此修改不会改变草稿，未写入任何内容。请提交不同的内容，或略过此修改。',
  },
  CHANGE_TARGET_FIXED: {
    kind: 'userError',
    en: 'The change request is for `{target}` ({jurisdiction}), and the content is for `{found}`. Keep code and jurisdiction, or start another change request.',
    zh: '变更申请针对 `{target}`（{jurisdiction}），而内容属于 `{found}`。请保留代码与地区，或另起变更申请。',
  },
  CHANGE_TARGET_TAKEN: {
    kind: 'userError',
    en: '`{target}` is there already: {by}. Choose another code, or start from its version (kind VERSION).',
    zh: '`{target}` 已存在：{by}。请另选代码，或以其现有版本为起点（kind 为 VERSION）。',
  },
  CHANGE_TARGET_UNKNOWN: {
    kind: 'userError',
    en: 'There is no scheme `{target}`. Take a code from `policyProfiles`; to make a new one, start from NOTHING, PARENT, SCHEME or a file and give its `jurisdictionCode`.',
    zh: '没有方案 `{target}`。请从 `policyProfiles` 中取用代码；如需新建，请以 NOTHING、PARENT、SCHEME 或文件为起点，并填写 `jurisdictionCode`。',
  },
  CHANGE_TARGET_CODE: {
    kind: 'userError',
    en: '`{target}` cannot be the code of a scheme: lower-case letters and digits, joined by dots and hyphens, at most {most} characters. Correct it.',
    zh: '`{target}` 不能用作方案代码：须为小写字母与数字，以点和连字符相连，最多 {most} 个字符。请更正。',
  },
  CHANGE_JURISDICTION_UNKNOWN: {
    kind: 'userError',
    en: 'A new scheme needs a jurisdiction that is there; `{code}` is none. Take a code from `jurisdictions`.',
    zh: '新方案须属于已有的地区；`{code}` 不是。请从 `jurisdictions` 中取用代码。',
  },
  CHANGE_START_AMBIGUOUS: {
    kind: 'userError',
    en: 'A change request starts from `start` or from `file`, exactly one of them. Send one.',
    zh: '变更申请须以 `start` 或 `file` 之一为起点，且只能有一个。请填写其一。',
  },
  CHANGE_START_UNFIT: {
    kind: 'userError',
    en: '{kind} cannot be the start here: {needs}. Correct `start`.',
    zh: '此处不能以 {kind} 为起点：{needs}。请更正 `start`。',
  },
  CHANGE_VERSION_UNKNOWN: {
    kind: 'userError',
    en: 'There is no version with the id `{id}` of this target. Take the id from `policyProfile { version { id } }` or from its history.',
    zh: '此对象没有编号为 `{id}` 的版本。请从 `policyProfile { version { id } }` 或其历史中取用编号。',
  },
  CHANGE_TEXT_LENGTH: {
    kind: 'userError',
    en: 'This text has {length} characters; it needs at least 1 and at most {most}. Correct its length.',
    zh: '此文本有 {length} 个字符，须为 1 至 {most} 个。请调整长度。',
  },
  CHANGE_SELF_APPROVAL: {
    kind: 'userError',
    en: 'You started or edited this change request, so somebody else has to approve it. Ask another approver over its jurisdiction.',
    zh: '您起草或修改过此变更申请，须由他人批准。请联系对该地区有批准权的其他人员。',
  },
  CHANGE_NOT_APPROVED: {
    kind: 'userError',
    en: 'No approval counts for revision {revision} with this plan. Have it approved by somebody who did not edit it.',
    zh: '修订 {revision} 及此计划没有有效的批准。请由未参与修改者批准。',
  },
  CHANGE_PUBLISH_ON_PAST: {
    kind: 'userError',
    en: '{publishOn} is not after today ({today}). Choose a later day, or publish it now with `publishChangeRequest`.',
    zh: '{publishOn} 不晚于今日（{today}）。请选择更晚的日期，或用 `publishChangeRequest` 立即发布。',
  },
  CHANGE_REQUEST_OUTDATED: {
    kind: 'userError',
    en: 'Since this change request was started, `{target}` was published anew: {by}. Take that over with `rebaseChangeRequest`, then submit it again.',
    zh: '自此变更申请起草以来，`{target}` 已有新发布：{by}。请用 `rebaseChangeRequest` 并入后重新送审。',
  },
  CHANGE_CONFLICT: {
    kind: 'userError',
    en: 'Both this draft and what was published since change `{path}`: here {ours}, there {theirs}. Make the two agree there, then rebase again.',
    zh: '本草稿与其后的发布都修改了 `{path}`：此处为 {ours}，彼处为 {theirs}。请使两者一致后再次并入。',
  },
  PLAN_STALE: {
    kind: 'userError',
    en: 'The plan with this hash is not what would happen now: {since}. Read `plan` again and send its hash; a request already submitted goes back by `rebaseChangeRequest`.',
    zh: '此哈希所指的计划已与现状不符：{since}。请重新查询 `plan` 并提交其哈希；已送审的申请请先用 `rebaseChangeRequest` 退回。',
  },
  CHANGE_SUSPENDED_INVALID: {
    kind: 'userError',
    en: 'It was to be published on {publishOn} and has errors now: {count}, the first {code} at `{path}`. Correct them and submit it again.',
    zh: '原定 {publishOn} 发布，但现有 {count} 处错误，首个为 `{path}` 处的 {code}。请更正后重新送审。',
  },
})
