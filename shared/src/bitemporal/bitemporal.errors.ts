import { defineErrors } from '../errors/index.js'

defineErrors({
  STALE_VERSION: {
    kind: 'userError',
    en: '{id} was changed by someone else since version {version} was read. Read it again and repeat the change if it still applies.',
    zh: '{id} 自读取版本 {version} 后已被他人修改。请重新读取，如仍需要再次提交修改。',
  },
  VALIDITY_EMPTY: {
    kind: 'userError',
    en: 'From {validFrom} until before {validTo} there is no day. Give two days that exist, the second after the first.',
    zh: '从 {validFrom} 起至 {validTo} 之前不含任何一天。请填写两个存在的日期，且后者晚于前者。',
  },
})
