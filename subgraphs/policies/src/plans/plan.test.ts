import { countStatements, forEachDatabase } from '@meritgraph/shared/testing'
import { FOREVER } from '@meritgraph/shared/time'
import { type OpenedPolicies, openPolicies } from '../policies.builder.js'
import { PolicyContent, PolicyVersion } from '../profiles/index.js'
import { type Plan, planFor, planHashFor } from './index.js'
import {
  aDemand,
  anAward,
  anOmission,
  aProcedure,
  aScheme,
  from2012,
  publish,
  reading,
  said,
} from '../scheme-tree.builder.js'

/** Every scheme affected, with what becomes of it in short. */
const told = ({ affected, effects }: Plan) =>
  affected.map(({ profile, effect }) => {
    const { changes, broken, mended } = effects[effect]!
    return [
      profile,
      ...changes.map(
        ({ kind, path, before, after }) => `${kind} ${path} ${before?.words?.zh ?? '-'} → ${after?.words?.zh ?? '-'}`,
      ),
      ...broken.map(({ problem, path, brokenBy, demandedBy }) => `${problem} ${path} by ${brokenBy} of ${demandedBy}`),
      ...mended.map(({ path }) => `MENDED ${path}`),
    ].join(' | ')
  })

const top = aScheme('top', null, {
  procedures: [aProcedure('top.review'), aProcedure('top.report', 'P1Y')],
  awards: [anAward('top.award', 100)],
})
const tree = [
  top,
  aScheme('city-a', 'top', { procedures: [aProcedure('top.review', 'P3M')] }),
  aScheme('city-b', 'top', { awards: [anAward('b.award', 5)] }),
  aScheme('county-aa', 'city-a'),
  aScheme('county-ba', 'city-b', { awards: [anAward('top.award', 10)] }),
  aScheme('county-bb', 'city-b', { omissions: [anOmission('bb.1', 'top.report')] }),
]

forEachDatabase('a plan', (open) => {
  let policies: OpenedPolicies
  let plan: (content: object, more?: object) => Promise<Plan>
  beforeAll(async () => {
    policies = await openPolicies(await open.location())
    const { database } = policies.subgraph
    await publish(database, tree)
    plan = (content, more = {}) => planFor(reading(database), { ...from2012(content, 'top'), ...more })
  })
  afterAll(() => policies.subgraph.close())

  test('of the same content changes nothing and affects nobody', async () => {
    const found = await plan(top)
    expect([found.changes, found.affected, found.breaches, found.willRemove]).toEqual([[], [], [], false])
    expect(found.replaces.map(({ profileCode, validFrom, validTo }) => [profileCode, validFrom, validTo])).toEqual([
      ['top', '2010-01-01', '9999-12-31'],
    ])
    expect(found.base?.profileCode).toBe('top')
  })

  test('reads only what says something of what changes', async () => {
    const { database } = policies.subgraph
    const counted = countStatements(database)
    const contentsRead = async (content: object, target: string) => {
      counted.reset()
      const { affected } = await planFor(reading(database), from2012(content, target))
      return [affected.length, counted.statements.filter((sql) => sql.includes('policy_contents')).length]
    }
    expect(await contentsRead(top, 'top')).toEqual([0, 1])
    for (const code of ['central', 'sichuan', 'beijing', 'wujiang-city']) {
      const version = await database.read.findOneByOrFail(PolicyVersion, { profileCode: code, supersededAt: FOREVER })
      const { content } = await database.read.findOneByOrFail(PolicyContent, { contentHash: version.contentHash })
      expect([code, ...(await contentsRead(JSON.parse(content) as object, code))]).toEqual([code, 0, 1])
    }
    const slower = { ...top, procedures: [aProcedure('top.review', 'P1Y'), top.procedures[1]] }
    expect(await contentsRead(slower, 'top')).toEqual([3, 2])
  })

  test('of another cadence affects whoever inherits it', async () => {
    const found = await plan({ ...top, procedures: [aProcedure('top.review', 'P1Y'), top.procedures[1]] })
    expect(found.counts).toEqual({ ADDED: 0, CHANGED: 0, MOVED: 0, RECODED: 0, REMOVED: 0, RETIMED: 1 })
    expect(
      found.changes.map(({ kind, path, item, leaf, name, before, after }) => [
        kind,
        path,
        item,
        leaf,
        name?.zh,
        before?.words?.en,
        after?.words?.en,
      ]),
    ).toEqual([
      [
        'RETIMED',
        'procedures[top.review].cadence',
        'top.review',
        'cadence',
        'top.review 点评',
        'every six months',
        'every year',
      ],
    ])
    expect(found.changes[0]!.after!.clauses).toEqual([{ document: 'top.doc', section: '一', quote: '原文', at: null }])
    const effect = 'RETIMED procedures[top.review].cadence 每半年一次 → 每年一次'
    expect(told(found)).toEqual(['city-b', 'county-ba', 'county-bb'].map((code) => `${code} | ${effect}`))
    expect(found.effects).toHaveLength(1)
  })

  test('of another quota stops where a scheme states its own', async () => {
    const found = await plan({ ...top, awards: [anAward('top.award', 80)] })
    const effect = 'CHANGED awards[top.award].recipients[top.award.member].quota 100 → 80'
    expect(told(found)).toEqual(['city-a', 'city-b', 'county-aa', 'county-bb'].map((code) => `${code} | ${effect}`))
  })

  test('of a removed item says so, and does not reach who left it out', async () => {
    const found = await plan({ ...top, procedures: [top.procedures[0]] })
    expect([found.willRemove, found.counts.REMOVED]).toEqual([true, 1])
    const effect = 'REMOVED procedures[top.report] top.report 点评 → -'
    expect(told(found)).toEqual(['city-a', 'city-b', 'county-aa', 'county-ba'].map((code) => `${code} | ${effect}`))
  })

  test('of a demand names who breaks it, and all who take that over', async () => {
    const found = await plan({
      ...top,
      constraints: [
        aDemand('top.bound', 'top.review', 'cadence', { within: 'P2M' }),
        aDemand('top.lock', 'top.award', null),
      ],
    })
    expect(told(found)).toEqual([
      'city-a | BOUND_BROKEN procedures[top.review].cadence by city-a of top',
      'county-aa | BOUND_BROKEN procedures[top.review].cadence by city-a of top',
      'county-ba | LOCK_BROKEN awards[top.award].recipients[top.award.member].quota by county-ba of top',
    ])
    const [broken] = found.effects[found.affected[0]!.effect]!.broken
    expect(broken).toMatchObject({
      demand: 'top.bound',
      words: { zh: '至少每2个月一次', en: 'at least every 2 months' },
      clauses: [{ document: 'doc', section: '二', quote: '不得' }],
    })
  })

  test('of a value of the scheme itself reaches those that are silent on it', async () => {
    const start = said({ kind: 'day', value: '2012-03-01' })
    const found = await plan({ ...top, period: { ...top.period, start } })
    expect(told(found)).toEqual(
      ['city-a', 'city-b', 'county-aa', 'county-ba', 'county-bb'].map(
        (code) => `${code} | RETIMED period.start 未说明 → 2012-03-01`,
      ),
    )
    expect(found.effects[0]!.changes[0]).toMatchObject({ item: null, leaf: 'period.start' })
  })

  test('of a scheme in the middle says what it breaks itself', async () => {
    const { database } = policies.subgraph
    await publish(database, [
      aScheme('strict', null, {
        awards: [anAward('strict.award', 10)],
        constraints: [aDemand('strict.lock', 'strict.award', 'recipients.member.quota')],
      }),
    ])
    const found = await planFor(
      reading(database),
      from2012(aScheme('lax', 'strict', { awards: [anAward('strict.award', 11)] }), 'lax'),
    )
    expect([found.base, found.replaces]).toEqual([null, []])
    expect(found.changes.map(({ kind, path }) => `${kind} ${path}`)).toEqual([
      'ADDED awards[strict.award]',
      'ADDED documents[lax.doc]',
      'ADDED identity.name',
    ])
    expect(found.breaches).toMatchObject([
      {
        problem: 'LOCK_BROKEN',
        item: 'strict.award.member',
        brokenBy: 'lax',
        demandedBy: 'strict',
        demand: 'strict.lock',
      },
    ])
  })

  test('has a hash that moves with all that it rests on, and with nothing else', async () => {
    const { database } = policies.subgraph
    const hash = () => planHashFor(reading(database), from2012(top, 'top'))
    const first = await hash()
    expect(first).toBe((await plan(top)).hash)
    await publish(database, [aScheme('elsewhere', null)])
    await publish(database, [{ profile: aScheme('city-a', 'top'), validFrom: '2009-01-01', validTo: '2010-01-01' }])
    expect(await hash()).toBe(first)
    await publish(database, [aScheme('county-bc', 'city-b')])
    expect(await hash()).not.toBe(first)
    expect(await planHashFor(reading(database), { ...from2012(top, 'top'), validTo: '2013-01-01' })).not.toBe(
      await hash(),
    )
  })
})
