import { defineErrors } from '../errors/index.js'

defineErrors({
  PAGE_SIZE_INVALID: {
    kind: 'error',
    status: 400,
    en: '`first` is {first}, but a page holds 1 to 100 items. Ask for at most 100 and go on with `after: pageInfo.endCursor`.',
    zh: '`first` 为 {first}，但每页只能取 1 至 100 项。请至多取 100 项，再用 `after: pageInfo.endCursor` 取下一页。',
  },
  CURSOR_INVALID: {
    kind: 'error',
    status: 400,
    en: '`after` is not a cursor of this list. Pass the `endCursor` of its previous page, unchanged.',
    zh: '`after` 不是此列表的游标。请原样传入上一页的 `endCursor`。',
  },
})
