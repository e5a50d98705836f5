import type { ChangeKind } from './change.js'

/** The sign before a change of a kind, where changes are listed in plain text. */
export const CHANGE_MARKS: Record<ChangeKind, string> = {
  ADDED: '+',
  REMOVED: '-',
  CHANGED: '~',
  RETIMED: '~',
  MOVED: '>',
  RECODED: '=',
}

/** What the kinds of changes are called. */
export const CHANGE_KIND_WORDS: Record<ChangeKind, { zh: string; en: string }> = {
  ADDED: { zh: '新增', en: 'added' },
  REMOVED: { zh: '删除', en: 'removed' },
  CHANGED: { zh: '修改', en: 'changed' },
  RETIMED: { zh: '改期', en: 're-timed' },
  MOVED: { zh: '移动', en: 'moved' },
  RECODED: { zh: '改代码', en: 'recoded' },
}
