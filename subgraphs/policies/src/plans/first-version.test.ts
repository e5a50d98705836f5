import { forEachDatabase } from '@meritgraph/shared/testing'
import { type OpenedPolicies, openPolicies } from '../policies.builder.js'
import { shippedProfiles } from '../shipped.js'
import { type Plan, planFor } from './index.js'
import { planText } from './plan-text.js'
import { readDraft, schemeChanges } from './scheme-content.js'
import { anAward, anOmission, aProcedure, aScheme, from2012, publish, reading, SILENT } from '../scheme-tree.builder.js'

const top = aScheme('top', null, { procedures: [aProcedure('top.review'), aProcedure('top.report', 'P1Y')] })

forEachDatabase('the plan of the first version of a scheme', (open) => {
  let policies: OpenedPolicies
  let plan: Plan
  beforeAll(async () => {
    policies = await openPolicies(await open.location())
    const { database } = policies.subgraph
    await publish(database, [top])
    const content = aScheme('county', 'top', {
      procedures: [{ ...aProcedure('top.review', 'P3M'), name: SILENT }],
      awards: [anAward('county.award', 30)],
      omissions: [anOmission('county.omission', 'top.report')],
    })
    plan = await planFor(reading(database), from2012(content, 'county'))
  })
  afterAll(() => policies.subgraph.close())

  test('adds what it states, and removes nothing: what it leaves out never applied here', () => {
    expect(plan.changes.map(({ kind, path }) => `${kind} ${path}`)).toEqual([
      'ADDED awards[county.award]',
      'ADDED documents[county.doc]',
      'ADDED identity.name',
      'ADDED omissions[county.omission]',
      'ADDED procedures[top.review]',
    ])
    expect([plan.base, plan.willRemove]).toEqual([null, false])
  })

  test.each(shippedProfiles().map((profile) => [profile.identity.code, profile] as const))(
    'adds all that %s states, were it new',
    (_code, profile) => {
      const changes = schemeChanges(null, readDraft(profile), {})
      expect([...new Set(changes.map(({ kind }) => kind))]).toEqual(['ADDED'])
      expect(changes.map(({ path }) => path)).toEqual(
        expect.arrayContaining(['identity.name', ...profile.documents.map(({ code }) => `documents[${code}]`)]),
      )
    },
  )

  test('says what each item states, and calls what it inherits by its name', () => {
    const text = planText(plan, { format: 'TEXT', language: 'zh', isPublished: false })
    expect(text).toContain(`  + 新增：county.award 表彰 [county.award]
      表彰单位：市委
      党员，名额：30 (county.doc 一：“原文”)
`)
    expect(text).toContain(`  + 新增：top.review 点评 [top.review]
      周期：每季度一次`)
    expect(text).toContain(`  + 新增：名称
      county（原文以外）
`)
    expect(text).toContain(`  + 新增：[county.omission]
      略去top.report 点评 [top.report]
      依据 doc 二：“不得”
`)
  })
})
