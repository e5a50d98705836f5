import type { BilingualText } from '../policy/index.js'
import { walk } from './cross-checks.js'
import { type FileProblem, MOST_PROBLEMS, problemAt } from './file-problem.js'
import type { Path, YamlFile } from './yaml-file.js'

/** Texts of documents by their codes, where they are at hand. */
export type DocumentTexts = Readonly<Record<string, string>>

interface Quoted {
  document?: string | null
  quote?: string | null
  at?: number | null
}

/** Quotes that are not in the text of their document, or not where they are said to be. */
export function quoteProblems(yaml: YamlFile, texts: DocumentTexts): FileProblem[] {
  const problems: FileProblem[] = []
  const first = (yaml.data as { documents?: { code: string }[] }).documents?.[0]?.code ?? ''
  const check = (source: Quoted, path: Path) => {
    const document = source.document ?? first
    const text = texts[document]
    if (problems.length >= MOST_PROBLEMS || text === undefined || source.quote === undefined || source.quote === null)
      return
    const problem = quoteProblem(yaml, { document, text, path, quote: source.quote, at: source.at ?? null })
    if (problem) problems.push(problem)
  }
  walk(yaml.data, [], ({ source }, path) => {
    if (Array.isArray(source)) source.forEach((one: Quoted, i) => check(one, [...path, 'source', i]))
    else if (typeof source === 'object' && source !== null) check(source, [...path, 'source'])
  })
  return problems
}

function quoteProblem(
  yaml: YamlFile,
  { document, text, path, quote, at }: { document: string; text: string; path: Path; quote: string; at: number | null },
): FileProblem | null {
  const places = placesOf(quote, text)
  const say = (key: string, code: string, params: Record<string, string | number>, hint: BilingualText | null) =>
    problemAt(yaml.file, yaml.placeOf([...path, key]), code, { document, quote, ...params }, hint)
  if (places.length === 0) return say('quote', 'PROFILE_QUOTE_NOT_FOUND', {}, likeIn(quote, text))
  if (at === null || places.includes(at)) return null
  const nearest = places.toSorted((a, b) => Math.abs(a - at) - Math.abs(b - at))[0]!
  const hint = { zh: `是否应为 \`at: ${nearest}\`？`, en: `Did you mean \`at: ${nearest}\`?` }
  return say('at', 'PROFILE_QUOTE_ELSEWHERE', { at }, hint)
}

/** Where a quote begins, in characters. */
function placesOf(quote: string, text: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) places.push(charactersIn(text, at))
  return places
}

/** Characters outside the basic plane take two units in a string. */
const charactersIn = (text: string, units: number): number => {
  const before = text.slice(0, units)
  return before.length - (before.match(/[\ud800-\udbff]/g)?.length ?? 0)
}

/** What the text has instead, where it only differs by spaces or by wide and narrow punctuation. */
function likeIn(quote: string, text: string): BilingualText | null {
  const chars = Array.from(text)
  const units = chars.flatMap((char, i) => Array.from(narrow(char), (unit) => ({ unit, i })))
  const wanted = Array.from(narrow(quote))
  const at = indexOfList(
    units.map(({ unit }) => unit),
    wanted,
  )
  if (wanted.length === 0 || at === -1) return null
  const found = chars.slice(units[at]!.i, units[at + wanted.length - 1]!.i + 1).join('')
  return { zh: `是否应为“${found}”？`, en: `Did you mean “${found}”?` }
}

const indexOfList = (list: readonly string[], wanted: readonly string[]): number =>
  list.findIndex((_, at) => wanted.every((unit, i) => list[at + i] === unit))

/** Without spaces and without the difference between wide and narrow characters. */
const narrow = (text: string): string => text.normalize('NFKC').replaceAll(/\s/gu, '')
