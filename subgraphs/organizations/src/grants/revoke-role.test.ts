import { Role } from '@meritgraph/shared/auth'
import { AuditRecord, OutboxEvent } from '@meritgraph/shared/journal'
import { accountIdOf } from '../accounts/index.js'
import { aViewer, at, forEachWorld, ISSUER, type World } from '../subgraph.builder.js'
import { granted, grantRole, grantRoot, problemsOf, revokeRole, root, written } from './grants.builder.js'

const GRANTS = 'query ($account: ID) { grants(account: $account) { nodes { validFrom validTo } totalCount } }'

forEachWorld('revokeRole', (aWorld) => {
  let world: World
  beforeAll(async () => {
    world = await aWorld()
    await grantRoot(world)
  })

  const holds = async (subject: string, asOf: { valid: string; known: Date | null }) =>
    at(await world.run(GRANTS, { viewer: root, asOf, variables: { account: accountIdOf(ISSUER, subject) } }), 'grants')
  const page = (...nodes: object[]) => ({ nodes, totalCount: nodes.length })

  test('ends a grant today, and both what was so and what was known stay askable', async () => {
    const id = await granted(world, root, { subject: 'leaver', validFrom: '2026-01-01' })
    const before = world.clock.now
    const answer = await revokeRole(world, root, id)
    expect(answer.data).toEqual({
      revokeRole: { grant: { id, validFrom: '2026-01-01', validTo: '2026-03-02' }, userErrors: [] },
    })
    expect(await holds('leaver', { valid: '2026-03-01', known: null })).toEqual(
      page({ validFrom: '2026-01-01', validTo: '2026-03-02' }),
    )
    expect(await holds('leaver', { valid: '2026-03-02', known: null })).toEqual(page())
    expect(await holds('leaver', { valid: '2026-03-02', known: before })).toEqual(
      page({ validFrom: '2026-01-01', validTo: null }),
    )
    expect(await holds('leaver', { valid: '2025-12-31', known: before })).toEqual(page())
  })

  test('ends a grant from a day to come on', async () => {
    const id = await granted(world, root, { subject: 'mover' })
    const answer = await revokeRole(world, root, id, { from: '2026-06-01' })
    expect(at(answer, 'revokeRole.grant')).toEqual({ id, validFrom: '2026-03-02', validTo: '2026-06-01' })
    expect(await holds('mover', { valid: '2026-05-31', known: null })).toEqual(
      page({ validFrom: '2026-03-02', validTo: '2026-06-01' }),
    )
    expect(await holds('mover', { valid: '2026-06-01', known: null })).toEqual(page())
  })

  test('leaves nothing of a grant that had not begun, and lets it be granted again', async () => {
    const input = { subject: 'hesitant', validFrom: '2026-04-01' }
    const id = await granted(world, root, input)
    const answer = await revokeRole(world, root, id)
    expect(answer.data).toEqual({ revokeRole: { grant: null, userErrors: [] } })
    expect(await holds('hesitant', { valid: '2026-04-01', known: null })).toEqual(page())
    expect(problemsOf(await grantRole(world, root, input))).toEqual([])
  })

  test('keeps the reason in the audit record, and tells the neighbours who and from when', async () => {
    const { read } = world.subgraph.database
    const id = await granted(world, root, { subject: 'audited' })
    await revokeRole(world, root, id, { reason: 'Moved to another unit.' })
    const audit = await read.findOneByOrFail(AuditRecord, { subjectId: id, mutation: 'revokeRole' })
    expect(audit.input).toEqual({ grantId: id, reason: 'Moved to another unit.' })
    const event = await read.findOneByOrFail(OutboxEvent, { subjectKey: id, type: 'RoleRevoked' })
    expect(event.payload).toEqual({ id, accountId: accountIdOf(ISSUER, 'audited'), from: '2026-03-02' })
  })

  test('answers a repeated key as before, and writes nothing again', async () => {
    const id = await granted(world, root, { subject: 'repeated' })
    const input = { idempotencyKey: 'revoke once', from: '2026-07-01' }
    const first = await revokeRole(world, root, id, input)
    const before = await written(world)
    expect(await revokeRole(world, root, id, input)).toEqual(first)
    expect(problemsOf(await revokeRole(world, root, id, { ...input, from: '2026-07-02' }))).toEqual([
      'IDEMPOTENCY_KEY_REUSED',
    ])
    expect(await written(world)).toEqual(before)
  })

  test('refuses and writes nothing: an unknown or ended grant, no reason, no key', async () => {
    const id = await granted(world, root, { subject: 'ending', validTo: '2026-05-01' })
    const before = await written(world)
    const refusals: [string, string, object][] = [
      ['GRANT_UNKNOWN', 'nothing', {}],
      ['GRANT_ENDED', id, { from: '2026-05-01' }],
      ['GRANT_REASON_EMPTY', id, { reason: ' ' }],
      ['IDEMPOTENCY_KEY_MISSING', id, { idempotencyKey: '' }],
    ]
    for (const [code, grantId, input] of refusals) {
      expect(problemsOf(await revokeRole(world, root, grantId, { ...input }))).toEqual([code])
    }
    expect((await revokeRole(world, null, id)).codes).toEqual(['UNAUTHENTICATED'])
    expect(await written(world)).toEqual(before)
  })

  test('a grant that one may not revoke is as unknown as one that does not exist', async () => {
    const analyst = aViewer('analyst.luzhou', [Role.ANALYST, { jurisdiction: 'luzhou' }])
    const admin = aViewer('admin.beijing', [Role.PLATFORM_ADMIN, { jurisdiction: 'beijing' }])
    await granted(world, root, { subject: 'analyst.luzhou' })
    await granted(world, root, { subject: 'admin.beijing', role: 'PLATFORM_ADMIN', jurisdictionCode: 'beijing' })
    const id = await granted(world, root, { subject: 'editor', role: 'SCHEME_EDITOR' })
    const before = await written(world)
    for (const viewer of [analyst, admin]) {
      const refused = await revokeRole(world, viewer, id)
      expect(refused).toEqual(await revokeRole(world, viewer, 'nothing'))
      expect(problemsOf(refused)).toEqual(['GRANT_UNKNOWN'])
    }
    expect(await written(world)).toEqual(before)
  })

  test('one may give up what one holds', async () => {
    const id = await granted(world, root, { subject: 'resigning' })
    const own = aViewer('resigning', [Role.ANALYST, { jurisdiction: 'luzhou' }])
    expect((await revokeRole(world, own, id)).data).toEqual({ revokeRole: { grant: null, userErrors: [] } })
    expect(await holds('resigning', { valid: '2026-03-02', known: null })).toEqual(page())
  })

  describe('the last platform admin everywhere', () => {
    test('stays', async () => {
      const alone = await aWorld()
      const id = await grantRoot(alone)
      const before = await written(alone)
      const answer = await revokeRole(alone, root, id)
      expect(at(answer, 'revokeRole.userErrors')).toEqual([
        {
          code: 'GRANT_LAST_ADMIN',
          message: expect.stringContaining('from 2026-03-02 on'),
          path: ['input', 'grantId'],
        },
      ])
      // MySQL takes an id with blanks behind it for the same.
      expect(problemsOf(await revokeRole(alone, root, `${id} `))).toEqual(['GRANT_UNKNOWN'])
      expect(await written(alone)).toEqual(before)
    })

    test('stays, also where two admins revoke each other at once', async () => {
      const two = await aWorld()
      const first = await grantRoot(two)
      const second = await granted(two, root, { subject: 'second', role: 'PLATFORM_ADMIN', jurisdictionCode: null })
      const other = aViewer('second', [Role.PLATFORM_ADMIN])
      const answers = await Promise.all([revokeRole(two, root, second), revokeRole(two, other, first)])
      expect(answers.flatMap(problemsOf)).toEqual(['GRANT_LAST_ADMIN'])
      const left = await two.run(GRANTS, { viewer: root })
      expect(at(left, 'grants.totalCount')).toBe(1)
    })
  })
})
