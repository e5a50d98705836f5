import type { Viewer } from '@meritgraph/shared/auth'
import { forEachDatabase } from '@meritgraph/shared/testing'
import { account, approver, editor, type OpenedChangeControl, openChangeControl } from '../change-control.builder.js'

const bothHere = (accountId: string): Viewer => ({
  ...editor,
  accountId,
  grants: [...editor.grants, ...approver.grants],
})
const editorAbove = account('above', 'SCHEME_EDITOR', 'sichuan')
const elsewhere = account('elsewhere', 'SCHEME_EDITOR', 'beijing')
const approverElsewhere = account('approver-elsewhere', 'SCHEME_APPROVER', 'beijing')
const member = account('member', 'MEMBER', 'luzhou')

forEachDatabase('rights over change requests', (open) => {
  let control: OpenedChangeControl
  let draft: string
  let submitted: string
  let edited: string
  let published: string

  beforeAll(async () => {
    control = await openChangeControl(open, () => new Date('2026-03-01T08:00:00.000Z'))
    draft = (await control.start({ validFrom: '2026-05-01' })).id
    published = (await control.start({ validFrom: '2026-04-01' })).id
    await control.edit(published, 1, ({ identity }) => void (identity.name.value!.zh = '甲'))
    await control.succeed('commentOnChangeRequest', { changeRequestId: published, text: '内部意见' })
    await control.submit(published)
    await control.approve(published)
    await control.publish(published)
    edited = (await control.start({ validFrom: '2026-05-01' }, bothHere('author'))).id
    await control.edit(edited, 1, ({ identity }) => void (identity.name.value!.zh = '乙'), bothHere('other'))
    await control.submit(edited)
    submitted = (await control.start({ validFrom: '2026-05-01' }, bothHere('author'))).id
    await control.submit(submitted)
  })
  afterAll(() => control.subgraph.close())

  /** How a mutation is refused: by the code of its error or of its user errors. */
  async function refusal(name: string, input: object, viewer: Viewer | null): Promise<string> {
    const before = await control.written()
    const codes = await control.mutate(name, input, viewer).then(
      ({ changeRequest, userErrors }) => {
        expect(changeRequest).toBeNull()
        return userErrors.map(({ code }) => code).join()
      },
      (error: { code: string }) => error.code,
    )
    expect(await control.written()).toEqual(before)
    return codes
  }

  const approval = async (id: string) => ({ changeRequestId: id, planHash: await control.planHash(id) })

  test.each<[string, Viewer, string]>([
    ['its author', bothHere('author'), 'CHANGE_SELF_APPROVAL'],
    ['who edited it', bothHere('other'), 'CHANGE_SELF_APPROVAL'],
    ['a platform admin who edited it', account('other', 'PLATFORM_ADMIN'), 'CHANGE_SELF_APPROVAL'],
    ['a platform admin who started it', account('author', 'PLATFORM_ADMIN'), 'CHANGE_SELF_APPROVAL'],
    ['an editor', editor, 'FORBIDDEN'],
    ['an editor above', editorAbove, 'FORBIDDEN'],
    ['an approver of another jurisdiction', approverElsewhere, 'CHANGE_REQUEST_UNKNOWN'],
    ['a member', member, 'FORBIDDEN'],
  ])('%s does not approve it', async (_case, viewer, code) => {
    expect(await refusal('approveChangeRequest', await approval(edited), viewer)).toBe(code)
  })

  test('nobody signed in does nothing', async () => {
    const on = { changeRequestId: submitted }
    const calls: [string, object][] = [
      ['startChangeRequest', { subject: 'SCHEME', target: 'luzhou', title: { zh: 'x' }, start: { kind: 'VERSION' } }],
      ['submitChangeRequest', { ...on, planHash: 'x' }],
      ['approveChangeRequest', { ...on, planHash: 'x' }],
      ['rejectChangeRequest', { ...on, reason: 'x' }],
      ['withdrawChangeRequest', on],
      ['publishChangeRequest', { ...on, planHash: 'x' }],
      ['scheduleChangeRequest', { ...on, planHash: 'x', publishOn: '2027-01-01' }],
      ['rebaseChangeRequest', { ...on, expectedRevision: 1 }],
      ['setChangeValidity', { ...on, expectedRevision: 1 }],
      ['commentOnChangeRequest', { ...on, text: 'x' }],
      ['rollBackPolicyVersion', { versionId: 'x', title: { zh: 'x' } }],
    ]
    for (const [name, input] of calls) {
      expect([name, await refusal(name, input, null)]).toEqual([name, 'UNAUTHENTICATED'])
      expect([name, await refusal(name, input, member)]).toEqual([name, 'FORBIDDEN'])
    }
  })

  test('for whom a change request does not exist gets the answer for an unknown id', async () => {
    const strangers = [
      elsewhere,
      approverElsewhere,
      { ...elsewhere, grants: [...elsewhere.grants, ...approverElsewhere.grants] },
    ]
    const calls: [string, object, number][] = [
      ['submitChangeRequest', { planHash: 'x' }, 0],
      ['withdrawChangeRequest', {}, 0],
      ['rebaseChangeRequest', { expectedRevision: 1 }, 0],
      ['setChangeValidity', { expectedRevision: 1 }, 0],
      ['approveChangeRequest', { planHash: 'x' }, 1],
      ['rejectChangeRequest', { reason: 'x' }, 1],
      ['publishChangeRequest', { planHash: 'x' }, 1],
      ['scheduleChangeRequest', { planHash: 'x', publishOn: '2027-01-01' }, 1],
      ['commentOnChangeRequest', { text: 'x' }, 2],
    ]
    const answer = async (name: string, input: object, viewer: Viewer) => {
      const { changeRequest, userErrors } = await control.mutate(name, input, viewer)
      return [name, changeRequest, userErrors]
    }
    for (const [name, input, stranger] of calls) {
      const before = await control.written()
      const viewer = strangers[stranger]!
      const seen = await answer(name, { ...input, changeRequestId: submitted }, viewer)
      expect(seen).toEqual(await answer(name, { ...input, changeRequestId: 'unknown' }, viewer))
      expect(seen[2]).toMatchObject([{ code: 'CHANGE_REQUEST_UNKNOWN', path: ['input', 'changeRequestId'] }])
      expect(await control.written()).toEqual(before)
    }
    const { userErrors } = await control.edit(submitted, 1, () => undefined, elsewhere)
    expect(userErrors).toMatchObject([{ code: 'CHANGE_REQUEST_UNKNOWN' }])
  })

  test('an editor of another jurisdiction starts nothing here, and edits nothing published', async () => {
    const start = { subject: 'SCHEME', target: 'luzhou', title: { zh: 'x' }, start: { kind: 'VERSION' } }
    expect(await refusal('startChangeRequest', start, elsewhere)).toBe('FORBIDDEN')
    const below = { ...start, target: 'luzhou-new', jurisdictionCode: 'luzhou', start: { kind: 'NOTHING' } }
    expect(await refusal('startChangeRequest', below, elsewhere)).toBe('FORBIDDEN')
    expect(await refusal('setChangeValidity', { changeRequestId: published, expectedRevision: 2 }, elsewhere)).toBe(
      'FORBIDDEN',
    )
    expect(await refusal('setChangeValidity', { changeRequestId: published, expectedRevision: 2 }, editor)).toBe(
      'CHANGE_REQUEST_STATE',
    )
    expect(await refusal('submitChangeRequest', { changeRequestId: draft, planHash: 'x' }, approver)).toBe('FORBIDDEN')
  })

  const SEEN = `query ($id: ID!) { changeRequest(id: $id) { state authorId approvals { accountId } edits { nodes { accountId } }
    comments { totalCount nodes { text } } notices { totalCount } } }`
  const seen = (id: string, viewer: Viewer | null) => control.ask(SEEN, { viewer, variables: { id } })

  test.each<[string, Viewer | null]>([
    ['nobody signed in', null],
    ['a member', member],
    ['an editor of another jurisdiction', elsewhere],
    ['an analyst everywhere', account('analyst', 'ANALYST')],
  ])('%s sees what is published, without accounts and remarks, and nothing else', async (_case, viewer) => {
    expect(await seen(draft, viewer)).toEqual({ changeRequest: null })
    expect(await seen(submitted, viewer)).toEqual({ changeRequest: null })
    expect(await seen(published, viewer)).toEqual({
      changeRequest: {
        state: 'PUBLISHED',
        authorId: null,
        approvals: [{ accountId: null }],
        edits: { nodes: [] },
        comments: { totalCount: 0, nodes: [] },
        notices: { totalCount: 0 },
      },
    })
    const listed = await control.ask(
      '{ changeRequests { totalCount nodes { id } } policyProfile(code: "luzhou") { changeRequests { totalCount } } }',
      { viewer },
    )
    expect(listed).toEqual({
      changeRequests: { totalCount: 1, nodes: [{ id: published }] },
      policyProfile: { changeRequests: { totalCount: 1 } },
    })
    const entities = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on ChangeRequest { id state } } }'
    const r = [draft, published].map((id) => ({ __typename: 'ChangeRequest', id }))
    expect(await control.ask(entities, { viewer, variables: { r } })).toEqual({
      _entities: [null, { id: published, state: 'PUBLISHED' }],
    })
  })

  test.each<[string, Viewer]>([
    ['an editor there', editor],
    ['an approver there', approver],
    ['an editor above', editorAbove],
    ['a platform admin everywhere', account('admin', 'PLATFORM_ADMIN')],
  ])('%s sees all of it', async (_case, viewer) => {
    expect(await seen(published, viewer)).toEqual({
      changeRequest: {
        state: 'PUBLISHED',
        authorId: 'editor',
        approvals: [{ accountId: 'approver' }],
        edits: { nodes: [{ accountId: 'editor' }] },
        comments: { totalCount: 1, nodes: [{ text: '内部意见' }] },
        notices: { totalCount: 0 },
      },
    })
    const text = `query ($state: ChangeState, $target: ID, $jurisdiction: ID) {
      changeRequests(state: $state, target: $target, jurisdiction: $jurisdiction) { totalCount nodes { id } } }`
    const list = async (variables: object) => {
      const { changeRequests } = await control.ask<{ changeRequests: { totalCount: number; nodes: { id: string }[] } }>(
        text,
        {
          viewer,
          variables: { ...variables },
        },
      )
      expect(changeRequests.totalCount).toBe(changeRequests.nodes.length)
      return changeRequests.nodes.map(({ id }) => id)
    }
    expect(await list({})).toEqual([draft, published, edited, submitted])
    expect(await list({ state: 'SUBMITTED' })).toEqual([edited, submitted])
    expect(await list({ target: 'beijing' })).toEqual([])
    expect(await list({ jurisdiction: 'luzhou', state: 'DRAFT' })).toEqual([draft])
    expect(await list({ jurisdiction: 'sichuan' })).toEqual([])
  })

  test('many change requests with their records take the same statements as one', async () => {
    const asked = `{ changeRequests { nodes { authorId jurisdiction { code } base { id } approvals { accountId } comments { nodes { accountId } }
      edits { nodes { accountId } } notices { nodes { code } } } } }`
    await control.ask(asked, { viewer: editor })
    const many = control.statements.length
    await control.ask(asked.replace('changeRequests {', 'changeRequests(first: 1) {'), { viewer: editor })
    expect(control.statements.length).toBeLessThanOrEqual(many)
    expect(many).toBe(8)
  })
})
