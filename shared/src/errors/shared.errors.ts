import { defineErrors } from './catalogue.js'

defineErrors({
  UNAUTHENTICATED: {
    kind: 'error',
    status: 401,
    en: 'This needs a signed-in caller. Send a valid token in the header `Authorization: Bearer …`.',
    zh: '此操作需要登录。请在请求头 `Authorization: Bearer …` 中附上有效令牌。',
  },
  FORBIDDEN: {
    kind: 'error',
    status: 403,
    en: 'Your grants do not allow `{field}`: it needs {roles}. Ask whoever holds that role for a grant.',
    zh: '您的授权不允许 `{field}`：需要角色 {roles}。请向持有该角色者申请授权。',
  },
  BAD_USER_INPUT: {
    kind: 'error',
    status: 400,
    en: 'The value of `{where}` is not acceptable: {problem}. Correct it and send the request again.',
    zh: '`{where}` 的值无效：{problem}。请更正后重新发送请求。',
  },
  INTERNAL_SERVER_ERROR: {
    kind: 'error',
    status: 500,
    en: 'Something failed on our side. Try again; if it fails again, report the id {requestId}.',
    zh: '服务器内部出错。请重试；若仍失败，请报告编号 {requestId}。',
  },
  NEIGHBOUR_DOWN: {
    kind: 'error',
    status: 503,
    en: 'A fact was needed from another part of the graph, which did not answer. Nothing was written; try again shortly.',
    zh: '需要从图的其他部分取得的信息未获应答。未写入任何内容，请稍后重试。',
  },
  NEIGHBOUR_BEHIND: {
    kind: 'error',
    status: 503,
    en: 'The copy of {what} kept here is not up to date yet. Nothing was written; try again in a few seconds.',
    zh: '本地的{what}副本尚未更新。未写入任何内容，请几秒后重试。',
  },
})
