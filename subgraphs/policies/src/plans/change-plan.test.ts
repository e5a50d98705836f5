import { profileYaml } from '@meritgraph/shared/profile'
import { forEachDatabase } from '@meritgraph/shared/testing'
import {
  account,
  anyApprover,
  anyEditor,
  type OpenedChangeControl,
  openChangeControl,
} from '../change-control.builder.js'
import { aFeed } from '../neighbour-feed.builder.js'
import { aDemand, anAward, aProcedure, aScheme, publish } from '../scheme-tree.builder.js'

const CHANGE = `kind section path item name { zh en } was leaf
  before { words { zh en } status clauses { document section quote at } json }
  after { words { zh en } status clauses { document section quote at } json }`
const BREACH =
  'problem path item name { zh } leaf brokenBy demandedBy demand words { zh en } clauses { document quote }'
const PLAN = `hash validFrom validTo willRemove
  base { id contentHash validFrom validTo recordedAt } replaces { id validFrom validTo }
  counts { added changed retimed moved removed recoded }
  changes(first: 100) { totalCount nodes { ${CHANGE} } }
  affected(first: 100) { totalCount nodes { profile jurisdiction jurisdictionName { zh en } versionId validFrom validTo
    changes(first: 100) { totalCount nodes { ${CHANGE} } } broken { ${BREACH} } mended { ${BREACH} } } }
  breaches { ${BREACH} } running(first: 100) { totalCount nodes { id kind title { zh en } pinnedAt } }
  problems { code message }`
const OF_REQUEST = `query ($id: ID!) { changeRequest(id: $id) { state plan { ${PLAN}
  zh: text(language: ZH) markdown: text(format: MARKDOWN, language: EN) } } }`

interface Page<T> {
  totalCount: number
  nodes: T[]
}
interface ChangePlan {
  hash: string
  willRemove: boolean
  affected: Page<{ profile: string; jurisdictionName: { zh: string }; changes: Page<{ path: string }> }>
  running: Page<{ id: string; kind: string }>
  problems: { code: string; message: string }[]
  zh: string
  markdown: string
}

const START = new Date('2026-03-01T08:00:00.000Z')

forEachDatabase('the plan of a change request', (open) => {
  let control: OpenedChangeControl
  beforeAll(async () => {
    control = await openChangeControl(open, () => START)
  })
  afterAll(() => control.subgraph.close())

  let trees = 0
  /** A scheme with four below it: two that inherit, one that states its own, one below one of those. */
  async function tree() {
    const top = `tree-${++trees}`
    const review = (interval: string) => ({ procedures: [aProcedure(`${top}.review`, interval)] })
    const scheme = aScheme(top, null, { ...review('P6M'), awards: [anAward(`${top}.award`, 100)] })
    await publish(control.subgraph.database, [
      scheme,
      aScheme(`${top}-a`, top),
      aScheme(`${top}-b`, top, review('P3M')),
      aScheme(`${top}-c`, top),
      aScheme(`${top}-aa`, `${top}-a`),
    ])
    return { top, scheme }
  }
  const startFor = (target: string) =>
    control.start({ target, jurisdictionCode: 'luzhou', validFrom: '2027-01-01' }, anyEditor)
  const planOf = async (id: string, viewer: Parameters<typeof control.ask>[1] = { viewer: anyEditor }) =>
    (
      await control.ask<{ changeRequest: { state: string; plan: ChangePlan } }>(OF_REQUEST, {
        ...viewer,
        variables: { id },
      })
    ).changeRequest
  const slower = (top: string) => (content: { procedures: unknown[] }) =>
    void (content.procedures = [aProcedure(`${top}.review`, 'P1Y')])

  test('is answered whole: what changes, for whom, and in words', async () => {
    const { top } = await tree()
    const { id } = await startFor(top)
    await control.edit(id, 1, slower(top), anyEditor)
    const { plan } = await planOf(id)
    expect(plan).toMatchObject({
      ...{ validFrom: '2027-01-01', validTo: null, willRemove: false },
      base: { validFrom: '2010-01-01', validTo: null },
      replaces: [{ validFrom: '2010-01-01', validTo: null }],
      counts: { added: 0, changed: 0, retimed: 1, moved: 0, removed: 0, recoded: 0 },
      ...{ breaches: [], problems: [], running: { totalCount: 0, nodes: [] } },
    })
    expect(plan.affected.nodes.map(({ profile, changes }) => [profile, changes.nodes.map(({ path }) => path)])).toEqual(
      ['a', 'aa', 'c'].map((end) => [`${top}-${end}`, [`procedures[${top}.review].cadence`]]),
    )
    expect(plan.zh.split('\n').slice(0, 7)).toEqual([
      `计划：${top}，2027-01-01 起`,
      '新增 0，删除 0，修改 0，改期 1，移动 0，改代码 0。',
      '替换版本：2010-01-01 起。',
      '下级方案受影响 3 个，其中 0 个不再符合要求。',
      '',
      '环节',
      `  ~ 改期：${top}.review 点评 [${top}.review]，周期`,
    ])
  })

  test('stands beside what its draft changes of what it was started from', async () => {
    const { top } = await tree()
    const { id } = await startFor(top)
    await control.edit(id, 1, slower(top), anyEditor)
    const asked =
      'query ($id: ID!) { changeRequest(id: $id) { changes { totalCount nodes { kind path after { words { en } } } } } }'
    const { changeRequest } = await control.ask<{ changeRequest: object }>(asked, {
      viewer: anyEditor,
      variables: { id },
    })
    const change = {
      kind: 'RETIMED',
      path: `procedures[${top}.review].cadence`,
      after: { words: { en: 'every year' } },
    }
    expect(changeRequest).toEqual({ changes: { totalCount: 1, nodes: [change] } })
  })

  test('of a published request is the same for ever, for everybody', async () => {
    const { top } = await tree()
    const { id } = await startFor(top)
    await control.edit(id, 1, slower(top), anyEditor)
    await control.submit(id, anyEditor)
    await control.approve(id, anyApprover)
    const before = await planOf(id)
    await control.publish(id, anyApprover)
    const after = await planOf(id, { viewer: null })
    expect(after.state).toBe('PUBLISHED')
    const { zh, markdown, ...plan } = after.plan
    const { zh: zhBefore, markdown: markdownBefore, ...planBefore } = before.plan
    expect(JSON.stringify(plan)).toBe(JSON.stringify(planBefore))
    const body = (text: string) => text.split('\n').slice(0, -2)
    expect(body(zh)).toEqual(body(zhBefore))
    expect([zh, markdown].map((text) => text.split('\n').at(-2))).toEqual(['已发布。', 'This has been published.'])
    expect(markdownBefore).not.toBe(markdown)
    const { database } = control.subgraph
    await database.write(async (em) => {
      await em.query("UPDATE jurisdiction_states SET nameZh = '改名', nameEn = 'Renamed'")
      await em.query("UPDATE events SET nameZh = '改名', nameEn = 'Renamed'")
    })
    await publish(database, [{ profile: aScheme(`${top}-a`, null), validFrom: '2027-01-01' }])
    expect(JSON.stringify((await planOf(id, { viewer: null })).plan)).toBe(JSON.stringify(after.plan))
  })

  test('costs the same number of statements for any page, and for any number of schemes that only inherit', async () => {
    const { top } = await tree()
    const { id } = await startFor(top)
    await control.edit(id, 1, slower(top), anyEditor)
    const page = async (first: number) => {
      const asked = `query ($id: ID!, $first: Int!) { changeRequest(id: $id) { changes(first: $first) { totalCount }
        plan { changes(first: $first) { totalCount } affected(first: $first) { totalCount nodes { profile changes(first: $first) { nodes { path } } } } } } }`
      await control.ask(asked, { viewer: anyEditor, variables: { id, first } })
      return control.statements.length
    }
    await page(1)
    const few = await page(1)
    expect(await page(100)).toBe(few)
    const more = Array.from({ length: 30 }, (_, i) => aScheme(`${top}-more-${i}`, `${top}-c`))
    await publish(control.subgraph.database, more)
    expect(await page(100)).toBe(few)
    expect((await planOf(id)).plan.affected.totalCount).toBe(33)
  })

  test('does not exist for who does not see the request, and is over where that is', async () => {
    const { top } = await tree()
    const { id } = await startFor(top)
    for (const viewer of [null, account('other', 'SCHEME_EDITOR', 'beijing')])
      expect(await planOf(id, { viewer })).toBeNull()
    await control.succeed('withdrawChangeRequest', { changeRequestId: id }, anyEditor)
    expect((await planOf(id)).plan).toBeNull()
  })

  test('refuses to remove what something running names, until that has ended', async () => {
    const { top } = await tree()
    const snapshot = await control.ask<{ policyProfile: { snapshot: { id: string } } }>(
      'query ($code: ID!) { policyProfile(code: $code) { snapshot { id } } }',
      { variables: { code: `${top}-aa` } },
    )
    const evaluations = aFeed()
    evaluations.pinned(`review-${top}`, snapshot.policyProfile.snapshot.id, { items: [`${top}.review`] })
    control.subgraph.follow({ evaluations: evaluations.feed })
    await control.subgraph.settle()
    const { id } = await startFor(top)
    await control.edit(id, 1, (content) => void (content.procedures = []), anyEditor)
    const { plan } = await planOf(id)
    expect([plan.willRemove, plan.running]).toEqual([
      true,
      {
        totalCount: 1,
        nodes: [
          {
            ...{ id: `review-${top}`, kind: 'REVIEW', pinnedAt: '2026-01-01T00:01:00.000Z' },
            title: { zh: `review-${top} 点评`, en: `Review review-${top}` },
          },
        ],
      },
    ])
    expect(plan.problems).toEqual([
      {
        code: 'ITEM_PINNED',
        message: `${top}.review cannot be removed: what is running names it (Review review-${top}; 1 in all). Keep the item, or publish when that has ended.`,
      },
    ])
    const written = await control.written()
    expect(
      await control.codesOf('submitChangeRequest', { changeRequestId: id, planHash: plan.hash }, anyEditor),
    ).toEqual(['ITEM_PINNED'])
    expect(await control.written()).toEqual(written)
    evaluations.released(`review-${top}`)
    await control.subgraph.settle()
    expect((await planOf(id)).plan.problems).toEqual([])
    expect((await control.submit(id, anyEditor)).state).toBe('SUBMITTED')
  })

  describe('of a file', () => {
    const ASKED = `query ($file: String!, $from: LocalDate!, $to: LocalDate) {
      planOfFile(file: $file, fileName: "own.yaml", validFrom: $from, validTo: $to) {
        problems { code severity line message { en } } plan { hash willRemove counts { changed } affected { totalCount } breaches { demand } } } }`
    type Answer = {
      planOfFile: { problems: { code: string; severity: string }[]; plan: Record<string, unknown> | null }
    }
    const asked = (file: string, viewer = anyEditor, more: object = {}) =>
      control.run(ASKED, { viewer, variables: { file, from: '2027-01-01', ...more } })

    test('says what publishing it would do, and writes nothing', async () => {
      const { top, scheme } = await tree()
      const file = profileYaml({ ...scheme, awards: [anAward(`${top}.award`, 80)] })
      const written = await control.written()
      const { data, errors } = await asked(file)
      expect(errors).toBeUndefined()
      const { problems, plan } = (data as unknown as Answer).planOfFile
      expect(problems.filter(({ severity }) => severity === 'ERROR')).toEqual([])
      expect(plan).toMatchObject({
        willRemove: false,
        counts: { changed: 1 },
        affected: { totalCount: 4 },
        breaches: [],
      })
      expect(await control.written()).toEqual(written)
    })

    test('with mistakes says which and where, and plans nothing', async () => {
      const { scheme } = await tree()
      const { data } = await asked(profileYaml(scheme).replace('procedures:', 'procedurs:'))
      const { problems, plan } = (data as unknown as Answer).planOfFile
      expect([problems[0]!.code, problems[0]!.severity, plan]).toEqual(['PROFILE_KEY_UNKNOWN', 'ERROR', null])
      const large = await asked(`# ${'x'.repeat(6 * 1024 * 1024)}`)
      expect((large.data as unknown as Answer).planOfFile).toMatchObject({
        problems: [{ code: 'PROFILE_TOO_LARGE' }],
        plan: null,
      })
    })

    test('is only for who may write there', async () => {
      const { scheme } = await tree()
      const file = profileYaml(scheme)
      const codeFor = async (viewer: typeof anyEditor | null, more: object = {}) =>
        (await asked(file, viewer as typeof anyEditor, more)).errors?.[0]?.extensions?.code
      expect(await codeFor(null)).toBe('UNAUTHENTICATED')
      expect(await codeFor(account('o', 'ORGANIZER'))).toBe('FORBIDDEN')
      expect(await codeFor(account('other', 'SCHEME_EDITOR', 'beijing'))).toBe('FORBIDDEN')
      expect(await codeFor(anyEditor, { to: '2027-01-01' })).toBe('PLAN_VALIDITY_EMPTY')
      expect(await codeFor(anyApprover)).toBeUndefined()
    })

    test('that breaks a demand says so among its problems', async () => {
      const { top, scheme } = await tree()
      await publish(control.subgraph.database, [
        {
          profile: { ...scheme, constraints: [aDemand(`${top}.lock`, `${top}.award`, 'recipients.member.quota')] },
          validFrom: '2020-01-01',
        },
      ])
      const { data } = await asked(profileYaml(aScheme(`${top}-d`, top, { awards: [anAward(`${top}.award`, 5)] })))
      const { problems } = (data as unknown as Answer).planOfFile
      expect(problems.map(({ code }) => code)).toContain('PROFILE_LOCK_BROKEN')
    })
  })
})
