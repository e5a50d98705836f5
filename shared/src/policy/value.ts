/** How a value rests on its source; `silent`: the document says nothing, and the value is null (or kind `not-stated`). */
export type Status = 'stated' | 'derived' | 'inferred' | 'external' | 'damaged' | 'demo' | 'silent'

/** What people wrote, in both languages: the Chinese is exact, the English is our translation. */
export interface BilingualText {
  zh: string
  en: string | null
}

/** The place in a document that a value rests on: a short exact quote and its offset in the text of the document. */
export interface Source {
  document: string
  section: string | null
  quote: string | null
  at: number | null
}

/** A leaf of a profile: the value with its status and the places it rests on. */
export interface Value<T> {
  /** null where the document is silent or damaged; never a default. */
  value: T | null
  status: Status
  /** Its own sources, else those of the item around it. */
  source: Source[]
  note: BilingualText | null
}
