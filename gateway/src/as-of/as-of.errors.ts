import { defineErrors } from '@meritgraph/shared/errors'

/** What can be wrong with the point in time that an operation asks for. */
export const asOfErrors = defineErrors({
  AS_OF_INVALID: {
    kind: 'error',
    status: 400,
    en: '`@asOf({text})` cannot be used here. Put it on a query, once, with `valid` a day that exists (2011-07-15) and `known` an instant with its zone (2026-01-31T08:00:00Z).',
    zh: '此处不能使用 `@asOf({text})`。请在查询上使用一次：`valid` 为存在的日期（2011-07-15），`known` 为带时区的时刻（2026-01-31T08:00:00Z）。',
  },
  KNOWN_TOO_LATE: {
    kind: 'error',
    status: 400,
    en: 'What was known at {known} is not settled yet. Ask for `known` at {latest} or earlier, or leave it out for everything known so far.',
    zh: '{known} 时的已知内容尚未确定。请将 `known` 设为 {latest} 或更早，或不填以取得目前已知的全部内容。',
  },
  WATERMARK_UNKNOWN: {
    kind: 'error',
    status: 503,
    en: 'A part of the graph does not say up to when its knowledge is settled, so `known` cannot be answered. See /ready; try again shortly, or leave `known` out.',
    zh: '图的某一部分未报告其内容确定到何时，因此无法按 `known` 应答。请查看 /ready，稍后重试，或不填 `known`。',
  },
})
