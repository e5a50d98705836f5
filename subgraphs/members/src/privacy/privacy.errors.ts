import { defineErrors } from '@meritgraph/shared/errors'

defineErrors({
  REVEAL_FIELDS_EMPTY: {
    kind: 'userError',
    en: 'Nothing is asked for. Name at least one field that the purpose needs.',
    zh: '未指明所需内容。请至少选择一项确有需要的字段。',
  },
  REVEAL_PURPOSE_EMPTY: {
    kind: 'userError',
    en: 'Personal data is told whole only for a purpose of {least} to {most} characters, which the person can read. Say it in one sentence without names.',
    zh: '查看完整个人数据须说明用途，长度为 {least} 至 {most} 个字符，本人可见。请用一句话说明，勿写人名。',
  },
  REVEAL_OVER: {
    kind: 'userError',
    en: 'This was told under this idempotency key a while ago and is not told again under the same entry. Ask with a new key and the purpose of today.',
    zh: '该内容此前已凭此幂等键提供，不再重复提供。请使用新的键并说明当前用途。',
  },
})
