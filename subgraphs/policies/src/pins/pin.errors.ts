import { defineErrors } from '@meritgraph/shared/errors'

defineErrors({
  ITEM_PINNED: {
    kind: 'userError',
    en: '{item} cannot be removed: what is running names it ({title}; {n} in all). Keep the item, or publish when that has ended.',
    zh: '不能删除 {item}：正在进行的工作用到它（{title}，共 {n} 项）。请保留该条目，或待其结束后再发布。',
  },
})
