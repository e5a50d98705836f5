import { type BilingualText, isLeaf, type ResolvedValue, showText, type Source } from '../../policy/index.js'
import { type EventNames, inWords } from '../../values/index.js'
import type { Shell } from '../shell/shell.js'

/** A value of a resolved scheme at its place. */
export interface PlacedLeaf {
  path: string
  leaf: ResolvedValue<unknown>
}

/** The values of a resolved scheme in its order, those at or below a path only. */
export function* leavesOf(node: unknown, under = '', path = ''): Generator<PlacedLeaf> {
  if (typeof node !== 'object' || node === null) return
  if (isLeaf(node)) {
    if (isAtOrBelow(path, under)) yield { path, leaf: node as ResolvedValue<unknown> }
    return
  }
  for (const [key, child] of Object.entries(node)) {
    if (key === 'provenance') continue
    yield* leavesOf(child, under, stepInto(node, path, key, child))
  }
}

/** `procedures` and an item of it as `procedures[x.review]`. */
function stepInto(node: object, path: string, key: string, child: unknown): string {
  if (!Array.isArray(node)) return path === '' ? key : `${path}.${key}`
  const { code } = (child ?? {}) as { code?: unknown }
  return `${path}[${typeof code === 'string' ? code : key}]`
}

const isAtOrBelow = (path: string, under: string): boolean =>
  path.startsWith(under) && (under === '' || path.length === under.length || '.['.includes(path[under.length]!))

const HOW: Record<ResolvedValue<unknown>['how'], BilingualText> = {
  LOCAL: { zh: '本方案', en: 'own' },
  INHERITED: { zh: '继承', en: 'inherited' },
  OVERRIDDEN: { zh: '改写', en: 'overridden' },
  SILENT_WITH_BASE: { zh: '未说明', en: 'silent' },
  SILENT: { zh: '未说明', en: 'silent' },
}

const CONSTRAINED: Record<'LOCKED' | 'BOUNDED', BilingualText> = {
  LOCKED: { zh: '锁定', en: 'locked' },
  BOUNDED: { zh: '限定', en: 'bounded' },
}

/** A value in words, how it came to be and by what clause, in one line that can be searched. */
export function leafLine({ path, leaf }: PlacedLeaf, events: EventNames, shell: Shell): string {
  const { words, t } = shell
  const { shown } = showText(leaf, (value) => inWords(value, events) ?? { zh: '—', en: '—' })
  const how = [`${words(HOW[leaf.how])}: ${leaf.definedBy}`]
  const { constraint } = leaf
  if (constraint) {
    const broken = constraint.isBroken ? t('（已违反）', ' (broken)') : ''
    how.push(`${words(CONSTRAINED[constraint.kind])}: ${constraint.definedBy}${broken}`)
  }
  const [clause] = leaf.source
  if (clause) how.push(clauseText({ ...clause, quote: null }))
  return `${path}: ${words(shown)} (${how.join('; ')})`
}

/** A place in a document, with its quote. */
export const clauseText = ({ document, section, quote }: Pick<Source, 'document' | 'section' | 'quote'>): string =>
  [document, section, quote && `“${quote}”`].filter(Boolean).join(' ')

/** All that is said of one value along the chain, with the quotes. */
export function explainLeaf(placed: PlacedLeaf, events: EventNames, shell: Shell): string[] {
  const lines = [leafLine(placed, events, shell)]
  for (const { value, source, definedBy, isInferred } of placed.leaf.chain) {
    const said = inWords(value, events)
    const remark = isInferred ? shell.t('（推断）', ' (inferred)') : ''
    lines.push(`    ${definedBy}${remark}: ${said ? shell.words(said) : '—'}`)
    lines.push(...source.map((clause) => `        ${clauseText(clause)}`))
  }
  return lines
}
