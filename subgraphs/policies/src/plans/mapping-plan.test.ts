import type { Transaction } from '@meritgraph/shared/context'
import type { ConceptMapping } from '@meritgraph/shared/policy'
import { forEachDatabase } from '@meritgraph/shared/testing'
import { BEGINNING_DAY, FOREVER_DAY } from '@meritgraph/shared/time'
import { recordMapping } from '../mapping/index.js'
import { type OpenedPolicies, openPolicies } from '../policies.builder.js'
import { type Plan, planFor, planHashFor } from './index.js'
import { aProcedure, aScheme, publish, reading } from '../scheme-tree.builder.js'

const mapping = (profile: string, rows: Record<string, string>): ConceptMapping => ({
  ...{ profile, version: '1' },
  rows: Object.entries(rows).map(([item, concept]) => ({ item, concept, relation: 'exact' as const, reason: null })),
})
const planned = (content: object, subject: 'MAPPING' | 'CONCEPTS' = 'MAPPING', target = 'city') => ({
  ...{ subject, target, content, validFrom: '2012-01-01', validTo: FOREVER_DAY },
})
const told = ({ affected, effects }: Plan) =>
  affected.map(({ profile, effect }) => [
    profile,
    ...effects[effect]!.changes.map(({ kind, path }) => `${kind} ${path}`),
  ])

forEachDatabase('the plan of what is no scheme', (open) => {
  let policies: OpenedPolicies
  const plan = (draft: Parameters<typeof planFor>[1]) => planFor(reading(policies.subgraph.database), draft)
  beforeAll(async () => {
    policies = await openPolicies(await open.location())
    const { database } = policies.subgraph
    await publish(database, [
      aScheme('province', null, { procedures: [aProcedure('province.review', 'P1Y')] }),
      aScheme('city', 'province', { procedures: [aProcedure('city.review', 'P6M'), aProcedure('city.report')] }),
      aScheme('county', 'city'),
      aScheme('other-city', 'province'),
    ])
    const always = { validFrom: BEGINNING_DAY, validTo: FOREVER_DAY, authorId: null }
    await database.write(async (db, recordedAt) => {
      const tx = { db, recordedAt, emit: () => undefined } as unknown as Transaction
      await recordMapping(tx, mapping('province', { 'province.review': 'review' }), always)
      await recordMapping(tx, mapping('city', { 'city.report': 'report' }), always)
    })
  }, 60_000)
  afterAll(() => policies.subgraph.close())

  test('a row by which two items are the same takes one of them from the scheme and from all below it', async () => {
    const found = await plan(planned(mapping('city', { 'city.report': 'report', 'city.review': 'review' })))
    expect(found.changes.map(({ kind, section, item }) => [kind, section, item])).toEqual([
      ['ADDED', 'rows', 'city.review → review'],
    ])
    const effect = ['REMOVED procedures[province.review]']
    expect(told(found)).toEqual([
      ['city', ...effect],
      ['county', ...effect],
    ])
    expect([found.base, found.replaces, found.willRemove]).toEqual([null, [], false])
  })

  test('another concept for what stands alone changes no values', async () => {
    const found = await plan(planned(mapping('city', { 'city.report': 'duty-report' })))
    expect(found.changes.map(({ kind }) => kind).sort()).toEqual(['ADDED', 'REMOVED'])
    expect(found.affected).toEqual([])
  })

  test('the concepts change no values by themselves; their plan rests on them and on every mapping', async () => {
    const concepts = {
      version: '2',
      concepts: [{ code: 'new', kind: 'PROCEDURE', name: { zh: '新', en: 'New' }, broader: null }],
    }
    const draft = planned(concepts, 'CONCEPTS', 'shared')
    const found = await plan(draft)
    expect(found.changes.find(({ item }) => item === 'new')).toMatchObject({ kind: 'ADDED', path: 'concepts[new]' })
    expect(found.affected).toEqual([])
    const hash = () => planHashFor(reading(policies.subgraph.database), draft)
    const first = await hash()
    expect(found.hash).toBe(first)
    await policies.subgraph.database.write(async (db, recordedAt) => {
      const tx = { db, recordedAt, emit: () => undefined } as unknown as Transaction
      const days = { validFrom: BEGINNING_DAY, validTo: FOREVER_DAY, authorId: null }
      await recordMapping(tx, mapping('other-city', { 'other-city.x': 'review' }), days)
    })
    expect(await hash()).not.toBe(first)
  })
})
