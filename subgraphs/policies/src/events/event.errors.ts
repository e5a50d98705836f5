import { defineErrors } from '@meritgraph/shared/errors'

defineErrors({
  EVENT_UNKNOWN: {
    kind: 'userError',
    en: 'There is no event `{code}` in the calendar. Ask for `events` and use one of their codes.',
    zh: '日历中没有事件 `{code}`。请查询 `events` 并使用其中的代码。',
  },
  EVENT_DATE_IMPLAUSIBLE: {
    kind: 'userError',
    en: '{on} is not a plausible date for an event: it must be between {first} and {last}. Correct the date.',
    zh: '{on} 不是合理的事件日期：须在 {first} 至 {last} 之间。请更正日期。',
  },
  EVENT_DATE_UNCHANGED: {
    kind: 'userError',
    en: 'The date {on} is recorded for `{code}` already, so nothing was written. Record another date only to correct it.',
    zh: '`{code}` 已记录日期 {on}，未写入任何内容。仅在需要更正时才记录其他日期。',
  },
  EVENT_DATE_WITHOUT_SOURCE: {
    kind: 'userError',
    en: 'Nothing says where the date comes from. Give a `source` with its document, or a `note`.',
    zh: '未说明日期的出处。请填写 `source`（含文件）或 `note`。',
  },
  EVENT_TEXT_TOO_LONG: {
    kind: 'userError',
    en: 'This text has {length} characters; at most {most} are kept. Shorten it.',
    zh: '此文本有 {length} 个字符，最多可保存 {most} 个。请缩短。',
  },
})
