import { defineErrors } from '../errors/index.js'

defineErrors({
  CHANGE_MISMATCH: {
    kind: 'error',
    status: 409,
    en: 'The change at `{path}` does not fit: the scheme is not as the change expects it there. Compare the current state again and apply the new changes.',
    zh: '`{path}` 处的变更不适用：方案的现状与该变更所依据的内容不同。请重新与现状对照，再应用新的变更。',
  },
})
