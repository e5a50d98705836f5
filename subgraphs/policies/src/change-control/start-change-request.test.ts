import { forEachDatabase } from '@meritgraph/shared/testing'
import { account, editor, type OpenedChangeControl, openChangeControl } from '../change-control.builder.js'

const central = account('central', 'SCHEME_EDITOR')
const name = { zh: '龙马潭区方案', en: 'Longmatan scheme' }
const input = { subject: 'SCHEME', target: 'luzhou', title: { zh: '调整', en: null }, start: { kind: 'VERSION' } }
const unborn = { ...input, target: 'luzhou-longmatan', jurisdictionCode: 'luzhou' }

forEachDatabase('startChangeRequest', (open) => {
  let control: OpenedChangeControl
  beforeAll(async () => {
    control = await openChangeControl(open, () => new Date('2026-03-01T08:00:00.000Z'))
  })
  afterAll(() => control.subgraph.close())

  const contentOf = async (id: string) => {
    const { changeRequest } = await control.edit(id, 1, () => undefined)
    expect(changeRequest).toBeNull()
    let content: unknown
    await control.edit(id, 1, (profile) => {
      content = structuredClone(profile)
    })
    return content as {
      identity: { code: string; jurisdiction: string; extends: string | null; name: { value: object } }
    }
  }

  test.each([
    ['NOTHING', {}, null],
    ['PARENT', { profileCode: 'luzhou' }, 'luzhou'],
    ['SCHEME', { profileCode: 'beijing' }, null],
  ])('a new scheme from %s', async (kind, more, base) => {
    const start = { kind, name, ...more }
    const request = await control.start({ ...unborn, target: `luzhou-${kind.toLowerCase()}`, start })
    expect(request).toMatchObject({ state: 'DRAFT', revision: 1, target: `luzhou-${kind.toLowerCase()}` })
    expect((await contentOf(request.id)).identity).toMatchObject({
      code: `luzhou-${kind.toLowerCase()}`,
      jurisdiction: 'luzhou',
      extends: base,
      name: { value: name },
    })
    const asked = 'query ($id: ID!) { changeRequest(id: $id) { base { id } jurisdiction { code } authorId } }'
    expect(await control.ask(asked, { viewer: editor, variables: { id: request.id } })).toEqual({
      changeRequest: { base: null, jurisdiction: { code: 'luzhou' }, authorId: 'editor' },
    })
  })

  test('from the version of today, with its days', async () => {
    const request = await control.start()
    expect(request).toMatchObject({ validFrom: '2010-04-01', validTo: null })
    const asked = `query ($id: ID!) { changeRequest(id: $id) { title { zh en } base { id contentHash } contentHash }
      policyProfile(code: "luzhou") { version { id } changeRequests { nodes { id } } } }`
    type Answer = {
      changeRequest: { base: { id: string; contentHash: string }; contentHash: string; title: object }
      policyProfile: { version: { id: string }; changeRequests: { nodes: { id: string }[] } }
    }
    const data = await control.ask<Answer>(asked, { viewer: editor, variables: { id: request.id } })
    expect(data.changeRequest.base.id).toBe(data.policyProfile.version.id)
    expect(data.changeRequest.contentHash).toBe(data.changeRequest.base.contentHash)
    expect(data.changeRequest.title).toEqual({ zh: '调整', en: 'Adjustment' })
    expect(data.policyProfile.changeRequests.nodes.map(({ id }) => id)).toContain(request.id)
  })

  test('from the version that applies from the day on that was asked for', async () => {
    const target = 'luzhou-versions'
    await control.published(target, ({ identity }) => void (identity.name.value!.zh = '前'), {
      ...{ ...unborn, target, start: { kind: 'NOTHING', name } },
      validFrom: '2010-01-01',
    })
    const later = { validFrom: '2027-01-01' }
    await control.published(target, ({ identity }) => void (identity.name.value!.zh = '后'), later)
    const nameFrom = async (validFrom?: string) =>
      (await contentOf((await control.start({ target, validFrom })).id)).identity.name.value
    expect([await nameFrom(), await nameFrom('2026-12-31'), await nameFrom('2027-02-01')]).toMatchObject([
      { zh: '前' },
      { zh: '前' },
      { zh: '后' },
    ])
  })

  test('the same key twice gives the same request, with other input is refused', async () => {
    const keyed = { ...input, idempotencyKey: 'once' }
    const first = await control.succeed('startChangeRequest', keyed)
    const before = await control.written()
    expect(await control.succeed('startChangeRequest', keyed)).toEqual(first)
    expect(await control.codesOf('startChangeRequest', { ...keyed, title: { zh: '别的', en: null } })).toEqual([
      'IDEMPOTENCY_KEY_REUSED',
    ])
    const both = await Promise.all(
      [1, 2].map(() => control.succeed('startChangeRequest', { ...input, idempotencyKey: 'twice' })),
    )
    expect(both[0]).toEqual(both[1])
    expect((await control.written())[0]).toHaveLength(before[0]!.length + 1)
  })

  test.each<[string, object, string[]]>([
    ['no start', { ...input, start: null }, ['CHANGE_START_AMBIGUOUS']],
    ['start and file', { ...input, file: 'format: meritgraph-profile/1' }, ['CHANGE_START_AMBIGUOUS']],
    ['a version of a scheme that is not there', unborn, ['CHANGE_TARGET_UNKNOWN']],
    [
      'a version that is not there',
      { ...input, start: { kind: 'VERSION', versionId: 'x' } },
      ['CHANGE_VERSION_UNKNOWN'],
    ],
    [
      'a parent that is not there',
      { ...unborn, start: { kind: 'PARENT', profileCode: 'x' } },
      ['CHANGE_TARGET_UNKNOWN'],
    ],
    ['no parent', { ...unborn, start: { kind: 'PARENT' } }, ['CHANGE_START_UNFIT']],
    ['a code that is taken', { ...input, start: { kind: 'NOTHING' } }, ['CHANGE_TARGET_TAKEN']],
    ['a code that cannot be', { ...unborn, target: '../x', start: { kind: 'NOTHING' } }, ['CHANGE_TARGET_CODE']],
    ['no jurisdiction', { ...unborn, jurisdictionCode: null, start: { kind: 'NOTHING' } }, ['CHANGE_TARGET_UNKNOWN']],
    [
      'a jurisdiction that is not there',
      { ...unborn, jurisdictionCode: 'x', start: { kind: 'NOTHING' } },
      ['CHANGE_JURISDICTION_UNKNOWN'],
    ],
    ['the jurisdiction of another', { ...input, jurisdictionCode: 'beijing' }, ['CHANGE_TARGET_FIXED']],
    ['no title', { ...input, title: { zh: '', en: 'x'.repeat(501) } }, ['CHANGE_TEXT_LENGTH', 'CHANGE_TEXT_LENGTH']],
    ['no day', { ...input, validFrom: '2011-01-01', validTo: '2011-01-01' }, ['VALIDITY_EMPTY']],
    ['a file that is none', { ...input, start: null, file: 'a: [' }, ['PROFILE_MALFORMED']],
    ['no key', { ...input, idempotencyKey: '' }, ['IDEMPOTENCY_KEY_MISSING']],
  ])('refuses %s, and nothing is written', async (_case, given, codes) => {
    const before = await control.written()
    expect(await control.codesOf('startChangeRequest', given, central)).toEqual(codes)
    const { userErrors } = await control.mutate('startChangeRequest', given, central, 'zh')
    expect(userErrors[0]!.message).toMatch(/。$/)
    expect(await control.written()).toEqual(before)
  })

  test('a code is free until somebody has published it', async () => {
    const start = { kind: 'NOTHING', name }
    const one = await control.start({ ...unborn, start })
    const two = await control.start({ ...unborn, start })
    expect(one.id).not.toBe(two.id)
  })
})
