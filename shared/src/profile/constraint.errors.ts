import { defineErrors } from '../errors/index.js'

defineErrors({
  PROFILE_CONSTRAINT_UNSOURCED: {
    kind: 'userError',
    en: 'The constraint `{code}` names no clause. What binds others must rest on one: add its `source`.',
    zh: '约束 `{code}` 未注明条款。约束他人须有依据：请补充 `source`。',
  },
  PROFILE_CONSTRAINT_TARGET_MISSING: {
    kind: 'userError',
    en: 'The constraint `{code}` does not say what it constrains. Give it an `item`, a `leaf`, or both.',
    zh: '约束 `{code}` 未说明约束的对象。请写明 `item`、`leaf` 或两者。',
  },
  PROFILE_CONSTRAINT_ITEM_UNKNOWN: {
    kind: 'userError',
    en: 'Neither this scheme nor one that it builds on has the item `{item}` of the constraint `{code}`. Correct its code.',
    zh: '约束 `{code}` 所指条目 `{item}` 不在本方案及其所依据的方案中。请更正代码。',
  },
  PROFILE_CONSTRAINT_LEAF_UNKNOWN: {
    kind: 'userError',
    en: 'The constraint `{code}` names the value `{leaf}`; there is no `{step}` there. Correct the key path.',
    zh: '约束 `{code}` 指向 `{leaf}`，其中没有 `{step}`。请更正键路径。',
  },
  PROFILE_BOUND_UNFIT: {
    kind: 'userError',
    en: '`{key}` cannot be demanded of `{leaf}`. Use one of: {allowed}.',
    zh: '不能对 `{leaf}` 提出 `{key}` 要求。请使用下列之一：{allowed}。',
  },
  PROFILE_LEAF_UNBOUNDED: {
    kind: 'userError',
    en: '`{leaf}` has no more or less, so that `{code}` cannot bound it. Name another value, or lock it.',
    zh: '`{leaf}` 没有大小先后之分，`{code}` 无法限定。请改指其他值，或予以锁定。',
  },
  PROFILE_BOUND_CONTRADICTS: {
    kind: 'userError',
    en: 'Nothing can keep the bound of `{code}`: `{least}` is more than `{most}`. Correct one of the two.',
    zh: '约束 `{code}` 的限度无法满足：`{least}` 大于 `{most}`。请更正其一。',
  },
  PROFILE_BASE_DEMANDS: {
    kind: 'userError',
    en: 'A scheme without a document of its own binds nobody and leaves nothing out. Remove `{code}`, or add the document with the role `own`.',
    zh: '没有自身文件的方案不能约束他人，也不能略去条目。请删去 `{code}`，或补充角色为 `own` 的文件。',
  },
  PROFILE_OMISSION_OWN: {
    kind: 'userError',
    en: 'The item `{item}` stands in this scheme itself. Remove the item, or its omission `{code}`.',
    zh: '条目 `{item}` 就在本方案中。请删去该条目，或删去略去声明 `{code}`。',
  },
  PROFILE_OMISSION_ITEM_UNKNOWN: {
    kind: 'userError',
    en: 'No scheme that this one builds on has the item `{item}` that `{code}` leaves out. Correct its code or remove the omission.',
    zh: '本方案所依据的方案都没有 `{code}` 所略去的条目 `{item}`。请更正代码或删去该声明。',
  },
  PROFILE_LOCK_BROKEN: {
    kind: 'userError',
    en: 'The scheme `{by}` locks what stands at `{path}` (`{constraint}`: {clause}). Remove it here, so that it is inherited.',
    zh: '方案 `{by}` 锁定了 `{path}` 处的内容（`{constraint}`：{clause}）。请在此删去，使其沿用。',
  },
  PROFILE_BOUND_BROKEN: {
    kind: 'userError',
    en: 'The value at `{path}` does not keep the bound of the scheme `{by}`: {bound} (`{constraint}`: {clause}). Correct it.',
    zh: '`{path}` 处的值超出方案 `{by}` 的限度：{bound}（`{constraint}`：{clause}）。请更正。',
  },
  PROFILE_OMISSION_LOCKED: {
    kind: 'userError',
    en: 'The item `{item}` may not be left out: the scheme `{by}` demands it (`{constraint}`: {clause}). Remove the omission.',
    zh: '条目 `{item}` 不得略去：方案 `{by}` 要求保留（`{constraint}`：{clause}）。请删去该略去声明。',
  },
})
