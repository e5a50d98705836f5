import { join } from 'node:path'
import { readyQueries } from '@meritgraph/gateway/console/ready-queries'
import { startWorld, type World } from './world.js'

const queries = new Map(
  readyQueries(join(__dirname, '..', '..', 'gateway', 'console', 'queries')).map((query) => [query.name, query]),
)

let world: World
beforeAll(async () => {
  world = await startWorld()
}, 60_000)
afterAll(() => world.close())

// oxlint-disable-next-line typescript/no-explicit-any -- tests look into answers freely
type Found = any

async function run(name: string): Promise<Found> {
  const { query, variables } = queries.get(name)!
  const { data, errors } = await world.ask(query, { variables: JSON.parse(variables || '{}') })
  expect(errors).toBeUndefined()
  return data!
}

test.each([...queries.values()].filter(({ query }) => query.startsWith('query')).map(({ name }) => name))(
  '%s has an answer without errors',
  async (name) => expect(Object.keys(await run(name)).length).toBeGreaterThan(0),
)

test('phase of every scheme on a day, with the ends that are unresolved', async () => {
  const { policyProfiles } = await run('01-phases-on-a-day')
  const found = policyProfiles.nodes.flatMap(({ activePhases }: Found) => activePhases)
  expect(found.map(({ phase, certainty }: Found) => `${phase.code} ${certainty} ${phase.end.isResolved}`)).toEqual([
    'beijing.phase.2 CERTAIN true',
    'beijing.phase.3 END_UNRESOLVED false',
    'hailun.phase.2 END_NOT_STATED false',
    'luzhou.phase.2 END_NOT_STATED false',
    'neijiang-normal-university.phase.2 CERTAIN true',
    'wujiang.phase.2 CERTAIN true',
    'wujiang.phase.3 END_UNRESOLVED false',
  ])
})

test('leader-review cadence, strength and clause', async () => {
  const { leafMatrix } = await run('10-leader-review')
  const cells = leafMatrix.columns.nodes.map(({ profile, cells: [cell] }: Found) => [
    profile,
    cell.cadence.interval,
    cell.cadence.strength,
    cell.clauses[0].section,
  ])
  expect(cells).toEqual([
    ['beijing', null, 'AS_APPROPRIATE', '四/3'],
    ['hailun', null, 'AS_APPROPRIATE', '五/2'],
    ['luzhou', 'P6M', 'IN_PRINCIPLE', '四/(二)'],
    ['neijiang-normal-university', 'P1Y', 'REQUIRED', '四/(三)'],
    ['wujiang-organs', 'P6M', 'IN_PRINCIPLE', '四/(二)'],
  ])
  expect(leafMatrix.mappingVersion).toBe('2010.1')
})

test('awards by level, recipient and quota: 350 in all, stated in Beijing only', async () => {
  const { policyProfiles } = await run('11-awards-by-level')
  const quotas = policyProfiles.nodes.flatMap(({ code, awardTypes }: Found) =>
    awardTypes.nodes.flatMap(({ grantor, recipients }: Found) =>
      recipients.map(({ type, quota }: Found) => [code, grantor.levels.join(), type, quota]),
    ),
  )
  const stated = quotas.filter(([, , , quota]: Found[]) => quota!.isStated)
  expect(stated.map(([code, level, type, quota]: Found[]) => `${code} ${level} ${type} ${quota.value}`)).toEqual([
    'beijing CITY MEMBER 100',
    'beijing CITY ORGANIZATION 50',
    'beijing CITY MEMBER 100',
    'beijing CITY PARTY_AFFAIRS_WORKER 100',
  ])
})

test('carriers for one sector unit, and all that are unmapped', async () => {
  const { policyProfiles, unmappedItems } = await run('12-carriers-for-a-unit')
  expect(policyProfiles.nodes.map(({ carriersFor }: Found) => carriersFor.length)).toEqual([4, 6, 3, 6, 0])
  expect([unmappedItems.totalCount, unmappedItems.nodes.length]).toEqual([18, 18])
})

test('all meanings of 四强', async () => {
  const { glossarySenses } = await run('13-meanings-of-a-term')
  expect(glossarySenses.totalCount).toBe(6)
  expect(glossarySenses.nodes.filter(({ isDefined }: Found) => !isDefined)).toHaveLength(2)
})

test('what one scheme has that another lacks', async () => {
  const { missingCounterparts } = await run('14-what-another-lacks')
  const answers = missingCounterparts.nodes.map(({ answer }: Found) => answer)
  expect(
    ['LACKS', 'RELATED', 'UNMAPPED'].map((one) => answers.filter((answer: string) => answer === one).length),
  ).toEqual([3, 3, 6])
})

test('who guides law firms, schools and non-public enterprises: only Hailun says so', async () => {
  const { policyProfiles } = await run('15-who-guides')
  const said = policyProfiles.nodes.flatMap(({ code, guidanceFor }: Found) =>
    guidanceFor.flatMap(({ unit, departments }: Found) =>
      departments.map(({ guidance }: Found) => `${code} ${unit} ${guidance.department.value.zh}`),
    ),
  )
  expect(said).toEqual(['hailun LAW_FIRM 司法', 'hailun SCHOOL 教育部门', 'hailun NON_PUBLIC_ENTERPRISE 统战部门'])
})

test('what feeds commendation, and how strongly', async () => {
  const { policyProfiles } = await run('16-what-feeds-commendation')
  const feeds = policyProfiles.nodes.flatMap(({ procedures }: Found) =>
    procedures.nodes.map(({ code, feedsAs }: Found) => `${code} ${feedsAs?.name.value.zh ?? 'not stated'}`),
  )
  expect(feeds).toEqual([
    'beijing.link.commendation not stated',
    'hailun.link.appraisal 评选先优的重要依据',
    'hailun.link.commendation not stated',
    'luzhou.link.appraisal 评选表彰的重要依据',
    'luzhou.link.commendation not stated',
    'neijiang-normal-university.link.duty-report not stated',
    'neijiang-normal-university.link.review not stated',
    'neijiang-normal-university.link.appraisal 评选表彰的重要依据',
    'neijiang-normal-university.link.commendation not stated',
    'wujiang.link.commendation not stated',
  ])
})

test('duties of an organization by sector and procedure', async () => {
  const { policyProfile } = await run('17-duties-of-an-organization')
  expect(policyProfile.appliesTo).toBe(true)
  expect(policyProfile.standards.nodes.map(({ criteria }: Found) => criteria.nodes.length)).toEqual([9])
  expect(policyProfile.procedures.nodes.map(({ kind, ledger }: Found) => [kind, ledger.value?.zh ?? null])).toEqual([
    ['COMMITMENT', null],
    ['LEADER_REVIEW', null],
    ['DUTY_REPORT', null],
    ['MASS_APPRAISAL', '专项台账'],
    ['COMMENDATION', null],
  ])
})

test('terms that a document uses and never defines', async () => {
  const { policyProfiles } = await run('18-terms-never-defined')
  expect(policyProfiles.nodes.map(({ code, glossary }: Found) => `${code} ${glossary.totalCount}`)).toEqual([
    'beijing 10',
    'hailun 9',
    'luzhou 5',
    'neijiang-normal-university 5',
    'wujiang-organs 6',
  ])
})
