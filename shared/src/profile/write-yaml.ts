/** Lines longer than this are broken up where they can be. */
const WIDTH = 120

/**
 * Data as YAML, always in the same layout: items (what has a code) and what does not fit in a line in block style, all else in
 * flow style; a blank line before every section.
 */
export function writeYaml(data: Readonly<Record<string, unknown>>): string {
  const lines: string[] = []
  for (const [key, value] of Object.entries(data)) {
    if (lines.length > 0 && typeof value === 'object') lines.push('')
    writeEntry(`${key}:`, value, 0, lines)
  }
  return `${lines.join('\n')}\n`
}

type Node = Readonly<Record<string, unknown>> | readonly unknown[]

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null

/** Writes `key: value` or `- value` at an indent, in one line where it fits. */
function writeEntry(lead: string, value: unknown, indent: number, lines: string[]): void {
  const start = ' '.repeat(indent) + lead
  if (!isNode(value) || !needsBlock(value)) {
    const line = `${start} ${flow(value)}`
    if (!isNode(value) || line.length <= WIDTH) {
      lines.push(line)
      return
    }
  }
  if (lead === '-') writeInList(value, indent, lines)
  else {
    lines.push(start)
    writeBlock(value, indent + 2, lines)
  }
}

function writeBlock(node: Node, indent: number, lines: string[]): void {
  if (Array.isArray(node)) for (const entry of node) writeEntry('-', entry, indent, lines)
  else for (const [key, value] of Object.entries(node)) writeEntry(`${key}:`, value, indent, lines)
}

/** The first line of what stands in a list begins after the dash. */
function writeInList(node: Node, indent: number, lines: string[]): void {
  const first = lines.length
  writeBlock(node, indent + 2, lines)
  lines[first] = `${' '.repeat(indent)}- ${lines[first]!.slice(indent + 2)}`
}

/** Items are found by their lines; so is what has items in it. */
function needsBlock(node: Node): boolean {
  if (Array.isArray(node)) return node.some((entry) => isNode(entry) && needsBlock(entry))
  return 'code' in node || Object.values(node).some((value) => isNode(value) && needsBlock(value))
}

function flow(value: unknown): string {
  if (typeof value === 'string') return scalar(value)
  if (!isNode(value)) return String(value)
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`
  const fields = Object.entries(value).map(([key, field]) => `${key}: ${flow(field)}`)
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`
}

/** Strings that any YAML reader takes for the same strings without quotation marks. */
const PLAIN = /^[\p{L}\p{N}《〈“‘「『〔（［【](?:[^\p{C}\p{Z}[\]{},:#&*!|>'"%@`\\?\ufeff]| (?![ #]))*$/u
/** What reads as something else than a string. */
const RESERVED = /^(?:null|true|false|yes|no|on|off|y|n|[-+.\d][-+.\d_eE]*|0[box][\da-f_]+)$/i
const DATE = /^\d{4}-\d\d(?:-\d\d)?$/

function scalar(text: string): string {
  if (DATE.test(text)) return text
  if (PLAIN.test(text) && !text.endsWith(' ') && !RESERVED.test(text)) return text
  if (/[\p{C}\u2028\u2029]/u.test(text)) return escaped(text)
  return `'${text.replaceAll("'", "''")}'`
}

const escaped = (text: string): string =>
  JSON.stringify(text).replaceAll(/[\u007f-\uffff]/g, (char) =>
    /[\p{C}\u2028\u2029]/u.test(char) ? `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}` : char,
  )
