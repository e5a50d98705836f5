import type { ResolvedValue } from './provenance.js'
import type { BilingualText, Status, Value } from './value.js'

const WORDS: Partial<Record<Status, BilingualText>> = {
  damaged: { zh: '原文残缺', en: 'damaged in the source' },
  silent: { zh: '文件未说明', en: 'silent' },
}

const REMARKS: Partial<Record<Status, { zh: string; en: string }>> = {
  derived: { zh: '推算', en: 'derived' },
  inferred: { zh: '推断', en: 'inferred' },
  external: { zh: '原文以外', en: 'not in the document' },
  demo: { zh: '演示', en: 'demo' },
}

/** How a text stands to its source: what it says in words, and its status. A damaged or silent text has no value. */
export interface ShownText {
  status: Status
  /** Never empty: what a reader sees in its place. */
  shown: BilingualText
  /** Null where there is none. */
  text: BilingualText | null
}

/**
 * A leaf as a reader sees it: a value that is not in the document says so, a damaged one is never an empty name, and what an
 * inferred base says stands beside the silence: "silent; base (inferred): …".
 */
export function showText<T>(leaf: Value<T> | ResolvedValue<T>, words: (value: T) => BilingualText): ShownText {
  const { value, status } = leaf
  const text = value === null || status === 'silent' || status === 'damaged' ? null : words(value)
  if (text) return { status, shown: remarked(text, status), text }
  const silent = WORDS[status] ?? WORDS.silent!
  const base = 'base' in leaf ? leaf.base : null
  if (!base || base.value === null) return { status, shown: silent, text: null }
  const said = words(base.value)
  const shown = {
    zh: `${silent.zh}；参照（推断）：${said.zh}`,
    en: `${silent.en}; base (inferred): ${said.en ?? said.zh}`,
  }
  return { status, shown, text: null }
}

function remarked({ zh, en }: BilingualText, status: Status): BilingualText {
  const remark = REMARKS[status]
  return remark ? { zh: `${zh}（${remark.zh}）`, en: en === null ? null : `${en} (${remark.en})` } : { zh, en }
}
