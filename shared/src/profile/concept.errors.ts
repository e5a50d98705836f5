import { defineErrors } from '../errors/index.js'

defineErrors({
  CONCEPT_BROADER_CYCLE: {
    kind: 'userError',
    en: 'The concept `{code}` is broader than itself: {cycle}. Remove one `broader` of the cycle.',
    zh: '概念 `{code}` 成了自身的上位概念：{cycle}。请删去循环中的一个 `broader`。',
  },
  CONCEPT_BROADER_KIND: {
    kind: 'userError',
    en: 'The concept `{code}` is of the kind {kind}, its broader concept `{broader}` of the kind {broaderKind}. Name one of the same kind.',
    zh: '概念 `{code}` 的类别为 {kind}，其上位概念 `{broader}` 的类别为 {broaderKind}。请改用同类概念。',
  },
  MAPPING_CONCEPT_UNKNOWN: {
    kind: 'userError',
    en: 'There is no concept `{code}` in version {version}. Correct its code or add the concept.',
    zh: '版本 {version} 中没有概念 `{code}`。请更正代码或补充该概念。',
  },
  MAPPING_ITEM_UNKNOWN: {
    kind: 'userError',
    en: 'The scheme `{profile}` has no item `{code}` that can be mapped. Correct its code or remove the row.',
    zh: '方案 `{profile}` 中没有可映射的条目 `{code}`。请更正代码或删去此行。',
  },
  MAPPING_PROFILE_UNKNOWN: {
    kind: 'userError',
    en: 'There is no scheme `{profile}`. Correct its code.',
    zh: '没有方案 `{profile}`。请更正代码。',
  },
  MAPPING_KIND_WRONG: {
    kind: 'userError',
    en: 'The item `{item}` is of the kind {itemKind}, the concept `{code}` of the kind {kind}. Map it to a concept of its own kind.',
    zh: '条目 `{item}` 的类别为 {itemKind}，概念 `{code}` 的类别为 {kind}。请映射到同类概念。',
  },
  MAPPING_ROW_DUPLICATE: {
    kind: 'userError',
    en: 'The item `{item}` is mapped to the same concept already, or to none, in line {line}. Remove one of the two rows.',
    zh: '条目 `{item}` 已在第 {line} 行映射到同一概念，或标为无对应。请删去其中一行。',
  },
  MAPPING_VERSION_WRONG: {
    kind: 'userError',
    en: 'This mapping is made for version {version} of the concepts, which are at version {current}. Review its rows and set the version.',
    zh: '此映射针对概念版本 {version}，现行版本为 {current}。请复核各行并更新版本号。',
  },
})
