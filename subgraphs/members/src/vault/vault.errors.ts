import { defineErrors } from '@meritgraph/shared/errors'

defineErrors({
  PERSONAL_KEY_MISSING: {
    kind: 'error',
    en: 'There is no key for personal data, so the members subgraph does not start. Set MERIT_PERSONAL_KEY to the output of `openssl rand -hex 32` and keep it safe: without it identity numbers cannot be read again.',
    zh: '缺少个人数据密钥，党员子图未启动。请将 MERIT_PERSONAL_KEY 设为 `openssl rand -hex 32` 的输出并妥善保管：丢失后身份证号码将无法读取。',
  },
  PERSONAL_KEY_WRONG: {
    kind: 'error',
    en: 'The identity numbers in this database were encrypted under another key. Set MERIT_PERSONAL_KEY to the key that it was filled with.',
    zh: '该数据库中的身份证号码由另一密钥加密。请将 MERIT_PERSONAL_KEY 设为写入数据时所用的密钥。',
  },
})
