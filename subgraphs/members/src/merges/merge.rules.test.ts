import * as fc from 'fast-check'
import { type Days, givenBackOf, type Piece, takenOverOf, within } from './merge.rules.js'

const day = (n: number) => `20${String(10 + n).padStart(2, '0')}-01-01`

/** A history: pieces that follow each other, some with gaps between, each saying where. */
const history = fc
  .uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 8 })
  .chain((cuts) =>
    fc.tuple(fc.constant(cuts.toSorted((a, b) => a - b)), fc.array(fc.nat(5), { minLength: 8, maxLength: 8 })),
  )
  .map(([cuts, words]) =>
    cuts
      .slice(1)
      .flatMap((to, i): Piece[] =>
        words[i] === 0 ? [] : [{ validFrom: day(cuts[i]!), validTo: day(to), where: `o${words[i]}` }],
      ),
  )

const DAYS = Array.from({ length: 42 }, (_, n) => day(n))
const on = (pieces: readonly Piece[], at: string) =>
  pieces.filter(({ validFrom, validTo }) => validFrom <= at && at < validTo).map(({ where }) => where)
const daysOf = (pieces: readonly Piece[]): Days[] => pieces.map(({ validFrom, validTo }) => ({ validFrom, validTo }))

test('after a merge the person is with one on every day on which either was, the record that stays first', () => {
  fc.assert(
    fc.property(history, history, (stays, duplicate) => {
      const after = [...stays, ...takenOverOf(stays, duplicate)]
      for (const at of DAYS) {
        const before = on(stays, at)
        expect(on(after, at)).toEqual(before.length > 0 ? before : on(duplicate, at))
      }
    }),
    { numRuns: 500 },
  )
})

test('undone at once, both have what they had', () => {
  fc.assert(
    fc.property(history, history, (stays, duplicate) => {
      const taken = takenOverOf(stays, duplicate)
      const now = [...stays, ...taken]
      const back = givenBackOf(duplicate, daysOf(taken), now)
      for (const at of DAYS) expect(on(back, at)).toEqual(on(duplicate, at))
      expect(daysOf(within(now, daysOf(taken)))).toEqual(daysOf(taken))
    }),
    { numRuns: 500 },
  )
})

test('undone later, what became of the days that were taken over goes back with them, and nothing else', () => {
  fc.assert(
    fc.property(history, history, history, (stays, duplicate, later) => {
      const taken = daysOf(takenOverOf(stays, duplicate))
      const back = givenBackOf(duplicate, taken, later)
      for (const at of DAYS) {
        const isTaken = taken.some(({ validFrom, validTo }) => validFrom <= at && at < validTo)
        expect(on(back, at)).toEqual(on(isTaken ? later : duplicate, at))
      }
    }),
    { numRuns: 500 },
  )
})
