import { defineErrors } from '@meritgraph/shared/errors'

defineErrors({
  CONCEPT_IN_USE: {
    kind: 'userError',
    en: 'The concept `{code}` cannot go or change its kind: {rows} rows of mappings name it on these days, the first in the mapping of `{profile}`. Map those items otherwise first.',
    zh: '概念 `{code}` 不能删除或改变类别：相关日期内有 {rows} 行映射引用它，首先见于 `{profile}` 的映射。请先将这些条目改映射到其他概念。',
  },
  CONCEPTS_VERSION_TAKEN: {
    kind: 'userError',
    en: 'Version {version} of the concepts has been published with other content. Raise the version.',
    zh: '概念版本 {version} 已以其他内容发布。请提高版本号。',
  },
})
