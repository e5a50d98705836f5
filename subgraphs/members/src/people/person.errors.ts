import { defineErrors } from '@meritgraph/shared/errors'

defineErrors({
  PERSON_UNKNOWN: {
    kind: 'userError',
    en: 'There is no person with this id among those you may see. Take the id from `members` or `persons` of an organization that you keep.',
    zh: '在您可查看的人员中没有此编号。请从您所管理组织的 `members` 或 `persons` 中取得编号。',
  },
  PERSON_MERGED: {
    kind: 'userError',
    en: 'This record was merged into the record `{id}` of the same person. Use that one, or undo the merge first.',
    zh: '该记录已并入同一人的记录 `{id}`。请使用该记录，或先撤销合并。',
  },
  PERSON_ERASED: {
    kind: 'userError',
    en: 'The personal data of this record was erased at the person’s request, so nothing of the kind is recorded again. Register a new record if the person asks for it.',
    zh: '该记录的个人数据已应本人要求删除，不再登记此类信息。如本人要求，请另行登记。',
  },
  PERSON_NAME_INVALID: {
    kind: 'userError',
    en: 'A name has 1 to {most} characters, in Chinese at least, and no control characters. Correct it.',
    zh: '姓名须有 1 至 {most} 个字符，至少填写中文，且不含控制字符。请更正。',
  },
  PERSON_PHONE_INVALID: {
    kind: 'userError',
    en: 'A phone number has 5 to 20 digits, blanks and hyphens, with or without + before them. Correct it.',
    zh: '电话号码由 5 至 20 位数字、空格或连字符组成，可以 + 开头。请更正。',
  },
  PERSON_IDENTITY_INVALID: {
    kind: 'userError',
    en: 'This is no identity number: it has 17 digits and a check character that follows from them. Compare it with the card.',
    zh: '身份证号码无效：应为 17 位数字加由其推算的校验码。请与证件核对。',
  },
  PERSON_IDENTITY_TAKEN: {
    kind: 'userError',
    en: 'A person with this identity number is recorded already, perhaps with another organization. Ask that organization for a transfer instead of a second record.',
    zh: '该身份证号码已有登记，可能在其他组织。请向该组织申请转移组织关系，勿重复登记。',
  },
  PERSON_ACCOUNT_TAKEN: {
    kind: 'userError',
    en: 'This account belongs to another person’s record already. Check the account, or merge the records if they are of the same person.',
    zh: '该账号已关联其他人员记录。请核对账号；如属同一人，请合并记录。',
  },
  PERSON_UNCHANGED: {
    kind: 'userError',
    en: 'Nothing of this differs from what is recorded. Send what is to be different, or leave it as it is.',
    zh: '提交内容与现有登记一致。请填写需要变更的内容，或保持不变。',
  },
  MEMBER_DAY_IMPLAUSIBLE: {
    kind: 'userError',
    en: '{on} is not between {first} and {last}. Send the day from which it is so; a day to come is recorded when it has come.',
    zh: '{on} 不在 {first} 至 {last} 之间。请填写生效日期；未来的日期到时再行登记。',
  },
  MEMBER_CHANGES_LATER: {
    kind: 'userError',
    en: 'For this person something else is recorded from {later} on, after {on}. Choose a day from {later} on.',
    zh: '该人员自 {later} 起已有登记，晚于 {on}。请选择 {later} 及以后的日期。',
  },
  MEMBER_NOT_YET_RECORDED: {
    kind: 'userError',
    en: 'On {on} this person was with no organization yet. Choose the day from which they are recorded, or a later one.',
    zh: '{on} 时该人员尚未登记在任何组织。请选择登记之日或更晚的日期。',
  },
  MEMBER_WORD_INVALID: {
    kind: 'userError',
    en: 'Such a word has 1 to {most} characters and no control characters. Shorten or correct it.',
    zh: '此类用语须有 1 至 {most} 个字符，且不含控制字符。请缩短或更正。',
  },
  MEMBER_ADMISSION_NEEDED: {
    kind: 'userError',
    en: 'One comes to the stage {stage} by admission only. Use `admitMember`.',
    zh: '阶段 {stage} 只能通过接收入党到达。请使用 `admitMember`。',
  },
  MEMBER_STAGE_BACKWARDS: {
    kind: 'userError',
    en: 'A stage cannot change from {from} to {to} here: a member becomes a full member, and membership ends by `endMembership`. Choose another stage.',
    zh: '此处阶段不能由 {from} 变为 {to}：预备党员可转为正式党员，终止党员身份请使用 `endMembership`。请另选阶段。',
  },
  MEMBER_ALREADY: {
    kind: 'userError',
    en: 'This person is a member on that day already. Use `changeMembership`, or a transfer to another organization.',
    zh: '该人员在当日已是党员。请使用 `changeMembership`，或办理组织关系转移。',
  },
  MEMBER_NOT: {
    kind: 'userError',
    en: 'This person is no member on {on}. Check the person and the day.',
    zh: '该人员在 {on} 不是党员。请核对人员与日期。',
  },
  MEMBER_ORGANIZATION_INACTIVE: {
    kind: 'userError',
    en: 'The organization `{id}` does not work on {on}. Choose another organization or day.',
    zh: '组织 `{id}` 在 {on} 未在运行。请另选组织或日期。',
  },
  MEMBER_IN_TRANSFER: {
    kind: 'userError',
    en: 'A transfer of this person is open. Let it be accepted, returned or cancelled first.',
    zh: '该人员有未办结的组织关系转移。请先完成、退回或取消该转移。',
  },
})
