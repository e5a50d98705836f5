import type { ShownCell } from './matrix-document.js'
import type { MatrixCell } from './leaf-matrix.js'
import { showText } from './show-value.js'
import type { BilingualText } from './value.js'

const IN_PLACE_OF_A_VALUE: Record<'NOT_STATED' | 'NO_COUNTERPART' | 'UNMAPPED' | 'NO_SCHEME', BilingualText> = {
  NOT_STATED: { zh: '未规定', en: 'not stated' },
  NO_COUNTERPART: { zh: '无对应项', en: 'no counterpart' },
  UNMAPPED: { zh: '尚未对应', en: 'not mapped yet' },
  NO_SCHEME: { zh: '当时无方案', en: 'no scheme then' },
}

/** What stands where no scheme applies. */
export const NO_SCHEME_CELL: ShownCell = {
  kind: 'NO_SCHEME',
  item: null,
  relation: null,
  shown: IN_PLACE_OF_A_VALUE.NO_SCHEME,
  status: 'silent',
  clauses: [],
}

/** A cell as a reader sees it; `words` puts a value into words. What an inferred base says stands beside a silence. */
export function showCell(
  { kind, item, relation, leaf }: MatrixCell,
  words: (value: unknown) => BilingualText | null,
): ShownCell {
  const inWords = (value: unknown) => words(value) ?? { zh: String(value), en: null }
  const status = leaf?.status ?? 'silent'
  const rest = { kind, item, relation, status, clauses: leaf?.source ?? [] }
  if (kind === 'NO_COUNTERPART' || kind === 'UNMAPPED') return { ...rest, shown: IN_PLACE_OF_A_VALUE[kind] }
  if (kind === 'NOT_STATED') return { ...rest, shown: notStated(leaf, inWords) }
  return { ...rest, shown: showText(leaf ?? { value: null, status, source: [], note: null }, inWords).shown }
}

function notStated(leaf: MatrixCell['leaf'], words: (value: unknown) => BilingualText): BilingualText {
  const { zh, en } = IN_PLACE_OF_A_VALUE.NOT_STATED
  const base = leaf && 'base' in leaf ? (leaf.base as { value: unknown } | null) : null
  if (!base || base.value === null || (base.value as { kind?: unknown }).kind === 'not-stated') return { zh, en }
  const said = words(base.value)
  return { zh: `${zh}；参照（推断）：${said.zh}`, en: `${en}; base (inferred): ${said.en ?? said.zh}` }
}
