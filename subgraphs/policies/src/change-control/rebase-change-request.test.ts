import { forEachDatabase } from '@meritgraph/shared/testing'
import { ChangeRequestDraft } from '../change-requests/index.js'
import { anyApprover, anyEditor, type OpenedChangeControl, openChangeControl } from '../change-control.builder.js'

forEachDatabase('rebaseChangeRequest', (open) => {
  let control: OpenedChangeControl
  beforeAll(async () => {
    control = await openChangeControl(open, () => new Date('2026-03-01T08:00:00.000Z'))
  })
  afterAll(() => control.subgraph.close())

  const start = (target: string, input: object = {}) => control.start({ target, ...input }, anyEditor)
  const edit = (id: string, revision: number, change: Parameters<OpenedChangeControl['edit']>[2]) =>
    control.edit(id, revision, change, anyEditor)
  const rebase = (changeRequestId: string, expectedRevision: number) =>
    control.mutate('rebaseChangeRequest', { changeRequestId, expectedRevision }, anyEditor)

  async function approved(id: string): Promise<{ changeRequestId: string; planHash: string }> {
    await control.submit(id, anyEditor)
    await control.approve(id, anyApprover)
    return { changeRequestId: id, planHash: await control.planHash(id, anyApprover) }
  }

  /** The codes with which a draft is not submitted, though its plan is up to date. */
  const submission = async (id: string): Promise<string[]> =>
    control.codesOf(
      'submitChangeRequest',
      { changeRequestId: id, planHash: await control.planHash(id, anyEditor) },
      anyEditor,
    )

  /** The name and the place that a draft gives. */
  async function saidIn(id: string): Promise<string[]> {
    const row = await control.subgraph.database.read.findOneByOrFail(ChangeRequestDraft, { changeRequestId: id })
    const { identity } = JSON.parse(row.content) as { identity: Record<'name' | 'place', { value: { zh: string } }> }
    return [identity.name.value.zh, identity.place.value.zh]
  }

  test('takes over what was published since, and keeps what was edited', async () => {
    const { id } = await start('luzhou')
    await edit(id, 1, ({ identity }) => void (identity.name.value!.zh = '我的名称'))
    const outdated = await approved(id)
    await control.published('luzhou', ({ identity }) => void (identity.place.value!.zh = '新地名'))
    expect(await control.codesOf('publishChangeRequest', outdated, anyApprover)).toEqual(['CHANGE_REQUEST_OUTDATED'])
    expect((await rebase(id, 2)).changeRequest).toMatchObject({ state: 'DRAFT', revision: 3, planHash: null })
    expect(await saidIn(id)).toEqual(['我的名称', '新地名'])
    expect(await control.codesOf('submitChangeRequest', outdated, anyEditor)).toEqual(['PLAN_STALE'])
    await approved(id)
    expect((await control.publish(id, anyApprover)).state).toBe('PUBLISHED')
  })

  test('has to come before anything else, also with a plan that is up to date; until then nothing is written', async () => {
    const target = 'neijiang-normal-university'
    const [draft, submitted, one] = [await start(target), await start(target), await start(target)]
    await control.submit(submitted.id, anyEditor)
    await approved(one.id)
    await control.published(target, ({ identity }) => void (identity.place.value!.zh = '新地名'))
    const before = await control.written()
    expect(await submission(draft.id)).toEqual(['CHANGE_REQUEST_OUTDATED'])
    const codesOf = async (mutation: string, { id }: { id: string }, input: object = {}) => {
      const planHash = await control.planHash(id, anyEditor)
      return control.codesOf(mutation, { changeRequestId: id, planHash, ...input }, anyApprover)
    }
    expect(await codesOf('approveChangeRequest', submitted)).toEqual(['CHANGE_REQUEST_OUTDATED'])
    const on = { publishOn: '2027-01-01' }
    expect(await codesOf('scheduleChangeRequest', one, on)).toEqual(['CHANGE_REQUEST_OUTDATED'])
    expect(await codesOf('publishChangeRequest', one)).toEqual(['CHANGE_REQUEST_OUTDATED'])
    expect(await control.written()).toEqual(before)
  })

  test('tells each place that both changed, and writes nothing', async () => {
    const { id } = await start('beijing')
    await edit(id, 1, ({ identity }) => {
      identity.name.value!.zh = '我的名称'
      identity.place.value!.zh = '我的地名'
    })
    await control.published('beijing', ({ identity }) => {
      identity.name.value!.zh = '他的名称'
      identity.place.value!.zh = '他的地名'
    })
    const before = await control.written()
    const { changeRequest, userErrors } = await rebase(id, 2)
    expect(changeRequest).toBeNull()
    expect(userErrors.map(({ code, path }) => [code, path])).toEqual([
      ['CHANGE_CONFLICT', ['draft', 'identity.name']],
      ['CHANGE_CONFLICT', ['draft', 'identity.place']],
    ])
    expect(userErrors[0]!.message).toContain('我的名称')
    expect(userErrors[0]!.message).toContain('他的名称')
    expect((await rebase(id, 1)).userErrors).toMatchObject([{ code: 'CHANGE_REQUEST_REVISION' }])
    expect(await control.written()).toEqual(before)
  })

  test('where nothing was published since, it only goes back to the draft', async () => {
    const { id } = await start('wujiang-organs')
    await control.submit(id, anyEditor)
    expect((await rebase(id, 1)).changeRequest).toMatchObject({ state: 'DRAFT', revision: 1 })
  })

  test('a new scheme that somebody else has made cannot be rebased', async () => {
    const unborn = { jurisdictionCode: 'luzhou', start: { kind: 'PARENT', profileCode: 'luzhou' } }
    const { id } = await start('luzhou-county', unborn)
    const other = await start('luzhou-county', unborn)
    await approved(other.id)
    await control.publish(other.id, anyApprover)
    const before = await control.written()
    expect((await rebase(id, 1)).userErrors).toMatchObject([{ code: 'CHANGE_TARGET_TAKEN' }])
    expect(await submission(id)).toEqual(['CHANGE_TARGET_TAKEN'])
    expect(await control.written()).toEqual(before)
  })

  test('days on which another version applies have to be rebased', async () => {
    await control.published('hailun', ({ identity }) => void (identity.name.value!.zh = '第二版'), {
      validFrom: '2026-06-01',
    })
    const { id } = await start('hailun', { validFrom: '2026-01-01' })
    await edit(id, 1, ({ identity }) => void (identity.place.value!.zh = '新地名'))
    const days = { changeRequestId: id, expectedRevision: 2, validFrom: '2026-07-01' }
    await control.succeed('setChangeValidity', days, anyEditor)
    expect(await submission(id)).toEqual(['CHANGE_REQUEST_OUTDATED'])
    expect((await rebase(id, 3)).userErrors).toEqual([])
    expect(await saidIn(id)).toEqual(['第二版', '新地名'])
    await approved(id)
  })
})
