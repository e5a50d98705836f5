import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { AuditRecord, OutboxEvent } from '@meritgraph/shared/journal'
import { forEachDatabase } from '@meritgraph/shared/testing'
import { FOREVER } from '@meritgraph/shared/time'
import { PolicyFile, PolicySnapshot, PolicyVersion } from '../profiles/index.js'
import {
  anyApprover,
  anyEditor,
  type OpenedChangeControl,
  openChangeControl,
  type Payload,
} from '../change-control.builder.js'

const START = '2026-03-01T08:00:00.000Z'

forEachDatabase('the life of a change request', (open) => {
  let control: OpenedChangeControl
  let now: Date

  beforeAll(async () => {
    now = new Date(START)
    control = await openChangeControl(open, () => now)
  })
  afterAll(() => control.subgraph.close())

  const start = (target: string, input: object = {}) => control.start({ target, ...input }, anyEditor)
  const rename = (id: string, revision: number, zh: string) =>
    control.edit(id, revision, ({ identity }) => void (identity.name.value!.zh = zh), anyEditor)
  const succeed = (name: string, input: object) => control.succeed(name, input, anyEditor)
  const codesOf = (name: string, input: object, viewer = anyEditor) => control.codesOf(name, input, viewer)

  async function nameOn(code: string, valid: string, known: string | null = null): Promise<string | null> {
    const asOf = { valid, known: known === null ? null : new Date(known) }
    const asked = 'query ($code: ID!) { policyProfile(code: $code) { title { value { zh } } } }'
    type Answer = { policyProfile: { title: { value: { zh: string } } } | null }
    const { policyProfile } = await control.ask<Answer>(asked, { asOf, variables: { code } })
    return policyProfile?.title.value.zh ?? null
  }

  /** The versions of a scheme as known now: from when, until when, and their ids. */
  async function validities(profileCode: string) {
    const { read } = control.subgraph.database
    const where = { profileCode, supersededAt: FOREVER }
    const rows = await read.find(PolicyVersion, { where, order: { validFrom: 'ASC' } })
    return rows.map(({ validFrom, validTo, id }) => [validFrom, validTo, id] as const)
  }

  test('from a version to the next one, approved by somebody else', async () => {
    const { id } = await start('luzhou', { validFrom: '2026-04-01' })
    expect((await rename(id, 1, '改名后的方案')).changeRequest).toMatchObject({ state: 'DRAFT', revision: 2 })
    expect((await control.submit(id, anyEditor)).state).toBe('SUBMITTED')
    expect((await control.approve(id, anyApprover)).state).toBe('APPROVED')
    const [first] = await validities('luzhou')
    now = new Date('2026-03-02T08:00:00.000Z')
    const { read } = control.subgraph.database
    const snapshots = await read.count(PolicySnapshot)
    expect(await control.publish(id, anyApprover)).toMatchObject({
      state: 'PUBLISHED',
      publishedAt: '2026-03-02T08:00:00.000Z',
      validFrom: '2026-04-01',
      validTo: null,
    })
    const before = '泸州市创先争优活动方案'
    expect(await nameOn('luzhou', '2026-03-31')).toBe(before)
    expect(await nameOn('luzhou', '2026-04-01')).toBe('改名后的方案')
    expect(await nameOn('luzhou', '2026-04-01', START)).toBe(before)
    expect(await validities('luzhou')).toEqual([
      ['2010-04-01', '2026-04-01', first![2]],
      ['2026-04-01', '9999-12-31', expect.stringMatching(/^[0-9a-f-]{36}$/)],
    ])
    expect((await read.count(PolicySnapshot)) - snapshots).toBe(1)
    const audited = await read.find(AuditRecord, { where: { subjectId: id }, order: { recordedAt: 'ASC', id: 'ASC' } })
    expect(audited.map(({ mutation, accountId }) => `${accountId} ${mutation}`)).toEqual([
      'editor startChangeRequest',
      'editor testEdit',
      'editor submitChangeRequest',
      'approver approveChangeRequest',
      'approver publishChangeRequest',
    ])
    const [event] = await read.find(OutboxEvent, { where: { type: 'PolicyPublished' }, order: { id: 'DESC' }, take: 1 })
    expect(event!.payload).toMatchObject({ code: 'luzhou', validFrom: '2026-04-01', validTo: '9999-12-31' })
  })

  test('a correction of the past replaces its own days only, and leaves what was known readable', async () => {
    const first = await nameOn('beijing', '2011-06-01')
    await control.published('beijing', ({ identity }) => void (identity.name.value!.zh = '第二版'), {
      validFrom: '2012-01-01',
    })
    now = new Date('2026-03-05T08:00:00.000Z')
    const [version] = await validities('beijing')
    const { id, ...days } = await start('beijing', {
      start: { kind: 'VERSION', versionId: version![2] },
      validFrom: '2011-01-01',
    })
    expect(days).toMatchObject({ validFrom: '2011-01-01', validTo: '2012-01-01' })
    await rename(id, 1, '更正后的第一版')
    await control.submit(id, anyEditor)
    await control.approve(id, anyApprover)
    await control.publish(id, anyApprover)
    const named = ['2010-12-31', '2011-01-01', '2011-12-31', '2012-01-01'].map((day) => nameOn('beijing', day))
    expect(await Promise.all(named)).toEqual([first, '更正后的第一版', '更正后的第一版', '第二版'])
    expect(await nameOn('beijing', '2011-06-01', '2026-03-04T00:00:00.000Z')).toBe(first)
    expect((await validities('beijing')).map(([from, to]) => [from, to])).toEqual([
      ['2010-04-01', '2011-01-01'],
      ['2011-01-01', '2012-01-01'],
      ['2012-01-01', '9999-12-31'],
    ])
  })

  test('an edit after approval voids the approval', async () => {
    const { id } = await start('hailun')
    await rename(id, 1, '甲')
    await control.submit(id, anyEditor)
    await control.approve(id, anyApprover)
    const { changeRequest } = await rename(id, 2, '乙')
    expect(changeRequest).toMatchObject({ state: 'DRAFT', revision: 3, planHash: null })
    const publication = { changeRequestId: id, planHash: await control.planHash(id, anyEditor) }
    expect(await codesOf('publishChangeRequest', publication, anyApprover)).toEqual(['CHANGE_REQUEST_STATE'])
    const asked = `query ($id: ID!) { changeRequest(id: $id) {
      approvals { revision voidedAt accountId }
      edits { totalCount nodes { revision mutation accountId changes { nodes { kind path after { json } } } } }
    } }`
    const edited = (revision: number, zh: string) => ({
      revision,
      mutation: 'testEdit',
      accountId: 'editor',
      changes: { nodes: [{ kind: 'CHANGED', path: 'identity.name', after: { json: expect.stringContaining(zh) } }] },
    })
    expect(await control.ask(asked, { viewer: anyEditor, variables: { id } })).toEqual({
      changeRequest: {
        approvals: [{ revision: 2, voidedAt: now.toISOString(), accountId: 'approver' }],
        edits: { totalCount: 2, nodes: [edited(2, '甲'), edited(3, '乙')] },
      },
    })
    await control.submit(id, anyEditor)
    await control.approve(id, anyApprover)
    expect((await control.publish(id, anyApprover)).state).toBe('PUBLISHED')
  })

  test('two edits of the same revision: one gets through', async () => {
    const { id } = await start('wujiang-organs')
    const answers = await Promise.all(['甲', '乙', '丙'].map((zh) => rename(id, 1, zh)))
    expect(answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual([
      'CHANGE_REQUEST_REVISION',
      'CHANGE_REQUEST_REVISION',
    ])
    const asked = 'query ($id: ID!) { changeRequest(id: $id) { revision edits { totalCount } } }'
    expect(await control.ask(asked, { viewer: anyEditor, variables: { id } })).toEqual({
      changeRequest: { revision: 2, edits: { totalCount: 1 } },
    })
  })

  test('an edit that changes nothing, or moves the draft elsewhere, is refused', async () => {
    const { id } = await start('wujiang-organs')
    const before = await control.written()
    const codes = async (change: Parameters<OpenedChangeControl['edit']>[2]) =>
      (await control.edit(id, 1, change, anyEditor)).userErrors.map(({ code }) => code)
    expect(await codes(() => undefined)).toEqual(['CHANGE_DRAFT_UNCHANGED'])
    expect(await codes(({ identity }) => void (identity.code = 'beijing'))).toEqual(['CHANGE_TARGET_FIXED'])
    expect(await codes(({ identity }) => void (identity.jurisdiction = 'china'))).toEqual(['CHANGE_TARGET_FIXED'])
    expect(await control.written()).toEqual(before)
  })

  test('rolled back, an earlier content applies again as a version of its own', async () => {
    const code = 'neijiang-normal-university'
    const [first] = await validities(code)
    const name = await nameOn(code, '2026-01-31')
    await control.published(code, ({ identity }) => void (identity.name.value!.zh = '误改'), {
      validFrom: '2026-02-01',
    })
    now = new Date('2026-03-08T08:00:00.000Z')
    const title = { zh: '撤销误改', en: null }
    const { id, validFrom } = await succeed('rollBackPolicyVersion', { versionId: first![2], title })
    expect(validFrom).toBe('2026-03-08')
    await control.submit(id, anyEditor)
    await control.approve(id, anyApprover)
    await control.publish(id, anyApprover)
    expect([await nameOn(code, '2026-03-07'), await nameOn(code, '2026-03-08')]).toEqual(['误改', name])
    const rows = await validities(code)
    expect(rows.map(([from]) => from)).toEqual([first![0], '2026-02-01', '2026-03-08'])
    const hashOf = async (versionId: string) =>
      (await control.subgraph.database.read.findOneByOrFail(PolicyVersion, { id: versionId })).contentHash
    expect(rows[2]![2]).not.toBe(first![2])
    expect(await hashOf(rows[2]![2])).toBe(await hashOf(first![2]))
    expect(await codesOf('rollBackPolicyVersion', { versionId: 'none', title })).toEqual(['CHANGE_VERSION_UNKNOWN'])
  })

  test('days can be set again, which is an edit', async () => {
    const { id, validFrom } = await start('wujiang-organs')
    await control.submit(id, anyEditor)
    const set = { changeRequestId: id, expectedRevision: 1, validFrom: '2026-05-01', validTo: '2026-06-01' }
    expect(await succeed('setChangeValidity', set)).toMatchObject({
      state: 'DRAFT',
      revision: 2,
      validFrom: '2026-05-01',
      validTo: '2026-06-01',
    })
    const before = await control.written()
    const again = { ...set, expectedRevision: 2 }
    expect(await codesOf('setChangeValidity', again)).toEqual(['CHANGE_DRAFT_UNCHANGED'])
    expect(await codesOf('setChangeValidity', { ...again, validTo: '2026-05-01' })).toEqual(['VALIDITY_EMPTY'])
    expect(await codesOf('setChangeValidity', set)).toEqual(['CHANGE_REQUEST_REVISION'])
    expect(await control.written()).toEqual(before)
    const reset = await succeed('setChangeValidity', { changeRequestId: id, expectedRevision: 2 })
    expect(reset).toMatchObject({ validFrom, validTo: null })
  })

  test('rejected or withdrawn, it is closed for good', async () => {
    const one = await start('wujiang-organs')
    const two = await start('wujiang-organs')
    await control.submit(one.id, anyEditor)
    const reject = { changeRequestId: one.id, reason: '依据不足' }
    expect((await control.succeed('rejectChangeRequest', reject, anyApprover)).state).toBe('REJECTED')
    expect((await succeed('withdrawChangeRequest', { changeRequestId: two.id })).state).toBe('WITHDRAWN')
    const before = await control.written()
    const planHash = 'x'
    for (const { id } of [one, two]) {
      const on = { changeRequestId: id }
      const codes = [
        (await rename(id, 1, '甲')).userErrors.map(({ code }) => code),
        await codesOf('submitChangeRequest', { ...on, planHash }),
        await codesOf('approveChangeRequest', { ...on, planHash }, anyApprover),
        await codesOf('publishChangeRequest', { ...on, planHash }, anyApprover),
        await codesOf('scheduleChangeRequest', { ...on, planHash, publishOn: '2027-01-01' }, anyApprover),
        await codesOf('rejectChangeRequest', { ...on, reason: 'x' }, anyApprover),
        await codesOf('withdrawChangeRequest', on),
        await codesOf('rebaseChangeRequest', { ...on, expectedRevision: 1 }),
        await codesOf('setChangeValidity', { ...on, expectedRevision: 1 }),
        await codesOf('commentOnChangeRequest', { ...on, text: 'x' }),
      ]
      expect(codes).toEqual(codes.map(() => ['CHANGE_REQUEST_STATE']))
    }
    expect(await control.written()).toEqual(before)
  })

  test('a plan that is not the current one is refused, and nothing is written', async () => {
    const { id } = await start('wujiang-organs')
    const planHash = await control.planHash(id, anyEditor)
    await rename(id, 1, '甲')
    const before = await control.written()
    const answer = await control.mutate('submitChangeRequest', { changeRequestId: id, planHash }, anyEditor)
    expect(answer).toMatchObject({ changeRequest: null, userErrors: [{ code: 'PLAN_STALE', path: null }] })
    expect(answer.userErrors[0]!.message).toContain(`the draft is at revision 2, edited at ${now.toISOString()}`)
    expect(await control.written()).toEqual(before)
  })

  test('a draft with errors is neither submitted nor published', async () => {
    const { id } = await start('wujiang-organs')
    await control.edit(id, 1, (profile) => void (profile.standards[0]!.code = profile.documents[0]!.code), anyEditor)
    const planHash = await control.planHash(id, anyEditor)
    const before = await control.written()
    const input = { changeRequestId: id, planHash }
    const answer: Payload = await control.mutate('submitChangeRequest', input, anyEditor)
    expect(answer.changeRequest).toBeNull()
    expect(answer.userErrors[0]).toMatchObject({ code: 'PROFILE_CODE_DUPLICATE', path: ['draft', expect.any(String)] })
    expect(await control.written()).toEqual(before)
  })

  test('remarks are read by those who take part', async () => {
    const { id } = await start('wujiang-organs')
    const remark = { changeRequestId: id, path: 'period.end', text: '请补依据' }
    await control.succeed('commentOnChangeRequest', remark, anyApprover)
    await succeed('commentOnChangeRequest', { changeRequestId: id, text: '已补' })
    const asked = `query ($id: ID!, $after: String) { changeRequest(id: $id) { comments(first: 1, after: $after) {
      totalCount pageInfo { hasNextPage endCursor } nodes { path text accountId at }
    } } }`
    type Page = { changeRequest: { comments: { pageInfo: { endCursor: string }; nodes: unknown[] } } }
    const first = await control.ask<Page>(asked, { viewer: anyEditor, variables: { id } })
    expect(first.changeRequest.comments).toMatchObject({
      totalCount: 2,
      pageInfo: { hasNextPage: true },
      nodes: [{ path: 'period.end', text: '请补依据', accountId: 'approver', at: now.toISOString() }],
    })
    const after = first.changeRequest.comments.pageInfo.endCursor
    const second = await control.ask<Page>(asked, { viewer: anyEditor, variables: { id, after } })
    expect(second.changeRequest.comments.nodes).toMatchObject([{ path: null, text: '已补', accountId: 'editor' }])
    const before = await control.written()
    const blank = { changeRequestId: id, text: ' ', path: '' }
    expect(await codesOf('commentOnChangeRequest', blank)).toEqual(['CHANGE_TEXT_LENGTH', 'CHANGE_TEXT_LENGTH'])
    expect(await control.written()).toEqual(before)
  })

  test('a file is kept byte for byte, until the draft is edited otherwise', async () => {
    const target = 'wujiang-organs'
    const text = readFileSync(join(__dirname, '..', '..', 'profiles', 'wujiang.yaml'), 'utf8')
    const file = `# 我们自己的注释\n${text.replace('吴江', '吴 江')}\n\n`
    const { id } = await start(target, { start: null, file, validFrom: '2026-04-01' })
    await control.submit(id, anyEditor)
    await control.approve(id, anyApprover)
    await control.publish(id, anyApprover)
    const { read } = control.subgraph.database
    const fileOf = async (on: string) => {
      const version = await read.findOneByOrFail(PolicyVersion, {
        profileCode: target,
        validFrom: on,
        supersededAt: FOREVER,
      })
      return version.fileHash && (await read.findOneByOrFail(PolicyFile, { hash: version.fileHash })).text
    }
    expect(await fileOf('2026-04-01')).toBe(file)
    await control.published(target, ({ identity }) => void (identity.name.value!.zh = '乙'), {
      validFrom: '2026-05-01',
    })
    expect(await fileOf('2026-05-01')).toBeNull()
  })
})
