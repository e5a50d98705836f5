import type { Status, Value } from './index.js'

/** A leaf that says something; null: it is silent. */
export const said = <T>(value: T | null, status: Status = value === null ? 'silent' : 'stated'): Value<T> => ({
  value,
  status,
  source: value === null ? [] : [{ document: 's.doc', section: '1', quote: null, at: null }],
  note: null,
})

const named = (zh: string) => said({ zh, en: null as string | null })

interface Act {
  code: string
  name: ReturnType<typeof named>
}

const act = (code: string, zh: string): Act => ({ code, name: named(zh) })

/** A scheme that has one of everything, small enough to be read. */
export const aSmallScheme = () => ({
  identity: { code: 's', name: named('方案'), issuers: [] as Act[] },
  documents: [{ code: 's.doc', role: 'own' }],
  period: { code: 's.period', end: said<unknown>({ kind: 'month', value: '2012-06' }) },
  theme: null as null | { code: string; theme: Value<unknown>; handles: Act[] },
  procedures: [
    {
      code: 's.review',
      name: named('点评'),
      cadence: said<unknown>({ interval: 'P6M', strength: 'required', tiedTo: [] }),
      feedsInto: ['s.praise'],
      acts: [act('s.review.a', '一'), act('s.review.b', '二'), act('s.review.c', '三')],
    },
    {
      code: 's.report',
      name: named('述职'),
      cadence: said<unknown>(null),
      feedsInto: [] as string[],
      acts: [] as Act[],
    },
  ],
  absent: [] as { code: string; name: Value<unknown> }[],
  awards: [{ code: 's.praise', name: named('表彰'), quota: said(50), from: null as string | null }],
  tiers: { tiers: [act('s.first', '先进'), act('s.last', '后进')], duties: [] as Act[] } as null | Record<
    string,
    Act[]
  >,
  bodies: ['b'],
  control: null as null | { unsourced: string },
})

export type SmallScheme = ReturnType<typeof aSmallScheme>

/** The small scheme with something done to it. */
export function theScheme(edit: (scheme: SmallScheme) => void): SmallScheme {
  const scheme = aSmallScheme()
  edit(scheme)
  return scheme
}
