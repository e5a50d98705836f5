import { COUNTY, DEMANDS, MALFORMED, type Mistake, UNPUBLISHABLE } from './scheme-mistakes.js'
import { forEachWorld } from './world.js'

interface Problem {
  code: string
  path: string
  line: number
  column: number
  severity: string
  message: { zh: string; en: string }
  hint: { zh: string; en: string } | null
}

forEachWorld('mistakes in schemes', (world) => {
  let keys = 0
  const TITLE = { zh: '有误的方案' }
  const county = { subject: 'SCHEME', target: 'bad-county', jurisdictionCode: 'luzhou', title: TITLE }

  async function ask(query: string, variables: Record<string, unknown> = {}, as = 'editor.luzhou') {
    const { data, errors } = await world().ask(query, { as, variables })
    expect(errors).toBeUndefined()
    return data!
  }
  async function change(mutation: string, input: object, as = 'editor.luzhou') {
    const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!`
    const what = mutation.endsWith('Jurisdiction') ? 'jurisdiction { id: code }' : 'changeRequest { id revision state }'
    const text = `mutation ($input: ${type}) { done: ${mutation}(input: $input) { done: ${what} userErrors { code message path } } }`
    const { done } = await ask(text, { input: { idempotencyKey: `key-${++keys}`, ...input } }, as)
    return done as { done: { id: string; revision: number } | null; userErrors: { code: string; message: string }[] }
  }
  async function made(mutation: string, input: object, as?: string) {
    const { done, userErrors } = await change(mutation, input, as)
    expect([mutation, userErrors]).toEqual([mutation, []])
    return done!
  }
  const planHash = async (id: string, as?: string) =>
    (await ask('query ($id: ID!) { changeRequest(id: $id) { plan { hash } } }', { id }, as)).changeRequest.plan.hash
  const planned = async (mutation: string, id: string, as?: string) =>
    made(mutation, { changeRequestId: id, planHash: await planHash(id) }, as)

  /** All that a client can see of what a mistake could have written. */
  const written = () =>
    ask(
      `{ changeRequests(first: 100) { totalCount nodes { id state revision contentHash planHash publishedAt file(format: YAML)
           edits { totalCount } approvals { at } } }
         policyProfiles(first: 100) { totalCount nodes { code mapping { contentHash } versions(first: 100) { totalCount nodes { version { id } recordedAt } } } }
         jurisdictions(first: 100) { totalCount nodes { code parent { code } } } }`,
      {},
      'admin',
    )

  /** What is said of a file before anything is written: the first error, which has its place, both languages and a hint. */
  async function planOf(file: string, as?: string): Promise<Problem> {
    const asked = `query ($file: String!) { planOfFile(file: $file, validFrom: "2027-06-01") { plan { hash }
      problems { code path line column severity message { zh en } hint { zh en } } } }`
    const { plan, problems } = (await ask(asked, { file }, as)).planOfFile
    expect(plan).toBeNull()
    return problems[0]
  }
  function expectSaid({ code, path, line, column, severity, message, hint }: Problem, mistake: Mistake): void {
    const [, , expected, at, isGuessed] = mistake
    expect([code, `${line}:${column} ${path}`, severity, hint !== null]).toEqual([expected, at, 'ERROR', isGuessed])
    expect([message.zh.at(-1), message.en.at(-1)]).toEqual(['。', '.'])
    if (hint)
      expect([hint.zh.at(-1), hint.en.at(-1)]).toEqual([expect.stringMatching(/[。？]/), expect.stringMatching(/[.?]/)])
  }

  let draft: { id: string; revision: number }
  beforeAll(async () => {
    const { policyProfile } = await ask('{ policyProfile(code: "luzhou") { version { file(format: YAML) } } }')
    const file = policyProfile.version.file + DEMANDS
    const { id } = await made('startChangeRequest', { ...county, target: 'luzhou', file, validFrom: '2027-01-01' })
    await planned('submitChangeRequest', id)
    await planned('approveChangeRequest', id, 'approver.luzhou')
    await planned('publishChangeRequest', id, 'approver.luzhou')
    draft = await made('startChangeRequest', { ...county, file: COUNTY, validFrom: '2027-06-01' })
    await made('commentOnChangeRequest', { changeRequestId: draft.id, text: '此稿无误' })
  }, 120_000)

  test('the file without a mistake has a plan', async () => {
    const asked =
      'query ($file: String!) { planOfFile(file: $file, validFrom: "2027-06-01") { plan { hash } problems { code severity } } }'
    const { plan, problems } = (await ask(asked, { file: COUNTY })).planOfFile
    expect([plan, problems.filter(({ severity }: Problem) => severity === 'ERROR')]).toEqual([
      { hash: expect.any(String) },
      [],
    ])
  })

  test.each(MALFORMED)('%s: no plan, no draft, no edit of a draft', async (...mistake) => {
    const [, fileOf, code, at] = mistake
    const file = fileOf()
    const before = await written()
    expectSaid(await planOf(file), mistake)
    const [place, path] = at.split(' ')
    const edit = { changeRequestId: draft.id, expectedRevision: draft.revision, file }
    for (const [mutation, input] of [
      ['startChangeRequest', { ...county, file }],
      ['replaceDraft', edit],
    ] as const) {
      const { done, userErrors } = await change(mutation, input) // oxlint-disable-line no-await-in-loop -- one after the other
      expect([mutation, done, userErrors[0]]).toEqual([
        mutation,
        null,
        { code, message: expect.stringContaining(`${place} `), path: ['input', 'file', path] },
      ])
    }
    expect(await written()).toEqual(before)
  })

  test.each(UNPUBLISHABLE)('%s: no plan, and a draft that is not submitted', async (...mistake) => {
    const [, fileOf, code] = mistake
    const file = fileOf()
    expectSaid(await planOf(file), mistake)
    const { id } = await made('startChangeRequest', { ...county, file, validFrom: '2027-06-01' })
    const before = await written()
    const { done, userErrors } = await change('submitChangeRequest', {
      changeRequestId: id,
      planHash: await planHash(id),
    })
    expect([done, userErrors[0]!.code]).toEqual([null, code])
    expect(await written()).toEqual(before)
  })

  test('a circle of schemes', async () => {
    const { policyProfile } = await ask('{ policyProfile(code: "sichuan") { version { file(format: YAML) } } }')
    const file = (policyProfile.version.file as string).replace(/\n {2}extends: .*/, '\n  extends: luzhou')
    expect(file).not.toBe(policyProfile.version.file)
    const { code, path, line, message } = await planOf(file, 'admin')
    expect([code, path, file.split('\n')[line - 1]!.trim()]).toEqual([
      'PROFILE_EXTENDS_CYCLE',
      'identity.extends',
      'extends: luzhou',
    ])
    expect(message.en).toContain('sichuan → luzhou → sichuan')
    const given = { subject: 'SCHEME', target: 'sichuan', title: TITLE, file, validFrom: '2027-06-01' }
    const { id } = await made('startChangeRequest', given, 'admin')
    const before = await written()
    const input = { changeRequestId: id, planHash: await planHash(id, 'admin') }
    const { done, userErrors } = await change('submitChangeRequest', input, 'admin')
    expect([done, userErrors.map((error) => error.code)]).toEqual([
      null,
      expect.arrayContaining(['PROFILE_EXTENDS_CYCLE']),
    ])
    expect(await written()).toEqual(before)
  })

  test('a circle of jurisdictions, an unknown concept, days without a day', async () => {
    const before = await written()
    const move = { code: 'sichuan', parentCode: 'luzhou', validFrom: '2027-01-01', note: TITLE }
    const mapping = `format: meritgraph-mapping/1\nprofile: luzhou\nversion: '2010.1'\nrows:\n  - { item: luzhou.link.review, concept: procedure.leader-reviews, relation: exact }\n`
    const rows: [string, object, string, string][] = [
      ['moveJurisdiction', move, 'JURISDICTION_PARENT_BELOW', 'admin'],
      [
        'startChangeRequest',
        { subject: 'MAPPING', target: 'luzhou', title: TITLE, file: mapping },
        'MAPPING_CONCEPT_UNKNOWN',
        'editor.luzhou',
      ],
      [
        'setChangeValidity',
        {
          changeRequestId: draft.id,
          expectedRevision: draft.revision,
          validFrom: '2027-06-01',
          validTo: '2027-06-01',
        },
        'VALIDITY_EMPTY',
        'editor.luzhou',
      ],
    ]
    for (const [mutation, input, code, as] of rows) {
      const { done, userErrors } = await change(mutation, input, as) // oxlint-disable-line no-await-in-loop -- one after the other
      expect([mutation, done, userErrors[0]!.code, userErrors[0]!.message.at(-1)]).toEqual([
        mutation,
        null,
        code,
        expect.stringMatching(/[.?]/),
      ])
    }
    expect(await written()).toEqual(before)
  })

  test('versions for the same days: whoever started from what is replaced is told, and the days of versions never overlap', async () => {
    const started = () => made('startChangeRequest', { ...county, file: COUNTY, validFrom: '2027-06-01' })
    const [one, two] = [await started(), await started()]
    for (const { id } of [one, two]) {
      await planned('submitChangeRequest', id) // oxlint-disable-line no-await-in-loop -- one after the other
      await planned('approveChangeRequest', id, 'approver.luzhou') // oxlint-disable-line no-await-in-loop -- one after the other
    }
    await planned('publishChangeRequest', one.id, 'approver.luzhou')
    const before = await written()
    const input = { changeRequestId: two.id, planHash: await planHash(two.id) }
    const { done, userErrors } = await change('publishChangeRequest', input, 'approver.luzhou')
    expect([done, userErrors.map(({ code }) => code)]).toEqual([null, ['CHANGE_TARGET_TAKEN']])
    expect(await written()).toEqual(before)
  })

  test('bytes that are no UTF-8', async () => {
    const before = await written()
    const body = JSON.stringify({
      query: 'query ($file: String!) { planOfFile(file: $file) { problems { code } } }',
      variables: { file: '@@' },
    }).split('@@')
    const response = await fetch(`${world().url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${await world().tokenOf('editor.luzhou')}`,
      },
      body: Buffer.concat([Buffer.from(body[0]!), Buffer.from([0xd6, 0xd0]), Buffer.from(body[1]!)]),
    })
    const { errors } = (await response.json()) as { errors: { message: string; extensions: { code: string } }[] }
    expect(errors[0]!.message).toContain(`byte ${Buffer.byteLength(body[0]!)} on`)
    expect([response.status, errors[0]!.extensions.code]).toEqual([400, 'BODY_NOT_UTF8'])
    expect(await written()).toEqual(before)
  })
})
