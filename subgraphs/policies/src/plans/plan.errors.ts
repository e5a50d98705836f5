import { defineErrors } from '@meritgraph/shared/errors'

defineErrors({
  PLAN_VALIDITY_EMPTY: {
    kind: 'error',
    status: 400,
    en: 'From {validFrom} until before {validTo} there is no day. Give a `validTo` after `validFrom`, or none.',
    zh: '{validFrom} 起至 {validTo} 前没有任何一天。请将 `validTo` 设在 `validFrom` 之后，或不填。',
  },
})
