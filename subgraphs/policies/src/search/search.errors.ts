import { defineErrors } from '@meritgraph/shared/errors'

defineErrors({
  SEARCH_TEXT_EMPTY: {
    kind: 'error',
    status: 400,
    en: 'There is nothing to search for in `text`. Give at least one letter, digit or Chinese character.',
    zh: '`text` 中没有可检索的内容。请至少输入一个汉字、字母或数字。',
  },
  SEARCH_TEXT_TOO_LONG: {
    kind: 'error',
    status: 400,
    en: '`text` has {length} characters and {words} words; at most {mostLength} and {mostWords} are searched. Shorten it.',
    zh: '`text` 有 {length} 个字符、{words} 个词，最多可检索 {mostLength} 个字符、{mostWords} 个词。请缩短。',
  },
})
