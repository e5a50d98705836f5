import { defineErrors } from '@meritgraph/shared/errors'

defineErrors({
  COMPARED_SCHEME_UNKNOWN: {
    kind: 'error',
    status: 400,
    en: 'No scheme `{code}` (`{argument}`) applies at this time. Ask for `policyProfiles` and use one of their codes.',
    zh: '此时没有适用的方案 `{code}`（`{argument}`）。请查询 `policyProfiles` 并使用其中的代码。',
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
