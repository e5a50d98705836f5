import { defineErrors } from '@meritgraph/shared/errors'

defineErrors({
  MERGE_SAME: {
    kind: 'userError',
    en: 'A record cannot be merged into itself. Send the ids of two records.',
    zh: '记录不能与自身合并。请填写两条不同记录的编号。',
  },
  MERGE_HAS_DUPLICATES: {
    kind: 'userError',
    en: 'Other records were merged into this one, so it stays. Merge the other way round, or undo those merges first.',
    zh: '已有其他记录并入该记录，因此应保留它。请反向合并，或先撤销此前的合并。',
  },
  MERGE_NONE: {
    kind: 'userError',
    en: 'This record was not merged into another, so there is nothing to undo. Check the id.',
    zh: '该记录未并入其他记录，无可撤销。请核对编号。',
  },
  MERGE_LATER: {
    kind: 'userError',
    en: 'Another record, `{id}`, was merged into the same one later. Undo that merge first.',
    zh: '之后又有记录 `{id}` 并入同一记录。请先撤销该次合并。',
  },
})
