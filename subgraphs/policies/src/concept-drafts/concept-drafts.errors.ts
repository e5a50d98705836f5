import { defineErrors } from '@meritgraph/shared/errors'

defineErrors({
  CHANGE_SUBJECT_OTHER: {
    kind: 'userError',
    en: 'The change request is about {found}; `{mutation}` edits drafts about {wanted}. Use a change request of that subject.',
    zh: '该变更申请的对象为 {found}；`{mutation}` 只编辑对象为 {wanted} 的草案。请使用相应对象的变更申请。',
  },
  MAPPING_CONCEPT_MISSING: {
    kind: 'userError',
    en: 'The relation {relation} needs the concept to which the item stands so. Name one, or use the relation NONE.',
    zh: '关系 {relation} 需要指明对应的概念。请填写概念，或使用关系 NONE。',
  },
  MAPPING_CONCEPT_FOR_NONE: {
    kind: 'userError',
    en: 'The relation NONE says that no concept answers to the item. Leave the concept out, or use another relation.',
    zh: '关系 NONE 表示没有对应概念。请勿填写概念，或改用其他关系。',
  },
  MAPPING_REASON_MISSING: {
    kind: 'userError',
    en: 'A relation other than EXACT needs a reason. Say in `reason` why the two are not the same.',
    zh: '除 EXACT 外的关系须说明理由。请在 `reason` 中说明两者为何不完全一致。',
  },
  MAPPING_ITEM_MAPPED: {
    kind: 'userError',
    en: 'The item `{item}` has a row `{concept}` that excludes this one: an item is mapped to concepts, or to none. Take that row out with `unmapItem` first.',
    zh: '条目 `{item}` 已有一行 `{concept}`，与此相斥：条目要么映射到概念，要么标为无对应。请先用 `unmapItem` 删去该行。',
  },
  MAPPING_ROW_UNKNOWN: {
    kind: 'userError',
    en: 'The mapping of `{profile}` has no row from `{item}` to `{concept}`. Ask for its rows and name one of them.',
    zh: '`{profile}` 的映射中没有从 `{item}` 到 `{concept}` 的一行。请查询其各行并填写其中之一。',
  },
  CONCEPT_CODE_TAKEN: {
    kind: 'userError',
    en: 'There is a concept `{code}` already. Choose another code, or change the one that is there with `changeConcept`.',
    zh: '已有概念 `{code}`。请另选代码，或用 `changeConcept` 修改已有概念。',
  },
  CONCEPT_UNKNOWN: {
    kind: 'userError',
    en: 'There is no concept `{code}` in this draft of version {version}. Ask for `concepts` and use one of their codes.',
    zh: '版本 {version} 的此草案中没有概念 `{code}`。请查询 `concepts` 并使用其中的代码。',
  },
  CONCEPT_HAS_NARROWER: {
    kind: 'userError',
    en: 'The concept `{code}` is broader than `{narrower}`. Give that one another broader concept, or remove it first.',
    zh: '概念 `{code}` 是 `{narrower}` 的上位概念。请先为后者另选上位概念，或将其删除。',
  },
})
