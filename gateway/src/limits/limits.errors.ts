import { defineErrors } from '@meritgraph/shared/errors'

/** What a request may not exceed; checked before anything is validated or planned. */
export const limitErrors = defineErrors({
  REQUEST_TOO_LARGE: {
    kind: 'error',
    status: 413,
    en: 'The request body has more than {limit} bytes. Send less at once, or several requests; a whole scheme file is taken from a signed-in scheme editor only.',
    zh: '请求体超过 {limit} 字节。请减少单次内容，或分多次请求；只有已登录的方案编辑可上传整份方案文件。',
  },
  TOKENS_TOO_MANY: {
    kind: 'error',
    status: 400,
    en: 'The document has more than {limit} tokens. Use fragments for what repeats, or split it into several requests.',
    zh: '文档超过 {limit} 个词元。请用片段代替重复内容，或拆分为多个请求。',
  },
  QUERY_TOO_DEEP: {
    kind: 'error',
    status: 400,
    en: 'The operation is {found} fields deep; at most {limit} are allowed, fragments included. Start a second query at a deeper object, by its code or id.',
    zh: '操作的字段嵌套达 {found} 层（含片段），最多允许 {limit} 层。请用代码或编号从更深的对象另起一个查询。',
  },
  ALIASES_TOO_MANY: {
    kind: 'error',
    status: 400,
    en: 'The operation uses {found} aliases; at most {limit} are allowed. Ask for a list instead of one alias per object, or send several requests.',
    zh: '操作使用了 {found} 个别名，最多允许 {limit} 个。请改用列表查询代替逐个别名，或分多次请求。',
  },
  ROOT_FIELDS_TOO_MANY: {
    kind: 'error',
    status: 400,
    en: 'The operation has {found} root fields; at most {limit} are allowed. Send several requests.',
    zh: '操作有 {found} 个根字段，最多允许 {limit} 个。请分多次请求。',
  },
  DIRECTIVES_TOO_MANY: {
    kind: 'error',
    status: 400,
    en: 'The document uses {found} directives; at most {limit} are allowed. Leave fields out instead of switching each of them.',
    zh: '文档使用了 {found} 个指令，最多允许 {limit} 个。请直接删去字段，而不是逐个用指令开关。',
  },
  FIELDS_TOO_MANY: {
    kind: 'error',
    status: 400,
    en: 'With its fragments expanded the operation selects {found} fields; at most {limit} are allowed. Select less, or send several requests.',
    zh: '展开片段后，操作选取了 {found} 个字段，最多允许 {limit} 个。请减少选取，或分多次请求。',
  },
  FRAGMENTS_TOO_MANY: {
    kind: 'error',
    status: 400,
    en: 'With its fragments expanded the operation has {found} fragments; at most {limit} are allowed. Spread fewer fragments inside fragments.',
    zh: '展开后，操作含有 {found} 个片段，最多允许 {limit} 个。请减少片段中嵌套的片段。',
  },
  FRAGMENT_CYCLE: {
    kind: 'error',
    status: 400,
    en: 'The fragments {cycle} spread each other without end. Take one of these spreads out.',
    zh: '片段 {cycle} 互相循环引用。请去掉其中一处引用。',
  },
  VALUE_TOO_DEEP: {
    kind: 'error',
    status: 400,
    en: 'A value in the document is nested {found} levels deep; at most {limit} are allowed. Send it as a variable of the shape that the schema declares.',
    zh: '文档中的值嵌套达 {found} 层，最多允许 {limit} 层。请按架构声明的结构以变量发送。',
  },
})
