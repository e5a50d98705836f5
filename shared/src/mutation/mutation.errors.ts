import { defineErrors } from '../errors/index.js'

defineErrors({
  IDEMPOTENCY_KEY_MISSING: {
    kind: 'userError',
    en: 'Every change needs an `idempotencyKey` of 1 to {most} characters, new for each change and the same when you repeat it. Add one.',
    zh: '每次变更都需要 1 至 {most} 个字符的 `idempotencyKey`：新变更用新值，重试同一变更用原值。请补充。',
  },
  TEXT_UNUSABLE: {
    kind: 'userError',
    en: 'This text holds a character that cannot be kept: NUL, or half of a character that takes two. Remove it.',
    zh: '此文本含有无法保存的字符：NUL 或不完整的代理对。请删除该字符。',
  },
  IDEMPOTENCY_KEY_REUSED: {
    kind: 'userError',
    en: 'The idempotency key `{key}` has already been used for `{mutation}` with other input. Send the first input again, or use a new key.',
    zh: '幂等键 `{key}` 已用于 `{mutation}`，且当时的输入不同。请重新提交原输入，或使用新的键。',
  },
})
