import type { Source } from './value.js'

/** A clause in one line: section and quote, or the document's code where neither is known. */
export function clauseLine({ document, section, quote }: Source): string {
  const quoted = quote === null ? null : `「${quote}」`
  return [section, quoted].filter((part) => part !== null).join(' ') || document
}

/** Document, section and quote of each clause; of none, empty fields. */
export const clausesOrNone = (clauses: readonly Source[]): string[][] =>
  clauses.length === 0
    ? [['', '', '']]
    : clauses.map(({ document, section, quote }) => [document, section ?? '', quote ?? ''])
