import { type Document, isAlias, isPair, isScalar, isSeq, type LineCounter, type Node, type YAMLMap, visit } from 'yaml'
import { type FileProblem, type Place, pathText, problemAt } from './file-problem.js'

/** More problems than these are not reported: one broken bracket can make hundreds. */
const MOST = 20

/** Where an offset of the text is. */
export function placeAt(lines: LineCounter, offset: number, path: readonly (string | number)[] = []): Place {
  const { line, col } = lines.linePos(offset)
  return { line, column: col, path: pathText(path) }
}

/** What is wrong with a file as YAML, and what of YAML is not read: anchors, aliases and tags. */
export function yamlProblems(document: Document.Parsed, lines: LineCounter, file: string): FileProblem[] {
  const syntax = [...document.errors, ...document.warnings].slice(0, MOST).map(({ message, pos: [offset] }) => {
    const problem = inWords(message.split('\n')[0]!.replace(/[.]$/, ''))
    return problemAt(file, placeAt(lines, offset), 'PROFILE_MALFORMED', { problem })
  })
  const found = [...syntax, ...duplicateKeys(document, lines, file), ...refusedNodes(document, lines, file)]
  return found.slice(0, MOST)
}

/** What the parser says where its stack does not suffice. */
export const NESTED = 'nested too deeply / 嵌套过深'

const inWords = (problem: string): string => (/call stack/i.test(problem) ? NESTED : problem)

type Visited = readonly unknown[]

/** The way to a node through those around it. */
const stepsTo = (around: Visited, node: unknown): (string | number)[] =>
  [...around, node].flatMap((at, i, all): (string | number)[] => {
    const parent = all[i - 1]
    if (isPair(at)) return isScalar(at.key) ? [String(at.key.value)] : []
    return isSeq(parent) ? [parent.items.indexOf(at)] : []
  })

/** Keys that stand in a map for a second time. The parser would compare every key with every other, which takes minutes. */
function duplicateKeys(document: Document.Parsed, lines: LineCounter, file: string): FileProblem[] {
  const problems: FileProblem[] = []
  visit(document, {
    Map(_key, map, around) {
      const firsts = new Map<string, number>()
      for (const { name, at } of keysOf(map)) {
        const first = firsts.get(name)
        firsts.set(name, first ?? at)
        if (first === undefined) continue
        const { line } = lines.linePos(first)
        const hint = { zh: `另一处在第 ${line} 行。`, en: `The other one stands in line ${line}.` }
        const place = placeAt(lines, at, [...stepsTo(around, map), name])
        problems.push(problemAt(file, place, 'PROFILE_KEY_DUPLICATE', {}, hint))
        if (problems.length >= MOST) return visit.BREAK
      }
      return undefined
    },
  })
  return problems
}

const keysOf = ({ items }: YAMLMap): { name: string; at: number }[] =>
  items.flatMap(({ key }) => (isScalar(key) && key.range ? [{ name: String(key.value), at: key.range[0] }] : []))

function refusedNodes(document: Document.Parsed, lines: LineCounter, file: string): FileProblem[] {
  const problems: FileProblem[] = []
  visit(document, {
    Node(_key, node, around) {
      const refused = refusedIn(node)
      if (refused === null) return undefined
      const hint = { zh: `删去 \`${refused}\`。`, en: `Do without \`${refused}\`.` }
      const place = placeAt(lines, node.range?.[0] ?? 0, stepsTo(around, node))
      problems.push(problemAt(file, place, 'PROFILE_ALIAS_REFUSED', {}, hint))
      return problems.length >= MOST ? visit.BREAK : visit.SKIP
    },
  })
  return problems
}

function refusedIn(node: Node): string | null {
  if (isAlias(node)) return `*${node.source}`
  const { anchor, tag } = node as { anchor?: string; tag?: string }
  if (anchor !== undefined) return `&${anchor}`
  return tag === undefined ? null : tag.replace('tag:yaml.org,2002:', '!!')
}
