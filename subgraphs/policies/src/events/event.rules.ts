import './event.errors.js'
import type { Problem } from '@meritgraph/shared/errors'
import type { Day } from '@meritgraph/shared/time'

/** No scheme refers to an event outside these days. */
const FIRST: Day = '1900-01-01'
const LAST: Day = '2100-12-31'

/** The longest quote and the longest of the other texts, in characters. */
const MOST = { quote: 80, document: 500, note: 2000 }

export interface EventDateDraft {
  eventCode: string
  on: Day
  document: string | null
  quote: string | null
  /** The note in its languages. */
  notes: readonly (string | null)[]
}

export interface EventFacts {
  isKnown: boolean
  /** The date recorded so far; null where there is none. */
  recordedOn: Day | null
}

/** What is wrong with recording this date for the event. */
export function problemsWithEventDate(draft: EventDateDraft, facts: EventFacts): Problem[] {
  const { eventCode, on } = draft
  if (!facts.isKnown) return [{ code: 'EVENT_UNKNOWN', params: { code: eventCode }, path: ['input', 'eventCode'] }]
  const problems: Problem[] = []
  const at = ['input', 'on']
  if (on < FIRST || on > LAST) {
    problems.push({ code: 'EVENT_DATE_IMPLAUSIBLE', params: { on, first: FIRST, last: LAST }, path: at })
  }
  if (on === facts.recordedOn)
    problems.push({ code: 'EVENT_DATE_UNCHANGED', params: { on, code: eventCode }, path: at })
  return [...problems, ...problemsWithSource(draft)]
}

function problemsWithSource({ document, quote, notes }: EventDateDraft): Problem[] {
  const isBlank = (text: string | null | undefined) => !text?.trim()
  const problems: Problem[] = []
  if (isBlank(document) && isBlank(notes[0]))
    problems.push({ code: 'EVENT_DATE_WITHOUT_SOURCE', path: ['input', 'source'] })
  const check = (path: string[], most: number, ...texts: (string | null)[]) => {
    const length = Math.max(...texts.map((text) => text?.length ?? 0))
    if (length > most)
      problems.push({ code: 'EVENT_TEXT_TOO_LONG', params: { length, most }, path: ['input', ...path] })
  }
  check(['source', 'document'], MOST.document, document)
  check(['source', 'quote'], MOST.quote, quote)
  check(['note'], MOST.note, ...notes)
  return problems
}
