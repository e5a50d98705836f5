import { defineErrors } from '@meritgraph/shared/errors'

defineErrors({
  TRANSFER_UNKNOWN: {
    kind: 'userError',
    en: 'There is no transfer with this id among those you may see. Take the id from `transfers`.',
    zh: '在您可查看的转移中没有此编号。请从 `transfers` 中取得编号。',
  },
  TRANSFER_OPEN: {
    kind: 'userError',
    en: 'A transfer of this person is open already. Go on with it, or cancel it first.',
    zh: '该人员已有未办结的转移。请继续办理，或先取消。',
  },
  TRANSFER_SAME_ORGANIZATION: {
    kind: 'userError',
    en: 'The person is with this organization already. Choose another one.',
    zh: '该人员已在该组织。请选择其他组织。',
  },
  TRANSFER_VALIDITY_WRONG: {
    kind: 'userError',
    en: 'A transfer is good for 1 to {most} days, not {days}. Correct the number.',
    zh: '转移有效期须为 1 至 {most} 天，而非 {days} 天。请更正。',
  },
  TRANSFER_STEP_WRONG: {
    kind: 'userError',
    en: 'This transfer is {state}; the step can be taken from {from} only, and once. Read it again to see how it went on.',
    zh: '该转移目前为 {state}；此步骤只能在 {from} 时办理，且仅一次。请重新读取以了解进展。',
  },
  TRANSFER_REASON_EMPTY: {
    kind: 'userError',
    en: 'A return needs a reason of 1 to {most} characters. Say in one sentence what is missing.',
    zh: '退回须说明理由，长度为 1 至 {most} 个字符。请用一句话说明缺少什么。',
  },
  TRANSFER_OUTDATED: {
    kind: 'userError',
    en: 'The person is no longer with the organization that released them. Cancel this transfer and request another.',
    zh: '该人员已不在转出组织。请取消本次转移并重新申请。',
  },
})
