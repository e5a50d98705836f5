import type { BilingualText, Value } from './value.js'

/** What of a procedure says what is owed. */
export interface OwedProcedure<A> {
  acts: readonly A[]
  content: readonly { name: Value<BilingualText> }[]
  publication: Value<unknown>
  ledger: Value<unknown>
  feedsInto: readonly string[]
}

/** What a procedure asks for, whoever owes it. A duty that the document does not state is not owed. */
export interface Obligations<A> {
  /** Who does what to whom; complete only with all of them. */
  acts: A[]
  /** The parts of which it must consist. */
  parts: (BilingualText | null)[]
  mustPublish: boolean
  mustRegister: boolean
  /** Codes of what its result feeds: an important basis, no precondition. */
  feeds: string[]
}

/** What a procedure asks for. */
export function obligationsOf<A>({ acts, content, publication, ledger, feedsInto }: OwedProcedure<A>): Obligations<A> {
  return {
    acts: [...acts],
    parts: content.map(({ name }) => name.value),
    mustPublish: publication.value !== null,
    mustRegister: ledger.value !== null || ledger.status === 'damaged',
    feeds: [...feedsInto],
  }
}
