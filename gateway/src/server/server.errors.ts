import { defineErrors } from '@meritgraph/shared/errors'

/** What can be wrong with a request before its operation runs, and with the server itself. */
export const serverErrors = defineErrors({
  PORT_FORBIDDEN: {
    kind: 'error',
    en: 'This user may not listen on port {port}. Set PORT to one above 1023, or start with the right to use it.',
    zh: '当前用户无权监听端口 {port}。请将 PORT 设为大于 1023 的端口，或以有权限的用户启动。',
  },
  PORT_IN_USE: {
    kind: 'error',
    en: 'Port {port} is taken by another process. Stop that process, or choose another port: PORT=4100 npm start.',
    zh: '端口 {port} 已被其他进程占用。请停止该进程，或换一个端口：PORT=4100 npm start。',
  },
  ROUTE_UNKNOWN: {
    kind: 'error',
    status: 404,
    en: 'There is nothing at {method} {path}. The graph is at POST /graphql, its state at /health and /ready.',
    zh: '{method} {path} 处没有内容。图在 POST /graphql，运行状态在 /health 与 /ready。',
  },
  METHOD_NOT_ALLOWED: {
    kind: 'error',
    status: 405,
    en: '{method} is not possible at {path}. Use one of: {allowed}.',
    zh: '{path} 不支持 {method}。请使用：{allowed}。',
  },
  CONTENT_TYPE_UNSUPPORTED: {
    kind: 'error',
    status: 415,
    en: 'A body of the type `{type}` cannot be read here. Send JSON in UTF-8 with the header `Content-Type: application/json`.',
    zh: '无法读取类型为 `{type}` 的请求体。请以 UTF-8 编码的 JSON 发送，并带请求头 `Content-Type: application/json`。',
  },
  NOT_ACCEPTABLE: {
    kind: 'error',
    status: 406,
    en: 'No answer of the type `{type}` can be given. Send `Accept: application/graphql-response+json` or `application/json`.',
    zh: '无法给出类型为 `{type}` 的应答。请发送 `Accept: application/graphql-response+json` 或 `application/json`。',
  },
  BODY_NOT_UTF8: {
    kind: 'error',
    status: 400,
    en: 'The body is not UTF-8 from byte {byte} on. Save files as UTF-8 and send JSON in UTF-8.',
    zh: '请求体自第 {byte} 字节起不是 UTF-8。请将文件存为 UTF-8，并以 UTF-8 编码的 JSON 发送。',
  },
  JSON_MALFORMED: {
    kind: 'error',
    status: 400,
    en: 'The JSON of {where} cannot be read: {problem}. Send an object such as `{"query": "…", "variables": {…}}`.',
    zh: '{where} 的 JSON 无法读取：{problem}。请发送如 `{"query": "…", "variables": {…}}` 的对象。',
  },
  REQUEST_MALFORMED: {
    kind: 'error',
    status: 400,
    en: '`{where}` of the request must be {expected}. Send `query` and `operationName` as text, once each, `variables` and `extensions` as objects.',
    zh: '请求的 `{where}` 必须为 {expected}。请将 `query` 与 `operationName` 各以文本发送一次，`variables` 与 `extensions` 以对象发送。',
  },
  BATCH_NOT_ALLOWED: {
    kind: 'error',
    status: 400,
    en: 'Several operations in one request are not possible. Send one object, not an array; one operation may have several root fields.',
    zh: '不支持在一个请求中发送多个操作。请发送一个对象而非数组；一个操作可含多个根字段。',
  },
  QUERY_MISSING: {
    kind: 'error',
    status: 400,
    en: 'The request has no `query`. Send `{"query": "{ policyProfiles(first: 5) { nodes { code } } }"}` as JSON with POST, or `query` as a parameter with GET.',
    zh: '请求中没有 `query`。请以 POST 发送 JSON `{"query": "{ policyProfiles(first: 5) { nodes { code } } }"}`，或以 GET 带参数 `query`。',
  },
  PERSISTED_QUERY_NOT_SUPPORTED: {
    kind: 'error',
    status: 200,
    en: 'Persisted queries are not kept here. Send the whole document as `query`.',
    zh: '此处不保存持久化查询。请以 `query` 发送完整文档。',
  },
  CSRF_SUSPECTED: {
    kind: 'error',
    status: 400,
    en: 'This request could come from a foreign web page. Send POST with `Content-Type: application/json`, or add the header `apollo-require-preflight: true`.',
    zh: '此请求可能来自外部网页。请以 POST 并带 `Content-Type: application/json` 发送，或添加请求头 `apollo-require-preflight: true`。',
  },
  MUTATION_BY_GET: {
    kind: 'error',
    status: 405,
    en: 'GET runs queries only, no {operation}. Send it with POST.',
    zh: 'GET 仅可执行查询，不能执行 {operation}。请改用 POST。',
  },
  BAD_REQUEST: {
    kind: 'error',
    status: 400,
    en: 'The request cannot be understood: {problem} See the GraphQL over HTTP specification; POST with JSON always works.',
    zh: '无法理解该请求：{problem} 请参阅 GraphQL over HTTP 规范；以 POST 发送 JSON 始终可用。',
  },
  GRAPHQL_PARSE_FAILED: {
    kind: 'error',
    status: 400,
    en: 'The document cannot be read at line {line}, column {column}: {problem} Correct it there and send it again.',
    zh: '文档第 {line} 行第 {column} 列无法读取：{problem} 请更正该处后重新发送。',
  },
  GRAPHQL_VALIDATION_FAILED: {
    kind: 'error',
    status: 400,
    en: 'The document does not fit the schema at line {line}, column {column}: {problem} Correct it there; the schema is in gateway/api.graphql.',
    zh: '文档第 {line} 行第 {column} 列与架构不符：{problem} 请更正该处；架构见 gateway/api.graphql。',
  },
  INTROSPECTION_OFF: {
    kind: 'error',
    status: 400,
    en: 'The schema cannot be asked for at line {line}, column {column}: introspection is off in production. Read gateway/api.graphql, or ask a gateway in demo mode.',
    zh: '第 {line} 行第 {column} 列查询了架构：生产模式已关闭内省。请阅读 gateway/api.graphql，或查询演示模式的网关。',
  },
})
