import { defineErrors } from '@meritgraph/shared/errors'

defineErrors({
  COMPARED_SCHEME_UNKNOWN: {
    kind: 'error',
    status: 400,
    en: 'No scheme `{code}` (`{argument}`) applies at this time. Ask for `policyProfiles` and use one of their codes.',
    zh: '此时没有适用的方案 `{code}`（`{argument}`）。请查询 `policyProfiles` 并使用其中的代码。',
  },
  COMPARED_JURISDICTION_UNKNOWN: {
    kind: 'error',
    status: 400,
    en: 'No jurisdiction `{code}` is known. Ask for `jurisdictions` and use their codes.',
    zh: '没有地区 `{code}`。请查询 `jurisdictions` 并使用其中的代码。',
  },
  COMPARED_VERSION_UNKNOWN: {
    kind: 'error',
    status: 400,
    en: 'No version `{id}` (`{argument}`) has been published. Ask for `policyProfile` with its `versions`.',
    zh: '没有已发布的版本 `{id}`（`{argument}`）。请查询 `policyProfile` 及其 `versions`。',
  },
  COMPARED_KNOWN_TOO_LATE: {
    kind: 'error',
    status: 400,
    en: 'What was known at {known} is not settled yet. Ask for `known` at {latest} or earlier, or leave it out.',
    zh: '{known} 时的已知内容尚未确定。请将 `known` 设为 {latest} 或更早，或不填。',
  },
  COMPARED_TIMES_TOO_MANY: {
    kind: 'error',
    status: 400,
    en: 'The columns name {found} different points in time; at most {most} are compared at once. Ask in several queries.',
    zh: '各列共有 {found} 个不同的时间点，一次最多比较 {most} 个。请分多次查询。',
  },
  VERSION_REFERENCE_INVALID: {
    kind: 'error',
    status: 400,
    en: '`{argument}` must name either `version` by its id or `profile` by its code. Give exactly one of the two.',
    zh: '`{argument}` 须以 id 指定 `version`，或以代码指定 `profile`。请只填其中一项。',
  },
  MATRIX_COLUMN_INVALID: {
    kind: 'error',
    status: 400,
    en: 'Column {number} must name either `jurisdiction` or `profile` by its code. Give exactly one of the two.',
    zh: '第 {number} 列须以代码指定 `jurisdiction` 或 `profile`。请只填其中一项。',
  },
  MATRIX_EMPTY: {
    kind: 'error',
    status: 400,
    en: 'There is nothing to compare by. Name at least one of `leaves`, `paths` or `kinds`.',
    zh: '没有比较的项目。请至少填写 `leaves`、`paths`、`kinds` 中的一项。',
  },
  MATRIX_CONCEPT_UNKNOWN: {
    kind: 'error',
    status: 400,
    en: 'There is no concept `{concept}`.{hint} Ask for `concepts` and use one of their codes.',
    zh: '没有概念 `{concept}`。{hint}请查询 `concepts` 并使用其中的代码。',
  },
  MATRIX_LEAF_UNKNOWN: {
    kind: 'error',
    status: 400,
    en: '`{leaf}` is no leaf of {owner}.{hint} Its leaves are, among others: {leaves}.',
    zh: '`{leaf}` 不是 {owner} 的叶值。{hint}可用的有：{leaves} 等。',
  },
  MATRIX_TOO_LARGE: {
    kind: 'error',
    status: 400,
    en: 'The matrix has {rows} rows and {columns} columns; at most {mostRows} rows, {mostColumns} columns and {mostCells} of both multiplied are laid side by side. Ask for fewer.',
    zh: '对照表有 {rows} 行、{columns} 列；最多 {mostRows} 行、{mostColumns} 列，且行列之积不超过 {mostCells}。请减少。',
  },
  COMPARED_WITH_ITSELF: {
    kind: 'error',
    status: 400,
    en: '`of` and `in` are both `{code}`, and a scheme lacks nothing that it has. Name two different schemes.',
    zh: '`of` 与 `in` 均为 `{code}`，方案不会缺少自身已有的内容。请指定两个不同的方案。',
  },
  TERM_INVALID: {
    kind: 'error',
    status: 400,
    en: '`term` must have 1 to {most} characters beside quotation marks and spaces. Give the bare term, such as 四强.',
    zh: '`term` 除引号和空格外须有 1 至 {most} 个字符。请输入术语本身，如四强。',
  },
})
