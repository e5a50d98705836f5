import { type Document, isMap, isNode, isPair, isScalar, Lexer, LineCounter, parseDocument } from 'yaml'
import { decode, encodingProblem } from './encoding.js'
import { type FileProblem, type Place, problemAt, START } from './file-problem.js'
import { NESTED, placeAt, yamlProblems } from './yaml-problems.js'

/** Larger files are refused unread. */
const MOST_BYTES = 5 * 1024 * 1024

/** Words and signs of YAML that are read; the largest real schemes have 33,000. Reading takes seconds for each million. */
const MOST_TOKENS = 250_000

const ONLY_QUOTES: FileProblem['hint'] = {
  zh: '文件正文不在其中，只有不超过 80 字的引文。',
  en: 'Texts of documents do not belong in it, only quotes of at most 80 characters.',
}

/** `uniqueKeys`: told by `yamlProblems` instead. */
const AS_READ = { prettyErrors: false, merge: false, stringKeys: true, uniqueKeys: false } as const

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
    return { problems: [problemAt(file, START, 'PROFILE_TOO_LARGE', { bytes, most: MOST_BYTES }, ONLY_QUOTES)] }
  const text = typeof input === 'string' ? input : decode(input)
  if (text === null) return { problems: [encodingProblem(input as Uint8Array, file)] }
  if (hasTooManyTokens(text)) {
    const problem = `more than ${MOST_TOKENS} words and signs / 超过 ${MOST_TOKENS} 个词与符号`
    return { problems: [problemAt(file, START, 'PROFILE_MALFORMED', { problem })] }
  }
  const lines = new LineCounter()
  try {
    const document = parseDocument(text, { ...AS_READ, lineCounter: lines })
    const problems = yamlProblems(document, lines, file)
    if (problems.length > 0) return { problems }
    return { file, data: document.toJS({ maxAliasCount: 0 }), ...placesOf(document, lines) }
  } catch (error) {
    const problem = error instanceof RangeError ? NESTED : (error as Error).message
    return { problems: [problemAt(file, START, 'PROFILE_MALFORMED', { problem })] }
  }
}

function hasTooManyTokens(text: string): boolean {
  if (text.length <= MOST_TOKENS) return false
  const tokens = new Lexer().lex(text)
  for (let count = 0; count <= MOST_TOKENS; count++) if (tokens.next().done) return false
  return true
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
