import type { Language as Spoken } from '@meritgraph/shared/errors'
import { registerEnumType } from 'type-graphql'

/** A language that a caller asks for. */
export enum Language {
  ZH = 'ZH',
  EN = 'EN',
}

// Clients name the type in their variables, so that it keeps the name from when only searches had a language.
registerEnumType(Language, {
  name: 'SearchLanguage',
  description: 'The language in which texts are searched or written. Quotes stay in the language of their document.',
  valuesConfig: {
    ZH: { description: 'Chinese.' },
    EN: { description: 'English; what is written is in Chinese where nobody has translated it yet.' },
  },
})

const SPOKEN = { ZH: 'zh', EN: 'en' } as const

/** The language that was asked for, where one was. */
export const languageOr = (asked: Language | null | undefined, otherwise: Spoken): Spoken =>
  asked == null ? otherwise : SPOKEN[asked]
