import { forEachDatabase } from '@meritgraph/shared/testing'
import { account, type OpenedChangeControl, openChangeControl } from '../change-control.builder.js'

const author = account('author', 'SCHEME_EDITOR')
const boss = account('boss', 'SCHEME_APPROVER')

const PLAN = `query ($id: ID!) { changeRequest(id: $id) { state plan { hash validFrom validTo counts { changed } base { id validFrom }
  changes { nodes { kind path name { zh } before { words { zh } json } after { words { zh } json } } }
  affected { totalCount nodes { profile changes { nodes { path } } } } replaces { id validFrom }
  zh: text(format: MARKDOWN, language: ZH) en: text(format: TEXT, language: EN) } } }`

forEachDatabase('the plan of a published change request', (open) => {
  let control: OpenedChangeControl
  let now: Date
  beforeAll(async () => {
    now = new Date('2026-03-01T08:00:00.000Z')
    control = await openChangeControl(open, () => now)
  })
  afterAll(() => control.subgraph.close())

  async function published(target: string, change: Parameters<OpenedChangeControl['edit']>[2]): Promise<string> {
    const { id } = await control.start({ target }, author)
    await control.edit(id, 1, change, author)
    await control.submit(id, author)
    await control.approve(id, boss)
    await control.publish(id, boss)
    return id
  }

  const plan = async (id: string) => JSON.stringify(await control.ask(PLAN, { viewer: author, variables: { id } }))

  test('is the same for ever, by the byte', async () => {
    const id = await published(
      'sichuan',
      ({ identity }) => void (identity.campaign.value = { zh: '新活动', en: 'New' }),
    )
    const first = await plan(id)
    expect(first).toContain('identity.campaign')
    now = new Date('2026-04-01T08:00:00.000Z')
    await published('luzhou', ({ identity }) => void (identity.name.value!.zh = '改名'))
    await published('sichuan', ({ identity }) => void (identity.campaign.value = { zh: '更新的活动', en: 'Newer' }))
    await published('central', ({ identity }) => void (identity.name.value!.zh = '改名'))
    expect(await plan(id)).toBe(first)
    expect(await control.ask(PLAN, { viewer: null, variables: { id } })).toEqual(JSON.parse(first))
  })

  test('is found from the version', async () => {
    const id = await published('beijing', ({ identity }) => void (identity.name.value!.zh = '改名'))
    const asked = '{ policyProfile(code: "beijing") { version { id changeRequest { id publishedVersion { id } } } } }'
    type Answer = { policyProfile: { version: { id: string; changeRequest: unknown } } }
    const { policyProfile } = await control.ask<Answer>(asked)
    const { version } = policyProfile
    expect(version.changeRequest).toEqual({ id, publishedVersion: { id: version.id } })
    const shipped = '{ policyProfile(code: "hailun") { version { changeRequest { id } } } }'
    expect(await control.ask(shipped)).toEqual({ policyProfile: { version: { changeRequest: null } } })
  })
})
