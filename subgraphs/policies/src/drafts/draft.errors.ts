import { defineErrors } from '@meritgraph/shared/errors'

defineErrors({
  DRAFT_NOT_A_SCHEME: {
    kind: 'userError',
    en: 'The change request is not about a scheme, so its draft has no items to edit. Give its whole file to `replaceDraft`.',
    zh: '此变更申请的对象不是方案，草稿中没有可逐项编辑的条目。请用 `replaceDraft` 提交整个文件。',
  },
  DRAFT_CHOICE: {
    kind: 'userError',
    en: 'Exactly one of these fields is to be given; {given} are. Keep the one that you mean.',
    zh: '这些字段须恰好填写一个，现填写了 {given} 个。请只保留所需的一个。',
  },
  DRAFT_PLACE_UNKNOWN: {
    kind: 'userError',
    en: 'There is no list of items at `{list}`. Write a path of the file, with codes in brackets: `phases`, `sectors[x.sector].carriers`.',
    zh: '`{list}` 处没有条目列表。请写文件中的路径，条目代码放在方括号内，如 `phases`、`sectors[x.sector].carriers`。',
  },
  DRAFT_PLACE_TAKEN: {
    kind: 'userError',
    en: 'At `{list}` stands `{code}` already, and only one item can. Change that one, or remove it first.',
    zh: '`{list}` 处已有 `{code}`，且只能有一个条目。请修改该条目，或先将其删除。',
  },
  DRAFT_KIND_WRONG: {
    kind: 'userError',
    en: '`{place}` holds `{holds}`, and `{given}` was given. Give a `{holds}`.',
    zh: '`{place}` 处应为 `{holds}`，而提交的是 `{given}`。请提交 `{holds}`。',
  },
  DRAFT_CODE_TAKEN: {
    kind: 'userError',
    en: 'The code `{code}` is used in this draft already. Choose another one.',
    zh: '代码 `{code}` 在本草稿中已使用。请另选代码。',
  },
  DRAFT_FOLLOWS_UNKNOWN: {
    kind: 'userError',
    en: 'The list has no item `{code}` to come after. Name one of its items, or leave `follows` out to come last.',
    zh: '列表中没有可排在其后的条目 `{code}`。请使用列表中的条目代码；如排在最后，请省略 `follows`。',
  },
  DRAFT_POSITION_TWICE: {
    kind: 'userError',
    en: 'An item cannot both come first and follow another one. Leave out `isFirst` or `follows`.',
    zh: '条目不能既排在最前又排在另一条目之后。请省略 `isFirst` 或 `follows`。',
  },
  DRAFT_ITEM_UNKNOWN: {
    kind: 'userError',
    en: 'The draft has no item `{code}`. Take a code from its `file`; an inherited item is edited with `overrideValue` or `omitItem`.',
    zh: '草稿中没有条目 `{code}`。请使用其 `file` 中的代码；继承而来的条目请用 `overrideValue` 或 `omitItem`。',
  },
  DRAFT_ITEM_NEEDED: {
    kind: 'userError',
    en: 'A scheme cannot be without `{code}`. Change it instead of removing it.',
    zh: '方案不能缺少 `{code}`。请修改而不要删除。',
  },
  DRAFT_MOVE_INTO_ITSELF: {
    kind: 'userError',
    en: '`{code}` cannot be moved into itself. Name a list outside of it.',
    zh: '不能把 `{code}` 移到其自身之内。请使用其外的列表。',
  },
  DRAFT_LEAF_UNKNOWN: {
    kind: 'userError',
    en: 'There is no value at `{leaf}`. Write its keys as in the file, joined by dots, such as `cadence` or `period.end`; a part that is not there yet is added first.',
    zh: '`{leaf}` 处没有值。请按文件中的键书写，以点连接，如 `cadence`、`period.end`；尚不存在的部分须先添加。',
  },
  DRAFT_ITEM_NOT_INHERITED: {
    kind: 'userError',
    en: 'No scheme that this one builds on, and that has a document of its own, has an item `{code}`. Take a code from the scheme it builds on, or add an item of your own.',
    zh: '本方案所依据的、有自身文件的方案中没有条目 `{code}`。请使用所依据方案中的代码，或添加自己的条目。',
  },
  DRAFT_NOT_OVERRIDDEN: {
    kind: 'userError',
    en: 'The draft does not state `{leaf}` of `{code}` otherwise than it is inherited, so there is nothing to take back. To be silent on a value of your own, set it with status SILENT.',
    zh: '草稿没有另行规定 `{code}` 的 `{leaf}`，无可撤回。若要使自有的值变为未规定，请以状态 SILENT 设置。',
  },
  DRAFT_ITEM_OWN: {
    kind: 'userError',
    en: '`{code}` is an item of the draft itself. Remove it with `removeItem`; only what is inherited is omitted.',
    zh: '`{code}` 是草稿自身的条目。请用 `removeItem` 删除；只有继承的条目才可略去。',
  },
  DRAFT_OMISSION_THERE: {
    kind: 'userError',
    en: 'The draft leaves out `{code}` already. Nothing is to be done, or restore it first.',
    zh: '草稿已略去 `{code}`。无需再做，或请先恢复。',
  },
  DRAFT_OMISSION_UNKNOWN: {
    kind: 'userError',
    en: 'The draft does not leave out `{code}`, so there is nothing to restore. Take a code from its `omissions`.',
    zh: '草稿没有略去 `{code}`，无可恢复。请使用其 `omissions` 中的代码。',
  },
  DRAFT_CONSTRAINT_THERE: {
    kind: 'userError',
    en: 'The draft demands this already, as `{code}`. Lift that one first with `liftConstraint`.',
    zh: '草稿已有此项要求 `{code}`。请先用 `liftConstraint` 解除。',
  },
  DRAFT_CONSTRAINT_UNKNOWN: {
    kind: 'userError',
    en: 'The draft has no constraint `{code}`. Take a code from its `constraints`; what a scheme further up demands is lifted there.',
    zh: '草稿中没有约束 `{code}`。请使用其 `constraints` 中的代码；上级方案的要求须在上级解除。',
  },
  DRAFT_TOO_LARGE: {
    kind: 'userError',
    en: 'The draft would have {bytes} bytes; at most {most} are kept. Remove what does not belong to one scheme.',
    zh: '草稿将达 {bytes} 字节，上限为 {most} 字节。请删去不属于同一方案的内容。',
  },
  DRAFT_FILE_NAME_LONG: {
    kind: 'userError',
    en: 'The name of the file has {length} characters; at most {most} are read. Shorten it.',
    zh: '文件名有 {length} 个字符，最多读取 {most} 个。请缩短。',
  },
  DRAFT_EXTENDS_ABSENT: {
    kind: 'userError',
    en: 'The scheme `{base}`, which this one builds on, does not apply on {day}, the first day of this change. Let the change begin later, or correct `extends`.',
    zh: '本方案所依据的方案 `{base}` 在本次变更生效首日 {day} 不适用。请推迟生效日期，或更正 `extends`。',
  },
  DRAFT_VALUE_UNSOURCED: {
    kind: 'userError',
    en: 'The value at `{place}` rests on no source. Add its clause with `setValue`; a value that comes from no document has the status external or demo.',
    zh: '`{place}` 的值没有出处。请用 `setValue` 补充条款；并非出自文件的值，状态应为 external 或 demo。',
  },
  DRAFT_OVERLAPS: {
    kind: 'userError',
    en: 'Another change of the same scheme is on its way, `{title}` ({state}), for days that overlap with these. Whichever is published first makes the other one outdated; agree on the order.',
    zh: '同一方案另有变更正在办理：`{title}`（{state}），生效日期与本变更重叠。先发布者将使另一项过时，请协商先后顺序。',
  },
})
