import { noLeafAt } from '@meritgraph/shared/profile'
import { shippedConcepts } from '../shipped.js'
import { MatrixLeaf, ROWS } from './matrix-leaf.js'

const OWNERS = { PROCEDURE: 'procedure', AWARD_TYPE: 'award', TIER: 'tier' } as const

test('every leaf stands where the format has one, under a concept that there is', () => {
  const concepts = new Map(shippedConcepts().concepts.map(({ code, kind }) => [code, kind as keyof typeof OWNERS]))
  const wrong = Object.values(MatrixLeaf).filter((name) => {
    const { concept, leaf } = ROWS[name]
    const kind = concept === null ? null : concepts.get(concept)
    return kind === undefined || noLeafAt(kind === null ? 'scheme' : OWNERS[kind], leaf) !== null
  })
  expect(wrong).toEqual([])
})

test('every procedure has its cadence, and every award its quotas', () => {
  const { concepts } = shippedConcepts()
  const leavesOf = (wanted: string, end: string) =>
    Object.values(ROWS).filter(({ concept, leaf }) => concept === wanted && leaf.endsWith(end)).length
  const counted = (kind: string, end: string) =>
    new Set(concepts.filter((one) => one.kind === kind).map(({ code }) => leavesOf(code, end)))
  expect([counted('PROCEDURE', 'cadence'), counted('AWARD_TYPE', 'quota')]).toEqual([new Set([1]), new Set([4])])
  expect(Object.values(MatrixLeaf)).toHaveLength(19 + 11 * 6 + 3 + 5 * 10)
})
