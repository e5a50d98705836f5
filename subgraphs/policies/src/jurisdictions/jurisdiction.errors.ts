import { defineErrors } from '@meritgraph/shared/errors'

defineErrors({
  JURISDICTION_UNKNOWN: {
    kind: 'userError',
    en: 'No jurisdiction `{code}` stands in the tree on {on}. Ask for `jurisdictions` on that day and use one of their codes.',
    zh: '{on} 的地区树中没有 `{code}`。请查询该日的 `jurisdictions` 并使用其中的代码。',
  },
  JURISDICTION_CODE_INVALID: {
    kind: 'userError',
    en: 'A jurisdiction cannot have the code `{code}`. Use lower-case letters and digits, joined by dots and hyphens, at most {most} characters.',
    zh: '地区代码不能为 `{code}`。请使用小写字母和数字，可用点和连字符连接，最多 {most} 个字符。',
  },
  JURISDICTION_CODE_TAKEN: {
    kind: 'userError',
    en: 'There is a jurisdiction `{code}` already. Choose another code, or move the one that is there with `moveJurisdiction`.',
    zh: '已有地区 `{code}`。请另选代码，或用 `moveJurisdiction` 调整已有地区。',
  },
  JURISDICTION_PARENT_UNCHANGED: {
    kind: 'userError',
    en: '`{code}` stands under `{parent}` on {on} already, so nothing was written. Name another parent or another day.',
    zh: '{on} `{code}` 已隶属 `{parent}`，未写入任何内容。请填写其他上级或其他日期。',
  },
  JURISDICTION_PARENT_BELOW: {
    kind: 'userError',
    en: '`{parent}` stands below `{code}` on {on}, so `{code}` cannot stand under it. Move `{parent}` away first, or name another parent.',
    zh: '{on} `{parent}` 位于 `{code}` 之下，`{code}` 不能以其为上级。请先移出 `{parent}`，或另选上级。',
  },
  JURISDICTION_PARENT_ENDS: {
    kind: 'userError',
    en: '`{parent}` does not stand in the tree on {on}, while `{code}` would. Name a parent that lasts, or move `{code}` on from that day first.',
    zh: '{on} 的地区树中没有 `{parent}`，而 `{code}` 仍在。请选择仍存续的上级，或先记录 `{code}` 自该日起的上级。',
  },
  JURISDICTION_LEVEL_WRONG: {
    kind: 'userError',
    en: 'What is of the level {level} cannot stand under `{parent}`, which is of the level {parentLevel}. Correct the level or name a parent above it.',
    zh: '层级为 {level} 的地区不能隶属层级为 {parentLevel} 的 `{parent}`。请更正层级，或选择更高层级的上级。',
  },
  JURISDICTION_TOO_DEEP: {
    kind: 'userError',
    en: 'With all that is above it, `{code}` would have a path of {length} characters; at most {most} are kept. Use shorter codes or fewer levels.',
    zh: '`{code}` 连同其各级上级的路径有 {length} 个字符，最多可保存 {most} 个。请缩短代码或减少层级。',
  },
  JURISDICTION_NAME_UNCHANGED: {
    kind: 'userError',
    en: '`{code}` is called so on {on} already, so nothing was written. Give another name or another day.',
    zh: '{on} `{code}` 已使用此名称，未写入任何内容。请填写其他名称或其他日期。',
  },
  JURISDICTION_NAME_EMPTY: {
    kind: 'userError',
    en: 'A jurisdiction needs a name in Chinese. Fill in `name.zh`.',
    zh: '地区须有中文名称。请填写 `name.zh`。',
  },
  JURISDICTION_WITHOUT_SOURCE: {
    kind: 'userError',
    en: 'Nothing says where this comes from. Give a `source` with its document, or a `note`.',
    zh: '未说明依据。请填写 `source`（含文件）或 `note`。',
  },
  JURISDICTION_TEXT_TOO_LONG: {
    kind: 'userError',
    en: 'This text has {length} characters; at most {most} are kept. Shorten it.',
    zh: '此文本有 {length} 个字符，最多可保存 {most} 个。请缩短。',
  },
})
