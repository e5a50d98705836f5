import { CHANGE_KIND_WORDS } from './change-words.js'
import type { Change, Place } from './change.js'
import { inLanguage } from './document-words.js'
import { flatten } from './flatten.js'
import { isLeaf, isRecord } from './layers.js'
import { same } from './same.js'
import { showText } from './show-value.js'
import type { DocumentLanguage } from './table-document.js'
import type { BilingualText, Value } from './value.js'

/** Puts a value into words; null: it has none. */
type ValueWords = (value: unknown) => BilingualText | null

const NOTHING: BilingualText = { zh: '无', en: 'nothing' }
const FIRST: BilingualText = { zh: '最前', en: 'first' }

/** A change in one line of plain text: what happens, where, from what to what. */
export function describeChange(change: Change, language: DocumentLanguage, words: ValueWords): string {
  const { kind, path } = change
  const said = inLanguage(saidOf(change, words), language)
  const colon = said === '' ? '' : language === 'zh' ? '：' : ': '
  return `${inLanguage(CHANGE_KIND_WORDS[kind], language)} ${path}${colon}${said}`.replaceAll(/\s+/g, ' ')
}

function saidOf(change: Change, words: ValueWords): BilingualText {
  const { kind, leaf, before, after } = change
  if (kind === 'ADDED' || kind === 'REMOVED') return itemInWords(kind === 'ADDED' ? after : before, words)
  if (kind === 'MOVED') return moveInWords(before as Place, after as Place)
  const [was, is] = leaf === null ? [text(before), text(after)] : [inWords(before, words), inWords(after, words)]
  return same(was, is) ? besideInWords(before, after, was) : arrow(was, is)
}

const text = (said: unknown): BilingualText => ({ zh: String(said), en: null })

const both = (a: BilingualText, mark: string, b: BilingualText): BilingualText => ({
  zh: `${a.zh}${mark}${b.zh}`,
  en: `${a.en ?? a.zh}${mark}${b.en ?? b.zh}`,
})

const arrow = (was: BilingualText, is: BilingualText): BilingualText => both(was, ' → ', is)

/** What an item is called, and how many items are in it. */
function itemInWords(item: unknown, words: ValueWords): BilingualText {
  const { name, code } = item as { name?: unknown; code: string }
  const called = isLeaf(name) ? inWords(name, words) : (isRecord(name) && words(name)) || text(code)
  const inside = flatten({ item }).items.size - 1
  if (inside <= 0) return called
  return { zh: `${called.zh}（内含 ${inside} 项）`, en: `${called.en ?? called.zh} (with ${inside} inside)` }
}

function moveInWords(was: Place, is: Place): BilingualText {
  const after = ({ follows }: Place): BilingualText =>
    follows === null ? FIRST : { zh: `${follows} 之后`, en: `after ${follows}` }
  if (was.list === is.list) return arrow(after(was), after(is))
  return arrow(text(was.list), both(text(is.list), ', ', after(is)))
}

/** A leaf or a plain value in words. */
function inWords(node: unknown, words: ValueWords): BilingualText {
  const said = (value: unknown) => words(value) ?? text(JSON.stringify(value))
  if (isLeaf(node)) return showText(node, said).shown
  const isNothing = node === null || node === undefined || (Array.isArray(node) && node.length === 0)
  return isNothing ? NOTHING : typeof node === 'boolean' ? text(node) : said(node)
}

const BESIDE: Record<Exclude<keyof Value<unknown>, 'value'>, BilingualText> = {
  status: { zh: '依据性质不同', en: 'another status' },
  source: { zh: '依据的条款不同', en: 'another source' },
  note: { zh: '备注不同', en: 'another note' },
}

/** What is different where the values read the same. */
function besideInWords(before: unknown, after: unknown, shown: BilingualText): BilingualText {
  if (!isLeaf(before) || !isLeaf(after)) return arrow(text(JSON.stringify(before)), text(JSON.stringify(after)))
  const keys = (['status', 'source', 'note'] as const).filter((key) => !same(before[key], after[key]))
  if (keys.length === 0) return arrow(text(JSON.stringify(before.value)), text(JSON.stringify(after.value)))
  const list = keys.map((key) => BESIDE[key])
  return {
    zh: `${shown.zh}（${list.map(({ zh }) => zh).join('，')}）`,
    en: `${shown.en ?? shown.zh} (${list.map(({ en }) => en).join(', ')})`,
  }
}
