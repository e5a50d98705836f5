import { forEachDatabase } from '@meritgraph/shared/testing'
import { ChangeRequest, ChangeRequestPlan, ChangeState } from '../change-requests/index.js'
import { PolicyProfileAnchor, PolicyVersion } from '../profiles/index.js'
import {
  anyApprover as boss,
  anyEditor as author,
  type OpenedChangeControl,
  openChangeControl,
  type Payload,
} from '../change-control.builder.js'

forEachDatabase('publishing at once', (open) => {
  let now: Date
  let control: OpenedChangeControl
  /** A second process on the same database. */
  let other: OpenedChangeControl

  beforeAll(async () => {
    now = new Date('2026-03-01T08:00:00.000Z')
    const location = await open.location()
    control = await openChangeControl(open, () => now, location)
    other = 'file' in location ? control : await openChangeControl(open, () => now, location)
  })
  afterAll(async () => {
    await control.subgraph.close()
    if (other !== control) await other.subgraph.close()
  })

  /** Takes a change request as far as its approval, and gives what its publisher sends. */
  async function approved(n: number, input: object, change: Parameters<OpenedChangeControl['edit']>[2]) {
    now = new Date(now.getTime() + 60_000)
    const { id } = await control.start({ title: { zh: `改动${n}`, en: `Change ${n}` }, ...input }, author)
    await control.edit(id, 1, change, author)
    await control.submit(id, author)
    await control.approve(id, boss)
    return { changeRequestId: id, planHash: await control.planHash(id, boss) }
  }

  /** Publishes all of them at once, from both processes. */
  const publishAll = (inputs: readonly { changeRequestId: string; planHash: string }[]): Promise<Payload[]> =>
    Promise.all(inputs.map((input, i) => (i % 2 === 0 ? control : other).mutate('publishChangeRequest', input, boss)))

  test('16 change requests of one scheme: one is published, 15 are told what they ran into', async () => {
    const inputs = []
    for (let n = 0; n < 16; n++) {
      inputs.push(await approved(n, {}, ({ identity }) => void (identity.name.value!.zh = `方案${n}`)))
    }
    const { read } = control.subgraph.database
    const versions = await read.countBy(PolicyVersion, { profileCode: 'luzhou' })
    const answers = await publishAll(inputs)
    const winners = answers.filter(({ changeRequest }) => changeRequest !== null)
    expect(winners).toHaveLength(1)
    const winner = await read.findOneByOrFail(ChangeRequest, { id: winners[0]!.changeRequest!.id })
    const told = answers.flatMap(({ userErrors }) => userErrors)
    expect(told.map(({ code }) => code)).toEqual(Array.from({ length: 15 }, () => 'CHANGE_REQUEST_OUTDATED'))
    const at = winner.publishedAt!.toISOString()
    for (const { message } of told) expect(message).toContain(`“${winner.titleEn}” (luzhou) was published at ${at}`)
    expect(await read.countBy(PolicyVersion, { profileCode: 'luzhou' })).toBe(versions + 1)
    expect(await read.countBy(ChangeRequest, { state: ChangeState.PUBLISHED })).toBe(1)
    expect(await read.countBy(ChangeRequest, { state: ChangeState.APPROVED })).toBe(15)
    expect(await read.count(ChangeRequestPlan)).toBe(1)
    expect((await read.findOneByOrFail(PolicyProfileAnchor, { code: 'luzhou' })).version).toBe(2)
  })

  test('8 change requests that make the same scheme: one makes it, 7 are told', async () => {
    const inputs = []
    const start = { kind: 'PARENT', profileCode: 'luzhou', name: { zh: '县方案', en: null } }
    for (let n = 0; n < 8; n++) {
      const unborn = { target: 'luzhou-county', jurisdictionCode: 'luzhou', start }
      inputs.push(await approved(n, unborn, ({ identity }) => void (identity.name.value!.zh = `县方案${n}`)))
    }
    const answers = await publishAll(inputs)
    expect(answers.filter(({ changeRequest }) => changeRequest !== null)).toHaveLength(1)
    const codes = answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))
    expect(codes).toEqual(Array.from({ length: 7 }, () => 'CHANGE_TARGET_TAKEN'))
    const { read } = control.subgraph.database
    expect(await read.countBy(PolicyVersion, { profileCode: 'luzhou-county' })).toBe(1)
  })

  test('two schemes that would build on each other: one wins, the other would close a cycle', async () => {
    const a = await approved(1, { target: 'central' }, ({ identity }) => void (identity.extends = 'wujiang-city'))
    const b = await approved(2, { target: 'wujiang-city' }, ({ identity }) => void (identity.extends = 'central'))
    const answers = await publishAll([a, b])
    expect(answers.filter(({ changeRequest }) => changeRequest !== null)).toHaveLength(1)
    const [told] = answers.flatMap(({ userErrors }) => userErrors)
    expect(told).toMatchObject({ code: 'PROFILE_EXTENDS_CYCLE' })
    expect(told!.message).toMatch(/central → wujiang-city → central|wujiang-city → central → wujiang-city/)
    const { read } = control.subgraph.database
    const rows = await read.findBy(PolicyVersion, [{ profileCode: 'central' }, { profileCode: 'wujiang-city' }])
    expect(rows.filter(({ extendsCode }) => extendsCode !== null)).toHaveLength(1)
  })

  test('a scheme and what it builds on: the second has to read its plan again', async () => {
    const parent = await approved(1, { target: 'sichuan' }, ({ identity }) => void (identity.name.value!.zh = '四川'))
    const child = await approved(2, { target: 'luzhou' }, ({ identity }) => void (identity.name.value!.zh = '泸州'))
    const answers = await publishAll([parent, child])
    expect(answers.filter(({ changeRequest }) => changeRequest !== null)).toHaveLength(1)
    const [told] = answers.flatMap(({ userErrors }) => userErrors)
    expect(told!.code).toBe('PLAN_STALE')
    expect(told!.message).toMatch(/“Change [12]” \((sichuan|luzhou)\) was published at 2026-03-01T08:/)
  })

  test('schemes that have nothing to do with each other are all published', async () => {
    const inputs = []
    for (const [n, target] of ['beijing', 'luzhou', 'wujiang-organs'].entries()) {
      inputs.push(await approved(n, { target }, ({ identity }) => void (identity.name.value!.zh = '改')))
    }
    const answers = await publishAll(inputs)
    expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([])
  })

  test('one change request, published eight times at once: once', async () => {
    const input = await approved(1, {}, ({ identity }) => void (identity.name.value!.zh = '改'))
    const answers = await publishAll(Array.from({ length: 8 }, () => input))
    expect(answers.filter(({ changeRequest }) => changeRequest !== null)).toHaveLength(1)
    const codes = answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))
    expect(codes).toEqual(Array.from({ length: 7 }, () => 'CHANGE_REQUEST_STATE'))
    const replayed = await Promise.all(
      Array.from({ length: 4 }, () =>
        control.mutate('withdrawChangeRequest', { changeRequestId: input.changeRequestId }, author),
      ),
    )
    expect(replayed.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual(
      Array.from({ length: 4 }, () => 'CHANGE_REQUEST_STATE'),
    )
  })

  test('an edit and a publication at once: never both', async () => {
    const { changeRequestId, planHash } = await approved(1, {}, ({ identity }) => void (identity.name.value!.zh = '甲'))
    const [edited, answer] = await Promise.all([
      other.edit(changeRequestId, 2, ({ identity }) => void (identity.name.value!.zh = '乙'), author),
      control.mutate('publishChangeRequest', { changeRequestId, planHash }, boss),
    ])
    const wins = [edited, answer].filter(({ userErrors }) => userErrors.length === 0)
    expect(wins).toHaveLength(1)
    const request = await control.subgraph.database.read.findOneByOrFail(ChangeRequest, { id: changeRequestId })
    expect(request.state).toBe(answer.userErrors.length === 0 ? 'PUBLISHED' : 'DRAFT')
  })
})
