import { forEachDatabase } from '@meritgraph/shared/testing'
import { type OpenedPolicies, openPolicies } from '../policies.builder.js'

const DOCUMENT = `query ($columns: [SchemeMatrixColumnInput!], $leaves: [MatrixLeaf!], $kinds: [ConceptKind!], $format: ComparisonFormat!, $language: SearchLanguage, $bom: Boolean! = false) {
  schemeMatrix(columns: $columns, leaves: $leaves, kinds: $kinds) { document(format: $format, language: $language, byteOrderMark: $bom) }
}`

forEachDatabase('schemeMatrix as a document', (open) => {
  let policies: OpenedPolicies
  beforeAll(async () => {
    policies = await openPolicies(await open.location())
  }, 30_000)
  afterAll(() => policies.subgraph.close())

  const document = async (variables: Record<string, unknown>) =>
    (await policies.ask<{ schemeMatrix: { document: string } }>(DOCUMENT, { variables })).schemeMatrix.document
  const asked = { leaves: ['LEADER_REVIEW_CADENCE'], columns: [{ profile: 'luzhou', on: '2010-07-15' }] }

  test('Markdown, in both languages', async () => {
    const zh = await document({ ...asked, format: 'MARKDOWN', language: 'ZH' })
    expect(zh.split('\n').slice(8)).toEqual([
      '| 项目 | 泸州市创先争优活动方案<br><sub>luzhou · 2010-07-15</sub> |',
      '| --- | --- |',
      '| **领导点评 · 周期**<br><sub>procedure.leader-review cadence</sub> | 原则上每半年一次<br><sub>luzhou.link.review</sub><br><sub>四/(二) 「领导点评原则上每半年进行1次」</sub><br><sub>四/(二) 「也可根据活动进展情况和工作需要不定期开展」</sub> |',
      '',
    ])
    const en = await document({ ...asked, format: 'MARKDOWN', language: 'EN' })
    expect(en).toContain('| every six months, in principle<br>')
    expect(await document({ ...asked, format: 'MARKDOWN' })).toBe(en)
  })

  test('CSV, and HTML', async () => {
    const csv = await document({ ...asked, format: 'CSV', language: 'EN', bom: true })
    expect(csv.split('\r\n').slice(1, 2)).toEqual([
      'procedure.leader-review,cadence,Leader review · cadence,luzhou,luzhou,2010-07-15,,VALUE,luzhou.link.review,exact,"every six months, in principle",stated,luzhou.doc,四/(二),领导点评原则上每半年进行1次',
    ])
    expect(csv.startsWith('\uFEFFConcept,Path,')).toBe(true)
    const html = await document({ ...asked, format: 'HTML', language: 'ZH' })
    expect(html).toContain('<html lang="zh-CN">')
    expect(html).toContain('<th scope="row">领导点评 · 周期')
  })

  test('refuses more cells than a document holds', async () => {
    const columns = Array.from({ length: 1000 }, () => ({ profile: 'luzhou' }))
    const variables = { columns, kinds: ['CARRIER'], format: 'CSV' }
    const { data, errors } = await policies.run(DOCUMENT, { variables })
    expect([data, errors?.[0]?.extensions?.code]).toEqual([null, 'MATRIX_TOO_LARGE'])
  })
})
