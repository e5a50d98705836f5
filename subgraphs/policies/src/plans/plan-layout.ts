/** One thing of a list: a change, a scheme, a broken demand. */
export interface Entry {
  mark: string
  /** What kind of thing it is, in a word; null where the heading says it. */
  kind: string | null
  head: string
  details: string[]
}

/** A list with its heading. */
export interface Block {
  title: string
  entries: Entry[]
}

/** A plan in words, before it is laid out. */
export interface Laid {
  title: string
  summary: string[]
  blocks: Block[]
  next: string
  /** What stands between a kind and what it is of. */
  colon: string
}

/** One line: what people wrote may not move a cursor, colour a terminal or begin a line. */
const line = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()

const entryText = ({ mark, kind, head, details }: Entry, colon: string): string[] => [
  `  ${mark} ${kind === null ? '' : `${kind}${colon}`}${line(head)}`,
  ...details.map((detail) => `      ${line(detail)}`),
]

function asText({ title, summary, blocks, next, colon }: Laid): string {
  const textOf = (entry: Entry) => entryText(entry, colon)
  const lists = blocks.flatMap((block) => ['', line(block.title), ...block.entries.flatMap(textOf)])
  return `${[line(title), ...summary.map(line), ...lists, '', line(next)].join('\n')}\n`
}

/** A line in which no character begins anything of Markdown or HTML. */
const escaped = (text: string): string => line(text).replace(/[\\`*_{}[\]<>#|!~&]/g, (mark) => `\\${mark}`)

const entryMarkdown = ({ kind, head, details }: Entry): string[] => [
  `- ${kind === null ? '' : `**${escaped(kind)}** `}${escaped(head)}`,
  ...details.map((detail) => `  - ${escaped(detail)}`),
]

function asMarkdown({ title, summary, blocks, next }: Laid): string {
  const paragraphs = summary.flatMap((text) => ['', escaped(text)])
  const lists = blocks.flatMap((block) => [
    '',
    `## ${escaped(block.title)}`,
    '',
    ...block.entries.flatMap(entryMarkdown),
  ])
  return `${[`# ${escaped(title)}`, ...paragraphs, ...lists, '', escaped(next)].join('\n')}\n`
}

/** How the text of a plan is laid out, by format. */
export const LAYOUTS: Record<'TEXT' | 'MARKDOWN', (laid: Laid) => string> = { TEXT: asText, MARKDOWN: asMarkdown }
