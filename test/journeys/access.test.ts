import { forEachWorld, type TimedWorld } from './world.js'

const GRANT = `mutation ($input: GrantRoleInput!) {
  grantRole(input: $input) { grant { id role jurisdiction { code name { en } } validFrom validTo } userErrors { code path } }
}`
const REVOKE = `mutation ($input: RevokeRoleInput!) { revokeRole(input: $input) { userErrors { code } } }`
const RECORD = `mutation ($input: RecordEventDateInput!) { recordEventDate(input: $input) { event { on } userErrors { code } } }`
const CONGRESS = { eventCode: 'cpc-18-congress', on: '2012-11-08', note: { zh: '开幕', en: 'It opened.' } }

forEachWorld('who may do what', (world) => {
  const congressDay = async () => (await world().ask('{ event(code: "cpc-18-congress") { on } }')).data!.event.on
  const code = (answer: Awaited<ReturnType<TimedWorld['ask']>>) => answer.errors?.[0]?.extensions.code

  test.each([
    [undefined, 'UNAUTHENTICATED'],
    ['public', 'FORBIDDEN'],
    ['analyst', 'FORBIDDEN'],
    ['organizer.luzhou', 'FORBIDDEN'],
    ['approver.luzhou', 'FORBIDDEN'],
    // the event belongs to the centre, above Luzhou
    ['editor.luzhou', 'FORBIDDEN'],
  ])('%s may not record the day of the Congress, and nothing is written', async (as, expected) => {
    const answer = await world().ask(RECORD, { as, variables: { input: { ...CONGRESS, idempotencyKey: `no-${as}` } } })
    expect([code(answer), answer.data]).toEqual([expected, null])
    expect(await congressDay()).toBeNull()
  })

  test('a viewer sees who they are and what they hold; nobody signed in is null', async () => {
    const VIEWER = '{ viewer { roles grants(first: 5) { nodes { role jurisdiction { code } } } } }'
    expect((await world().ask(VIEWER)).data).toEqual({ viewer: null })
    const { data } = await world().ask(VIEWER, { as: 'editor.luzhou' })
    expect(data).toEqual({
      viewer: {
        roles: ['SCHEME_EDITOR'],
        grants: { nodes: [{ role: 'SCHEME_EDITOR', jurisdiction: { code: 'luzhou' } }] },
      },
    })
  })

  test('a role is granted over a jurisdiction, used, and lost within a minute of its revocation', async () => {
    const granting = {
      issuer: 'merit-demo',
      subject: 'public',
      role: 'SCHEME_EDITOR',
      jurisdictionCode: 'china',
      validFrom: '2020-01-01',
      idempotencyKey: 'grant-1',
    }
    const granted = await world().ask(GRANT, { as: 'admin', variables: { input: granting } })
    expect(granted.errors).toBeUndefined()
    const { grant, userErrors } = granted.data!.grantRole
    expect([grant.role, grant.jurisdiction, grant.validFrom, grant.validTo, userErrors]).toEqual([
      'SCHEME_EDITOR',
      { code: 'china', name: { en: expect.any(String) } },
      '2020-01-01',
      null,
      [],
    ])

    // the gateway remembers what an account holds for half a minute; a replay of the key grants nothing twice
    const again = await world().ask(GRANT, { as: 'admin', variables: { input: granting } })
    expect(again.data!.grantRole.grant.id).toBe(grant.id)
    world().advance(31_000)
    const used = await world().ask(RECORD, {
      as: 'public',
      variables: { input: { ...CONGRESS, idempotencyKey: 'used' } },
    })
    expect([used.errors, used.data?.recordEventDate]).toEqual([
      undefined,
      { event: { on: '2012-11-08' }, userErrors: [] },
    ])

    const revoked = await world().ask(REVOKE, {
      as: 'admin',
      variables: { input: { grantId: grant.id, reason: 'The trial is over.', idempotencyKey: 'revoke-1' } },
    })
    expect(revoked.data!.revokeRole.userErrors).toEqual([])
    world().advance(31_000)
    const refused = await world().ask(RECORD, {
      as: 'public',
      variables: { input: { ...CONGRESS, on: '2012-11-09', idempotencyKey: 'late' } },
    })
    expect([code(refused), await congressDay()]).toEqual(['FORBIDDEN', '2012-11-08'])
  })

  test('an editor grants only what they hold, only below where they hold it', async () => {
    const ask = (input: object) => world().ask(GRANT, { as: 'editor.luzhou', variables: { input } })
    const base = { issuer: 'merit-demo', subject: 'x', validFrom: '2020-01-01' }
    const refusals = [
      { ...base, role: 'SCHEME_APPROVER', jurisdictionCode: 'luzhou', idempotencyKey: 'e1' },
      { ...base, role: 'SCHEME_EDITOR', jurisdictionCode: 'sichuan', idempotencyKey: 'e2' },
      { ...base, role: 'SCHEME_EDITOR', jurisdictionCode: 'beijing', idempotencyKey: 'e3' },
      { ...base, role: 'SCHEME_EDITOR', idempotencyKey: 'e4' },
    ]
    for (const input of refusals) expect(code(await ask(input))).toBe('GRANT_NOT_HELD')
    const unknown = await ask({ ...base, role: 'SCHEME_EDITOR', jurisdictionCode: 'atlantis', idempotencyKey: 'e5' })
    expect(unknown.data!.grantRole).toEqual({
      grant: null,
      userErrors: [{ code: 'GRANT_JURISDICTION_UNKNOWN', path: ['input', 'jurisdictionCode'] }],
    })
    const own = await ask({ ...base, role: 'SCHEME_EDITOR', jurisdictionCode: 'luzhou', idempotencyKey: 'e6' })
    expect(own.data!.grantRole).toMatchObject({ grant: { role: 'SCHEME_EDITOR' }, userErrors: [] })
  })

  test('the same key with other input is refused', async () => {
    const ask = (on: string) =>
      world().ask(RECORD, { as: 'admin', variables: { input: { ...CONGRESS, on, idempotencyKey: 'reused' } } })
    expect((await ask('2012-11-07')).data!.recordEventDate.userErrors).toEqual([])
    expect((await ask('2012-11-06')).data!.recordEventDate).toEqual({
      event: null,
      userErrors: [{ code: 'IDEMPOTENCY_KEY_REUSED' }],
    })
    expect(await congressDay()).toBe('2012-11-07')
  })

  test('fields for other parts of the system cannot be asked', async () => {
    const answer = await world().ask('{ _viewerGrants(issuer: "merit-demo", subject: "admin") { accountId } }', {
      as: 'admin',
    })
    expect([answer.status, code(answer)]).toEqual([400, 'GRAPHQL_VALIDATION_FAILED'])
  })
})
