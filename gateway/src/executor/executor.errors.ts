import { defineErrors } from '@meritgraph/shared/errors'

/** What can go wrong between the client's operation and the subgraphs' answers. */
export const executorErrors = defineErrors({
  PLAN_TOO_SLOW: {
    kind: 'error',
    status: 400,
    en: 'Planning this operation took longer than {milliseconds} ms. Ask for fewer aliases or split it into several operations.',
    zh: '规划此操作超过 {milliseconds} 毫秒。请减少别名，或拆分为多个操作。',
  },
  PLAN_TOO_LARGE: {
    kind: 'error',
    status: 400,
    en: 'With its fragments expanded this operation selects more than {limit} fields. Select less or split it into several operations.',
    zh: '展开片段后，此操作选取的字段超过 {limit} 个。请减少选取，或拆分为多个操作。',
  },
  PLAN_FAILED: {
    kind: 'error',
    status: 400,
    en: 'No plan was found for this operation: {problem}. Check it against the schema; if it is valid, simplify it and report it.',
    zh: '无法为此操作找到执行计划：{problem}。请对照架构检查；若操作有效，请简化后重试并报告此问题。',
  },
  OPERATION_UNSUPPORTED: {
    kind: 'error',
    status: 400,
    en: 'This endpoint runs no {operation} operations. Send a query or a mutation that the schema defines.',
    zh: '此端点不支持 {operation} 操作。请发送架构中定义的查询或变更。',
  },
  OPERATION_NOT_FOUND: {
    kind: 'error',
    status: 400,
    en: 'The document has no operation to run under the name "{name}". Send `operationName` with the name of one of its operations.',
    zh: '文档中没有名为“{name}”的可执行操作。请在 `operationName` 中填写文档内某个操作的名称。',
  },
  REQUEST_CANCELLED: {
    kind: 'error',
    en: 'The request was ended before this part was fetched. Send it again, with less in it if it ran out of time.',
    zh: '请求在取得此部分之前已结束。请重新发送；若因超时，请减少内容。',
  },
  DOWNSTREAM_SERVICE_ERROR: {
    kind: 'error',
    en: 'The part "{service}" of the graph could not answer this: {problem}. The rest of the answer is complete; try again shortly.',
    zh: '图的“{service}”部分未能应答：{problem}。其余内容完整，请稍后重试。',
  },
  SUBGRAPH_UNREACHABLE: {
    kind: 'error',
    en: 'The part "{service}" of the graph cannot be reached ({problem}). The rest of the answer is complete; try again shortly.',
    zh: '无法连接图的“{service}”部分（{problem}）。其余内容完整，请稍后重试。',
  },
  REQUIRED_VALUE_MISSING: {
    kind: 'error',
    en: 'Cannot return null for non-nullable field {field}. The part of the graph that owns it gave no value; report it with the request id.',
    zh: '非空字段 {field} 不能返回 null。拥有该字段的部分没有给出值，请附上请求编号报告此问题。',
  },
})
