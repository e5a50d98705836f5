import { type Document, isAlias, isMap, isNode, isPair, isScalar, LineCounter, parseDocument, visit } from 'yaml'
import { type FileProblem, type Place, pathText, problemAt, START } from './file-problem.js'

/** Larger files are refused unread. */
const MOST_BYTES = 5 * 1024 * 1024

/** More problems than these are not reported: one broken bracket can make hundreds. */
const MOST_PROBLEMS = 20

export type Path = readonly (string | number)[]

/** A YAML file that has been read: its data, and where each place of it stands. */
export interface YamlFile {
  file: string
  data: unknown
  /** Where a value stands; where it is absent, the nearest place around it. */
  placeOf(path: Path): Place
  /** Where a key stands. */
  placeOfKey(path: Path, key: string): Place
}

/** Reads a YAML file of one document without anchors, aliases and tags. */
export function readYaml(input: string | Uint8Array, file: string): YamlFile | { problems: FileProblem[] } {
  const bytes = typeof input === 'string' ? Buffer.byteLength(input) : input.length
  if (bytes > MOST_BYTES)
    return { problems: [problemAt(file, START, 'PROFILE_TOO_LARGE', { bytes, most: MOST_BYTES })] }
  const text = typeof input === 'string' ? input : decode(input)
  if (text === null) {
    return { problems: [problemAt(file, START, 'PROFILE_NOT_UTF8', { byte: firstBadByte(input as Uint8Array) })] }
  }
  const lines = new LineCounter()
  try {
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, merge: false, stringKeys: true })
    const problems = [...syntaxProblems(document, lines, file), ...refusedNodes(document, lines, file)]
    if (problems.length > 0) return { problems: problems.slice(0, MOST_PROBLEMS) }
    return { file, data: document.toJS({ maxAliasCount: 0 }), ...placesOf(document, lines) }
  } catch (error) {
    const problem = error instanceof RangeError ? 'nested too deeply / 嵌套过深' : (error as Error).message
    return { problems: [problemAt(file, START, 'PROFILE_MALFORMED', { problem })] }
  }
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** The offset at which lenient and given bytes differ first. */
function firstBadByte(bytes: Uint8Array): number {
  const lenient = Buffer.from(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), 'utf8')
  const at = bytes.findIndex((byte, i) => byte !== lenient[i])
  return at === -1 ? bytes.length : at
}

const placeAt = (lines: LineCounter, offset: number, path: Path = []): Place => {
  const { line, col } = lines.linePos(offset)
  return { line, column: col, path: pathText(path) }
}

function syntaxProblems(document: Document.Parsed, lines: LineCounter, file: string): FileProblem[] {
  return [...document.errors, ...document.warnings].slice(0, MOST_PROBLEMS).map(({ code, message, pos }) => {
    const place = placeAt(lines, pos[0])
    if (code === 'DUPLICATE_KEY') return problemAt(file, place, 'PROFILE_KEY_DUPLICATE')
    return problemAt(file, place, 'PROFILE_MALFORMED', { problem: message.split('\n')[0]!.replace(/[.]$/, '') })
  })
}

function refusedNodes(document: Document.Parsed, lines: LineCounter, file: string): FileProblem[] {
  const problems: FileProblem[] = []
  visit(document, {
    Node(_key, node) {
      const refused = isAlias(node) || node.anchor !== undefined || node.tag !== undefined
      if (!refused) return undefined
      problems.push(problemAt(file, placeAt(lines, node.range?.[0] ?? 0), 'PROFILE_ALIAS_REFUSED'))
      return problems.length >= MOST_PROBLEMS ? visit.BREAK : visit.SKIP
    },
  })
  return problems
}

function placesOf(document: Document.Parsed, lines: LineCounter): Pick<YamlFile, 'placeOf' | 'placeOfKey'> {
  const offsetOf = (path: Path): number => {
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length), true)
      if (isNode(node) && node.range) return node.range[0]
    }
    return document.contents?.range?.[0] ?? 0
  }
  return {
    placeOf: (path) => placeAt(lines, offsetOf(path), path),
    placeOfKey(path, key) {
      const map = path.length === 0 ? document.contents : document.getIn(path, true)
      const pair = isMap(map)
        ? map.items.find((pair) => isPair(pair) && isScalar(pair.key) && pair.key.value === key)
        : null
      const offset = pair && isScalar(pair.key) ? pair.key.range?.[0] : undefined
      return placeAt(lines, offset ?? offsetOf(path), [...path, key])
    },
  }
}
