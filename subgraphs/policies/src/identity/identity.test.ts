import { forEachDatabase } from '@meritgraph/shared/testing'
import { type OpenedPolicies, openPolicies } from '../policies.builder.js'

forEachDatabase('identity', (open) => {
  let policies: OpenedPolicies
  beforeAll(async () => {
    policies = await openPolicies(await open.location())
  })
  afterAll(() => policies.subgraph.close())

  test('says who issued it, to whom it applies and for which time', async () => {
    const query = `{
      wujiang: policyProfile(code: "wujiang-organs") { scope { restrictedTo { value status } } addressees { code } place { value { zh } } }
      neijiang: policyProfile(code: "neijiang-normal-university") { scope { memberCategories { code } } level { value } period { start { month } end { kind relation } } }
      beijing: policyProfile(code: "beijing") { issuers { name { value { zh } } role { value { en } status } } absentProcedures { kind } }
    }`
    interface Answer {
      wujiang: { addressees: unknown[] }
    }
    const answer = await policies.ask<Answer>(query)
    expect(answer.wujiang.addressees).toHaveLength(5)
    expect(answer).toMatchObject({
      wujiang: { scope: { restrictedTo: { value: 'organs' } }, place: { value: { zh: '吴江市' } } },
      neijiang: {
        scope: {
          memberCategories: [
            { code: 'neijiang-normal-university.category.staff' },
            { code: 'neijiang-normal-university.category.student' },
          ],
        },
        level: { value: 'institution' },
        period: { start: { month: '2010-06' }, end: { kind: 'EVENT', relation: 'BEFORE' } },
      },
      beijing: {
        issuers: [
          { name: { value: { zh: '中共北京市委组织部' } }, role: { value: null, status: 'SILENT' } },
          { name: { value: { zh: '中共北京市委宣传部' } } },
          { role: { value: { en: 'decided to combine the campaign with the work-style year' } } },
        ],
        absentProcedures: [{ kind: 'DUTY_REPORT' }, { kind: 'TIERING' }, { kind: 'PROMOTION' }],
      },
    })
  })

  test('every value says how it came to stand there; an inferred base fills nothing', async () => {
    const query = `{ policyProfile(code: "luzhou") { isInferred extends { code isInferred extends { code } }
      theme { theme { provenance { how definedBy base { definedBy } overrides { definedBy } constraint { kind } } } }
      period { end { kind status provenance { how definedBy base { value { zh } status definedBy clauses { document } } } } }
      baseOnly { code path definedBy }
    } }`
    expect(await policies.ask(query)).toEqual({
      policyProfile: {
        isInferred: false,
        extends: { code: 'sichuan', isInferred: true, extends: { code: 'central' } },
        theme: {
          theme: {
            provenance: { how: 'LOCAL', definedBy: 'luzhou', base: null, overrides: null, constraint: null },
          },
        },
        period: {
          end: {
            kind: 'NOT_STATED',
            status: 'SILENT',
            provenance: {
              how: 'SILENT_WITH_BASE',
              definedBy: 'luzhou',
              base: {
                value: { zh: '中国共产党第十八次全国代表大会（党的十八大）之前' },
                status: 'INFERRED',
                definedBy: 'central',
                clauses: ['beijing.doc', 'wujiang.doc', 'neijiang-normal-university.doc'].map((document) => ({
                  document,
                })),
              },
            },
          },
        },
        baseOnly: expect.arrayContaining([{ code: 'central.milestone.1', path: 'milestones', definedBy: 'central' }]),
      },
    })
  })
})
