import type { BilingualText, Value } from '../policy/index.js'
import type { Item } from './items.js'

/** A term as one place uses it; the same term means other things elsewhere. Its name is the term as the document has it. */
export interface Term extends Item {
  /** The bare word, without quotation marks and additions: terms of all schemes are looked up by it. */
  word: string
  /** Where the document explains it: in its glossary, in the text, or nowhere. */
  origin: 'glossary' | 'inline' | 'undefined'
  /** Its number in the document's glossary. */
  number: number | null
  /** Where it is used: code of a sector, a standard, a procedure or the scheme. */
  usedIn: string
  /** Silent: the document uses the term and never defines it. */
  definition: Value<BilingualText>
}
