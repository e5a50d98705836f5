import { AuditRecord } from '@meritgraph/shared/journal'
import { forEachDatabase } from '@meritgraph/shared/testing'
import { ChangeSubject } from '../change-requests/index.js'
import { PolicyVersion } from '../profiles/index.js'
import { subjectOf } from '../publication/index.js'
import { anyApprover, anyEditor, type OpenedChangeControl, openChangeControl } from '../change-control.builder.js'

forEachDatabase('publishing at a date', (open) => {
  let control: OpenedChangeControl
  let now: Date
  let location: Awaited<ReturnType<typeof open.location>>

  beforeAll(async () => {
    now = new Date('2026-03-01T08:00:00.000Z')
    location = await open.location()
    control = await openChangeControl(open, () => now, location)
  })
  afterAll(() => control.subgraph.close())

  async function approved(target: string, zh: string): Promise<string> {
    const { id } = await control.start({ target, title: { zh, en: null } }, anyEditor)
    await control.edit(id, 1, ({ identity }) => void (identity.name.value!.zh = zh), anyEditor)
    await control.submit(id, anyEditor)
    await control.approve(id, anyApprover)
    return id
  }

  async function scheduled(target: string, zh: string, publishOn: string): Promise<string> {
    const id = await approved(target, zh)
    expect(await control.schedule(id, publishOn, anyApprover)).toMatchObject({ state: 'SCHEDULED', publishOn })
    return id
  }

  interface Seen {
    state: string
    publishOn: string | null
    publishedAt: string | null
    notices: { nodes: { code: string; at: string; message: { en: string; zh: string } }[] }
    approvals: { voidedAt: string | null }[]
  }

  async function seen(id: string): Promise<Seen> {
    const asked = `query ($id: ID!) { changeRequest(id: $id) { state publishOn publishedAt
      notices { nodes { code message { zh en } at } } approvals { voidedAt } } }`
    const data = await control.ask<{ changeRequest: Seen }>(asked, { viewer: anyEditor, variables: { id } })
    return data.changeRequest
  }

  test('it is published on its day in China, once, by whichever process', async () => {
    const id = await scheduled('luzhou', '甲', '2026-03-10')
    const other = 'file' in location ? control : await openChangeControl(open, () => now, location)
    now = new Date('2026-03-09T15:59:59.000Z')
    await Promise.all([control.subgraph.settle(), other.subgraph.settle()])
    expect((await seen(id)).state).toBe('SCHEDULED')
    now = new Date('2026-03-09T16:00:00.000Z')
    await Promise.all([control, other, control, other].map(({ subgraph }) => subgraph.settle()))
    const { state, publishedAt, notices } = await seen(id)
    expect([state, publishedAt, notices.nodes]).toEqual(['PUBLISHED', now.toISOString(), []])
    const { read } = control.subgraph.database
    const audited = await read.findBy(AuditRecord, { mutation: 'publishScheduledChange' })
    expect(audited).toMatchObject([{ accountId: 'service:policies', subjectId: id }])
    const rows = await read.findBy(PolicyVersion, { profileCode: 'luzhou' })
    expect(rows.filter(({ recordedAt }) => recordedAt.getTime() === now.getTime())).toHaveLength(1)
    if (other !== control) await other.subgraph.close()
  })

  test('what is due while no process runs is published when one opens', async () => {
    const id = await scheduled('beijing', '甲', '2026-03-20')
    await control.subgraph.close()
    now = new Date('2026-03-21T08:00:00.000Z')
    control = await openChangeControl(open, () => now, location)
    expect(await seen(id)).toMatchObject({ state: 'PUBLISHED', publishedAt: now.toISOString() })
  })

  test('another publication of the scheme suspends it at once; rebased, it goes its way again', async () => {
    const id = await scheduled('hailun', '甲', '2026-04-10')
    now = new Date('2026-04-05T08:00:00.000Z')
    await control.published('hailun', ({ identity }) => void (identity.place.value!.zh = '新地名'), {
      title: { zh: '抢先', en: 'Sooner' },
    })
    const notice = {
      code: 'CHANGE_REQUEST_OUTDATED',
      at: now.toISOString(),
      message: {
        en: 'Since this change request was started, `hailun` was published anew: “Sooner” (hailun) was published at 2026-04-05T08:00:00.000Z. Take that over with `rebaseChangeRequest`, then submit it again.',
        zh: '自此变更申请起草以来，`hailun` 已有新发布：“抢先”（hailun）发布于 2026-04-05T08:00:00.000Z。请用 `rebaseChangeRequest` 并入后重新送审。',
      },
    }
    expect(await seen(id)).toEqual({
      state: 'SUSPENDED',
      publishOn: null,
      publishedAt: null,
      notices: { nodes: [notice] },
      approvals: [{ voidedAt: now.toISOString() }],
    })
    now = new Date('2026-04-11T08:00:00.000Z')
    await control.subgraph.settle()
    expect((await seen(id)).state).toBe('SUSPENDED')
    const rebase = { changeRequestId: id, expectedRevision: 2 }
    expect(await control.succeed('rebaseChangeRequest', rebase, anyEditor)).toMatchObject({
      state: 'DRAFT',
      revision: 3,
    })
    await control.submit(id, anyEditor)
    await control.approve(id, anyApprover)
    await control.publish(id, anyApprover)
    const asked = '{ policyProfile(code: "hailun") { title { value { zh } } } }'
    expect(await control.ask(asked)).toEqual({ policyProfile: { title: { value: { zh: '甲' } } } })
  })

  test('what it builds on was published meanwhile: on its day it is suspended with a notice', async () => {
    const id = await scheduled('neijiang-normal-university', '甲', '2026-05-10')
    now = new Date('2026-05-01T08:00:00.000Z')
    await control.published('sichuan', ({ identity }) => void (identity.name.value!.zh = '四川'), {
      title: { zh: '省里改动', en: 'Provincial' },
    })
    expect((await seen(id)).state).toBe('SCHEDULED')
    now = new Date('2026-05-10T08:00:00.000Z')
    const versions = await control.subgraph.database.read.count(PolicyVersion)
    await control.subgraph.settle()
    await control.subgraph.settle()
    const { state, notices } = await seen(id)
    expect([state, notices.nodes.map(({ code }) => code)]).toEqual(['SUSPENDED', ['PLAN_STALE']])
    const [notice] = notices.nodes
    expect(notice!.message.en).toContain('“Provincial” (sichuan) was published at 2026-05-01T08:00:00.000Z')
    expect(notice!.message.zh).toContain('“省里改动”（sichuan）发布于 2026-05-01T08:00:00.000Z')
    expect(await control.subgraph.database.read.count(PolicyVersion)).toBe(versions)
    await control.submit(id, anyEditor)
    await control.approve(id, anyApprover)
    expect((await control.publish(id, anyApprover)).state).toBe('PUBLISHED')
  })

  test('a publication that breaks off leaves nothing behind, and is done by the next pass', async () => {
    const id = await scheduled('central', '甲', '2026-05-20')
    await control.subgraph.settle()
    now = new Date('2026-05-20T08:00:00.000Z')
    const before = await control.written()
    const subject = subjectOf(ChangeSubject.SCHEME)
    const { publish } = subject
    const broken = jest.spyOn(subject, 'publish').mockImplementationOnce(async (tx, publication) => {
      await publish(tx, publication)
      throw new Error('killed')
    })
    await control.subgraph.settle()
    expect(broken).toHaveBeenCalledTimes(1)
    expect(await control.written()).toEqual(before)
    now = new Date('2026-05-20T08:00:01.000Z')
    await control.subgraph.settle()
    expect((await seen(id)).state).toBe('PUBLISHED')
    broken.mockRestore()
  })

  test('one whose publication always breaks off is tried ever less often, and keeps no other from its turn', async () => {
    const id = await scheduled('sichuan', '甲', '2026-05-25')
    const subject = subjectOf(ChangeSubject.SCHEME)
    const { publish } = subject
    const broken = jest.spyOn(subject, 'publish').mockImplementation(async (tx, publication) => {
      if ((publication.content as { identity: { code: string } }).identity.code === 'sichuan') throw new Error('broken')
      return publish(tx, publication)
    })
    const tries: number[] = []
    for (let second = 0; second < 20; second += 0.5) {
      now = new Date(Date.parse('2026-05-25T08:00:00.000Z') + second * 1000)
      await control.subgraph.settle() // oxlint-disable-line no-await-in-loop -- one pulse after the other
      if (broken.mock.calls.length > tries.length) tries.push(second)
    }
    expect(tries).toEqual([0, 1, 3, 7, 15])
    broken.mockRestore()
    now = new Date('2026-05-25T08:00:31.000Z')
    await control.subgraph.settle()
    expect((await seen(id)).state).toBe('PUBLISHED')
  })

  test('a day that is not to come is refused, and nothing is written', async () => {
    const id = await approved('wujiang-organs', '甲')
    const planHash = await control.planHash(id, anyApprover)
    const before = await control.written()
    const input = { changeRequestId: id, planHash, publishOn: '2026-05-10' }
    expect(await control.codesOf('scheduleChangeRequest', input, anyApprover)).toEqual(['CHANGE_PUBLISH_ON_PAST'])
    const stale = { ...input, publishOn: '2026-06-01', planHash: 'x' }
    expect(await control.codesOf('scheduleChangeRequest', stale, anyApprover)).toEqual(['PLAN_STALE'])
    expect(await control.written()).toEqual(before)
  })

  test('edited after it was scheduled, it is a draft and not published', async () => {
    const id = await scheduled('wujiang-organs', '甲', '2026-06-10')
    await control.schedule(id, '2026-06-11', anyApprover)
    await control.edit(id, 2, ({ identity }) => void (identity.name.value!.zh = '乙'), anyEditor)
    now = new Date('2026-06-12T08:00:00.000Z')
    await control.subgraph.settle()
    expect(await seen(id)).toMatchObject({ state: 'DRAFT', publishOn: null, publishedAt: null })
  })
})
