import { Role } from '@meritgraph/shared/auth'
import { AuditRecord, OutboxEvent, verifyAuditChain } from '@meritgraph/shared/journal'
import { accountIdOf } from '../accounts/index.js'
import { aViewer, at, ISSUER, forEachWorld, placingFeed, type World } from '../subgraph.builder.js'
import { granted, grantRole, grantRoot, problemsOf, root, written } from './grants.builder.js'

forEachWorld('grantRole', (aWorld) => {
  let world: World
  let committee: string
  beforeAll(async () => {
    world = await aWorld()
    await grantRoot(world)
    const found = await world.run('{ organizations(first: 100) { nodes { id code } } }')
    committee = at<{ id: string; code: string }[]>(found, 'organizations.nodes').find(
      ({ code }) => code === 'luzhou.committee',
    )!.id
  })
  test('grants a role over a jurisdiction', async () => {
    const answer = await grantRole(world, root, { role: 'SCHEME_EDITOR', subject: 'editor', validTo: '2027-01-01' })
    expect(answer).toEqual({
      data: {
        grantRole: {
          grant: {
            id: expect.any(String),
            role: 'SCHEME_EDITOR',
            validFrom: '2026-03-02',
            validTo: '2027-01-01',
            jurisdiction: { code: 'luzhou' },
            organization: null,
            account: { issuer: ISSUER, subject: 'editor' },
          },
          userErrors: [],
        },
      },
      codes: [],
      messages: [],
    })
  })

  test('grants a role over an organization, without an end', async () => {
    const answer = await grantRole(world, root, { role: 'ORGANIZER', subject: 'organizer', organizationId: committee })
    expect(at(answer, 'grantRole.grant')).toMatchObject({
      validTo: null,
      jurisdiction: null,
      organization: { code: 'luzhou.committee' },
    })
  })

  test('writes one audit record and one event without the person, and the chain holds', async () => {
    const { read } = world.subgraph.database
    const id = await granted(world, root, { subject: 'Zhang San', idempotencyKey: 'private' })
    const audit = await read.findOneByOrFail(AuditRecord, { subjectId: id })
    expect(audit).toMatchObject({ accountId: root.accountId, mutation: 'grantRole', onBehalfOf: null })
    expect(audit.input).toEqual({
      issuer: '[personal]',
      subject: '[personal]',
      role: 'ANALYST',
      jurisdictionCode: 'luzhou',
      validFrom: '2026-03-02',
    })
    const event = await read.findOneByOrFail(OutboxEvent, { subjectKey: id })
    expect(event).toMatchObject({
      type: 'RoleGranted',
      payload: {
        id,
        accountId: accountIdOf(ISSUER, 'Zhang San'),
        role: 'ANALYST',
        jurisdictionCode: 'luzhou',
        organizationId: null,
        validFrom: '2026-03-02',
        validTo: '9999-12-31',
      },
    })
    expect(JSON.stringify(event.payload)).not.toContain('Zhang')
    await world.subgraph.settle()
    expect(await verifyAuditChain(read)).toBeNull()
  })

  test('answers a repeated key with the same grant, and writes nothing again', async () => {
    const input = { subject: 'repeated', idempotencyKey: 'once' }
    const first = await grantRole(world, root, input)
    const before = await written(world)
    expect(await grantRole(world, root, input)).toEqual(first)
    expect(problemsOf(await grantRole(world, root, { ...input, role: 'REVIEWER' }))).toEqual(['IDEMPOTENCY_KEY_REUSED'])
    expect(await written(world)).toEqual(before)
  })

  test('answers a key that many repeat at once with one grant', async () => {
    const input = { subject: 'hurried', idempotencyKey: 'at-once' }
    const answers = await Promise.all(Array.from({ length: 8 }, () => grantRole(world, root, input)))
    expect(new Set(answers.map((answer) => at(answer, 'grantRole.grant.id'))).size).toBe(1)
    expect(answers.flatMap(problemsOf)).toEqual([])
  })

  test.each(['an account that is new', 'an account that is there'])(
    'lets one of several equal grants at once through, to %s',
    async (subject) => {
      if (subject.endsWith('there')) await granted(world, root, { subject, role: 'REVIEWER' })
      const answers = await Promise.all(Array.from({ length: 5 }, () => grantRole(world, root, { subject })))
      expect(answers.flatMap(problemsOf)).toEqual(Array.from({ length: 4 }, () => 'GRANT_EXISTS'))
      expect(answers.filter((answer) => at(answer, 'grantRole.grant') !== null)).toHaveLength(1)
    },
  )

  test.each<[code: string, input: object, path: string]>([
    ['GRANT_ACCOUNT_EMPTY', { subject: '' }, 'subject'],
    ['GRANT_SCOPE_AMBIGUOUS', { jurisdictionCode: 'luzhou', organizationId: 'x' }, 'organizationId'],
    ['GRANT_VALIDITY_EMPTY', { validTo: '2026-03-02' }, 'validTo'],
    ['GRANT_ORGANIZATION_UNKNOWN', { organizationId: 'nowhere' }, 'organizationId'],
    ['GRANT_EXISTS', { subject: 'root', role: 'PLATFORM_ADMIN', jurisdictionCode: null }, 'role'],
    ['IDEMPOTENCY_KEY_MISSING', { subject: 'unkeyed', idempotencyKey: ' ' }, 'idempotencyKey'],
  ])('refuses with %s and writes nothing', async (code, input, field) => {
    const before = await written(world)
    const answer = await grantRole(world, root, { ...input })
    expect(at<object[]>(answer, 'grantRole.userErrors')).toEqual([
      { code, message: expect.any(String), path: ['input', field] },
    ])
    expect(at(answer, 'grantRole.grant')).toBeNull()
    expect(await written(world)).toEqual(before)
  })

  test('says what is wrong in the language of the request', async () => {
    const answer = await grantRole(world, root, { organizationId: 'nowhere' }, 'zh')
    expect(at(answer, 'grantRole.userErrors.0.message')).toBe(
      '没有编号为 `nowhere` 的组织。请从 `organizations` 中取用编号。',
    )
  })

  describe('may be used by', () => {
    const luzhou = { jurisdiction: 'luzhou' }
    const admin = aViewer('admin.sichuan', [Role.PLATFORM_ADMIN, { jurisdiction: 'sichuan' }])
    const editor = aViewer('editor.luzhou', [Role.SCHEME_EDITOR, luzhou])
    const organizer = aViewer('organizer.committee', [Role.ORGANIZER])
    const ended = aViewer('ended', [Role.ANALYST, luzhou])
    const coming = aViewer('coming', [Role.ANALYST, luzhou])
    const nobody = aViewer('nobody')
    beforeAll(async () => {
      await granted(world, root, { subject: 'admin.sichuan', role: 'PLATFORM_ADMIN', jurisdictionCode: 'sichuan' })
      await granted(world, root, { subject: 'editor.luzhou', role: 'SCHEME_EDITOR', validTo: '2026-12-31' })
      await granted(world, root, { subject: 'organizer.committee', role: 'ORGANIZER', organizationId: committee })
      await granted(world, root, { subject: 'ended', validFrom: '2026-01-01', validTo: '2026-03-02' })
      await granted(world, root, { subject: 'coming', validFrom: '2026-03-03' })
    })

    test.each([
      ['an admin, below', admin, { role: 'REVIEWER', subject: 'a1' }],
      ['an admin, on an organization below', admin, { role: 'REVIEWER', subject: 'a2' }],
      [
        'an editor, for the same scope and days',
        editor,
        { role: 'SCHEME_EDITOR', subject: 'e1', validTo: '2026-12-31' },
      ],
      ['an organizer, on the same organization', organizer, { role: 'ORGANIZER', subject: 'o1', organizationId: '?' }],
    ])('%s', async (name, viewer, input) => {
      const onCommittee = name.includes('organization') ? { organizationId: committee } : {}
      const answer = await grantRole(world, viewer, { ...input, ...onCommittee })
      expect({ id: at(answer, 'grantRole.grant.id'), problems: problemsOf(answer) }).toEqual({
        id: expect.any(String),
        problems: [],
      })
    })

    test.each<[name: string, viewer: typeof admin, input: Record<string, unknown>, code: string]>([
      ['an admin, beside', admin, { jurisdictionCode: 'beijing' }, 'GRANT_NOT_HELD'],
      ['an admin, above', admin, { jurisdictionCode: 'china' }, 'GRANT_NOT_HELD'],
      ['an admin of one place, everywhere', admin, { jurisdictionCode: null }, 'GRANT_NOT_HELD'],
      ['an editor, another role', editor, { role: 'SCHEME_APPROVER' }, 'GRANT_NOT_HELD'],
      ['an editor, above', editor, { role: 'SCHEME_EDITOR', jurisdictionCode: 'sichuan' }, 'GRANT_NOT_HELD'],
      ['an organizer, on the jurisdiction', organizer, { role: 'ORGANIZER' }, 'GRANT_NOT_HELD'],
      ['whose grant has ended', ended, {}, 'GRANT_NOT_HELD'],
      ['whose grant is to come', coming, {}, 'GRANT_NOT_HELD'],
      ['who holds nothing', nobody, {}, 'GRANT_NOT_HELD'],
    ])('not by %s', async (_name, viewer, input, code) => {
      const before = await written(world)
      const answer = await grantRole(world, viewer, { subject: 'refused', ...input })
      expect({ data: answer.data, codes: answer.codes }).toEqual({ data: null, codes: [code] })
      expect(await written(world)).toEqual(before)
    })

    test('not by nobody, nor by another part of the system', async () => {
      const before = await written(world)
      expect((await grantRole(world, null)).codes).toEqual(['UNAUTHENTICATED'])
      expect((await grantRole(world, { ...root, service: 'policies' })).codes).toEqual(['FORBIDDEN'])
      expect(await written(world)).toEqual(before)
    })

    test.each(['editor.luzhou', 'accomplice'])('an editor to %s: not beyond their own end', async (subject) => {
      const before = await written(world)
      const input = { role: 'SCHEME_EDITOR', subject, validFrom: '2026-12-31', validTo: '2027-12-31' }
      expect(problemsOf(await grantRole(world, editor, input))).toEqual(['GRANT_BEYOND_OWN'])
      expect(problemsOf(await grantRole(world, editor, { ...input, validTo: null }))).toEqual(['GRANT_BEYOND_OWN'])
      expect(await written(world)).toEqual(before)
    })
  })

  describe('asks the policies subgraph', () => {
    test('and refuses a jurisdiction that it does not know', async () => {
      const asked: unknown[] = []
      const knowing = await aWorld({ facts: async (question) => (asked.push(question), { jurisdiction: null }) })
      const before = await written(knowing)
      const answer = await grantRole(knowing, root, { jurisdictionCode: 'atlantis' })
      expect(problemsOf(answer)).toEqual(['GRANT_JURISDICTION_UNKNOWN'])
      expect(asked).toMatchObject([
        {
          service: 'organizations',
          onBehalfOf: root.accountId,
          name: 'organizations.grantRole.jurisdiction',
          variables: { code: 'atlantis' },
        },
      ])
      expect(await written(knowing)).toEqual(before)
    })

    test('and writes nothing where it does not answer', async () => {
      const alone = await aWorld({ facts: () => Promise.reject(new Error('connection refused')) })
      const before = await written(alone)
      expect(await grantRole(alone, root)).toMatchObject({ data: null, codes: ['NEIGHBOUR_DOWN'] })
      expect(await written(alone)).toEqual(before)
    })

    test('and waits where its event has not arrived', async () => {
      const behind = await aWorld({ feed: placingFeed([['china']]) })
      const before = await written(behind)
      expect(await grantRole(behind, root)).toMatchObject({ data: null, codes: ['NEIGHBOUR_BEHIND'] })
      expect(await written(behind)).toEqual(before)
    })

    test('not about organizations or everywhere', async () => {
      const alone = await aWorld({ facts: () => Promise.reject(new Error('connection refused')) })
      await grantRoot(alone)
      expect(await granted(alone, root, { jurisdictionCode: null, role: 'REVIEWER' })).toEqual(expect.any(String))
    })
  })

  test('begins with a platform admin for good', async () => {
    const fresh = await aWorld()
    const before = await written(fresh)
    expect(problemsOf(await grantRole(fresh, root))).toEqual(['GRANT_FIRST_ADMIN'])
    expect(await written(fresh)).toEqual(before)
    await grantRoot(fresh)
    expect(problemsOf(await grantRole(fresh, root))).toEqual([])
  })
})
