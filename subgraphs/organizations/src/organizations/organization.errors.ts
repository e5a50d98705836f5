import { defineErrors } from '@meritgraph/shared/errors'

defineErrors({
  ORGANIZATION_UNKNOWN: {
    kind: 'userError',
    en: 'No organization has the id `{id}` on {on}. Take an id from `organizations`.',
    zh: '{on} 没有编号为 `{id}` 的组织。请从 `organizations` 中取用编号。',
  },
  ORGANIZATION_JURISDICTION_UNKNOWN: {
    kind: 'userError',
    en: 'No jurisdiction has the code `{code}`. Take a code from `jurisdictions`.',
    zh: '没有代码为 `{code}` 的地区。请从 `jurisdictions` 中取用代码。',
  },
  ORGANIZATION_CODE_TAKEN: {
    kind: 'userError',
    en: 'Another organization has the code `{code}`. Choose another code, or leave it out to get one.',
    zh: '代码 `{code}` 已被其他组织使用。请另选代码，或不填由系统生成。',
  },
  ORGANIZATION_CODE_INVALID: {
    kind: 'userError',
    en: '`{code}` is no code: it has 1 to 190 small letters, digits, dots and hyphens, and begins with a letter. Correct it.',
    zh: '`{code}` 不是有效代码：代码由 1 至 190 个小写字母、数字、点和连字符组成，并以字母开头。请更正。',
  },
  ORGANIZATION_NAME_INVALID: {
    kind: 'userError',
    en: 'A name has 1 to 200 characters, in Chinese at least. Send a shorter or a fuller name.',
    zh: '名称须有 1 至 200 个字符，至少填写中文。请更正名称。',
  },
  ORGANIZATION_DAY_IMPLAUSIBLE: {
    kind: 'userError',
    en: '{on} is not between {first} and {last}. Send the day from which it is so; a day to come is recorded when it has come.',
    zh: '{on} 不在 {first} 至 {last} 之间。请填写生效日期；未来的日期到时再行登记。',
  },
  ORGANIZATION_UNCHANGED: {
    kind: 'userError',
    en: 'This is so already from {on} on, so there is nothing to record. Check the input, or leave it as it is.',
    zh: '自 {on} 起已是如此，无需登记。请核对输入，或保持不变。',
  },
  ORGANIZATION_BELOW_ITSELF: {
    kind: 'userError',
    en: 'From {on} on the organization would stand below itself: the new parent `{parent}` stands below it. Choose a parent outside its own subtree.',
    zh: '自 {on} 起该组织将隶属于自身：新的上级 `{parent}` 位于其下。请选择其下属之外的组织作为上级。',
  },
  ORGANIZATION_PARENT_INACTIVE: {
    kind: 'userError',
    en: 'The parent `{parent}` does not work on every day from {on} on. Choose another parent, or a later day.',
    zh: '自 {on} 起，上级组织 `{parent}` 并非每日都在运行。请另选上级或更晚的日期。',
  },
  ORGANIZATION_DISSOLVED: {
    kind: 'userError',
    en: 'The organization `{id}` does not work on {on}. Re-activate it first, or choose another day.',
    zh: '组织 `{id}` 在 {on} 未在运行。请先恢复，或另选日期。',
  },
  ORGANIZATION_ACTIVE: {
    kind: 'userError',
    en: 'The organization `{id}` works on {on}; there is nothing to re-activate. Choose another day, or leave it as it is.',
    zh: '组织 `{id}` 在 {on} 处于运行状态，无需恢复。请另选日期或保持不变。',
  },
  ORGANIZATION_HAS_BELOW: {
    kind: 'userError',
    en: '{count} organizations stand below `{id}` on {on} or later, such as `{example}`. Move them first, or say where each goes.',
    zh: '{on} 及以后有 {count} 个组织隶属于 `{id}`，例如 `{example}`。请先将其调整到其他上级，或说明各自去向。',
  },
  ORGANIZATION_CHANGES_LATER: {
    kind: 'userError',
    en: 'For `{id}` something else is recorded from {later} on, after {on}. Choose a day from {later} on; what was recorded wrongly is corrected there first.',
    zh: '`{id}` 自 {later} 起已有登记，晚于 {on}。请选择 {later} 及以后的日期；如原登记有误，请先更正。',
  },
  ORGANIZATION_SHARES_WRONG: {
    kind: 'userError',
    en: 'The shares of a split are from 1 to 10000 ten-thousandths and together 10000; these are {sum}. Correct them.',
    zh: '分设份额须为 1 至 10000（万分之一），合计 10000；现合计为 {sum}。请更正。',
  },
  ORGANIZATION_PARTS_WRONG: {
    kind: 'userError',
    en: 'A merger and a split name 1 to {most} different organizations, not the same one on both sides. Correct the list.',
    zh: '合并与分设须列出 1 至 {most} 个互不相同的组织，且两侧不得为同一组织。请更正名单。',
  },
  ORGANIZATION_SEARCH_INVALID: {
    kind: 'error',
    status: 400,
    en: 'A search needs 1 to {most} characters besides blanks. Send a part of the name.',
    zh: '检索内容须有 1 至 {most} 个非空白字符。请输入名称的一部分。',
  },
  ORGANIZATION_DAYS_INVALID: {
    kind: 'error',
    status: 400,
    en: 'Ask about 1 to {most} days in `on`; split longer lists.',
    zh: '`on` 须为 1 至 {most} 个日期；更长的列表请分次查询。',
  },
  ORGANIZATION_TREE_DAY_MISSING: {
    kind: 'error',
    status: 400,
    en: '`treeOn` belongs to `tree: ON_DAY` and only to it. Send both, or neither.',
    zh: '`treeOn` 仅与 `tree: ON_DAY` 搭配使用。请同时填写，或都不填。',
  },
})
