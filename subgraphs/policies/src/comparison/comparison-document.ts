import './comparison.errors.js'
import type { Context } from '@meritgraph/shared/context'
import {
  type DocumentFormat,
  type DocumentLanguage,
  documentPieces,
  type TableDocument,
} from '@meritgraph/shared/policy'
import { ArgsType, Field, registerEnumType } from 'type-graphql'
import { Language, languageOr } from '../values/index.js'
import { breathe } from './point-in-time.js'

/** The formats in which a comparison is written. */
export enum ComparisonFormat {
  MARKDOWN = 'MARKDOWN',
  HTML = 'HTML',
  CSV = 'CSV',
}

registerEnumType(ComparisonFormat, {
  name: 'ComparisonFormat',
  description: 'The formats in which a comparison is written.',
  valuesConfig: {
    MARKDOWN: { description: 'Markdown with tables.' },
    HTML: { description: 'One page that needs nothing else and runs nothing.' },
    CSV: {
      description:
        'RFC 4180, one fact a line with its clause; what a spreadsheet would take for a formula is disarmed.',
    },
  },
})

@ArgsType()
export class DocumentArgs {
  @Field(() => ComparisonFormat, { description: 'In which format.' })
  format: ComparisonFormat

  @Field(() => Language, {
    nullable: true,
    description: 'In which language; absent: that of the request.',
  })
  language: Language | null

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether CSV begins with a byte order mark, by which Excel knows that it is UTF-8.',
  })
  byteOrderMark: boolean
}

/** The language that a document is written in. */
export const languageOf = ({ language }: DocumentArgs, ctx: Context): DocumentLanguage =>
  languageOr(language, ctx.language)

/** How many rows are written before other requests have their turn. */
const AT_ONCE = 50

/** Writes a document with pauses, so that a long one keeps nobody waiting. */
export async function written(document: TableDocument, { format, byteOrderMark }: DocumentArgs): Promise<string> {
  const pieces: string[] = []
  for (const piece of documentPieces(document, format.toLowerCase() as DocumentFormat, { byteOrderMark })) {
    pieces.push(piece)
    if (pieces.length % AT_ONCE === 0) await breathe() // oxlint-disable-line no-await-in-loop -- that is what it is for
  }
  return pieces.join('')
}
