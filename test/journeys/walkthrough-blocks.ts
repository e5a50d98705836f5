/** A step of a walk-through: what is typed or asked, and what the document says comes of it. */
export interface Step {
  language: 'sh' | 'graphql'
  /** The demo user who asks, as in `graphql editor.luzhou`; null: nobody signed in, and for what is typed. */
  as: string | null
  text: string
  /** What is printed or answered; null: nothing, or what the document does not show. */
  answer: string | null
  /** The line of the document on which the step begins. */
  line: number
}

const BLOCK = /^```(\w+)(?: (\S+))?\n([^]*?)^```$/gm

/** The steps of a document: its `sh` and `graphql` blocks, each with the `text` or `json` block that comes next. */
export function stepsIn(markdown: string): Step[] {
  const steps: Step[] = []
  for (const { 1: language, 2: as = null, 3: text, index } of markdown.matchAll(BLOCK)) {
    const line = markdown.slice(0, index).split('\n').length
    if (language === 'sh' || language === 'graphql') steps.push({ language, as, text: text!, answer: null, line })
    else if (language === 'text' || language === 'json') {
      const step = steps.at(-1)
      if (!step || step.answer !== null) throw new Error(`Line ${line}: an answer without a step.`)
      step.answer = text!
    }
  }
  return steps
}

const MARK = /‹((?:request|version|hash)(?:-\d+)?)›/g
const FORMS: Record<string, string> = { request: '[0-9a-f-]{36}', version: '[0-9a-f-]{36}', hash: '[0-9a-f]{64}' }

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')

/** What stands for the ids and hashes of a walk-through: other ones for each reader, the same ones all the way through. */
export class Marks {
  private readonly found = new Map<string, string>()

  /** A text with what is known in the place of its marks. */
  filled(text: string): string {
    return text.replaceAll(MARK, (mark, name: string) => this.found.get(name) ?? mark)
  }

  /** A text with marks in the place of what is known. */
  marked(text: string): string {
    return [...this.found].reduce((said, [name, value]) => said.replaceAll(value, `‹${name}›`), text)
  }

  /** Learns from what came of a step what stands behind the marks of what was expected; says whether the two fit. */
  fits(expected: string, actual: string): boolean {
    const names: string[] = []
    const pattern = this.filled(expected)
      .split(MARK)
      .map((part, i) => {
        if (i % 2 === 0) return escaped(part)
        names.push(part)
        const again = names.indexOf(part) + 1
        return again < names.length ? `\\${again}` : `(${FORMS[part.split('-')[0]!]})`
      })
    const match = new RegExp(`^${pattern.join('')}$`).exec(actual)
    const firsts = names.filter((name, i) => names.indexOf(name) === i)
    for (const [i, name] of match ? firsts.entries() : []) this.found.set(name, match![i + 1]!)
    return match !== null
  }
}
