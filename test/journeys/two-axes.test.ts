import { forEachWorld, type TimedWorld } from './world.js'

/** What is always of now: who asks with which rights, what is kept of them, and what would come of publishing a file. */
const OF_NOW = ['viewer', 'me', 'exportMyData', 'planOfFile']

/** What not every caller of this test may ask. */
const ADMIN_ONLY = ['grants', 'personByIdentityNumber', 'transfer', 'transfers']

const CODE_PAGE = 'pageInfo { endCursor hasNextPage } totalCount'
const CLAUSES = 'clauses { document section quote at }'
const CHAIN = `provenance { how definedBy chain { value { zh en } status definedBy versionId isInferred ${CLAUSES} } }`

/** Queries that together ask every root field of all subgraphs. */
const QUERIES: Record<string, string> = {
  jurisdiction: `jurisdiction(code: "luxian") { code name { zh en } level status note { zh } ${CLAUSES} parent { code } ancestors { code }
    policyProfiles { nodes { code } } leadershipBodies { nodes { id } } }`,
  jurisdictions: `jurisdictions(under: "sichuan", first: 2) { nodes { code path: ancestors { code } children { totalCount } } ${CODE_PAGE} }`,
  event: `event(code: "cpc-18-congress") { code on recordedAt status note { zh } ${CLAUSES} }`,
  events: `events(first: 3) { nodes { code on } ${CODE_PAGE} }`,
  policyProfile: `policyProfile(code: "luzhou") { code title { value { zh } } version { id contentHash validFrom validTo recordedAt }
    jurisdiction { code ancestors { code } } snapshot { id versions { id recordedAt } } changeRequests { nodes { id state } totalCount }
    mapping { conceptsVersion contentHash validFrom rows(first: 5) { nodes { item relation } ${CODE_PAGE} } }
    procedures(first: 20) { nodes { code cadence { interval strength status ${CLAUSES} ${CHAIN} } } ${CODE_PAGE} }
    carriersFor(unit: RURAL) { carrier { code } coverage because { item leaf ${CLAUSES} } }
    scopeFor(unit: RURAL) { applies because { leaf status } } guidanceFor(units: [LAW_FIRM]) { isSilent because { item } } }`,
  policyProfiles: `policyProfiles(first: 2) { nodes { code version { id } activePhases { certainty from until phase { code }
    because { item leaf value { zh en } status ${CLAUSES} } } } ${CODE_PAGE} }`,
  searchItems: `searchItems(text: "点评", first: 2) { nodes { code profile { code } } ${CODE_PAGE} }`,
  concept: `concept(code: "procedure.leader-review") { code version items(first: 2) { nodes { relation entry { code } mapping { contentHash } } ${CODE_PAGE} } }`,
  concepts: `concepts(kind: TIER, first: 2) { nodes { code name { zh } } ${CODE_PAGE} }`,
  unmappedItems: `unmappedItems(first: 2) { nodes { entry { code } } mappingVersion coverage(first: 2) { nodes { profile mapped all } } ${CODE_PAGE} }`,
  leafMatrix: `leafMatrix(leaf: LEADER_REVIEW_CADENCE) { columns(first: 4) { nodes { profile cells { kind value { zh en } ${CLAUSES} } } ${CODE_PAGE} } }`,
  schemeMatrix: `schemeMatrix(columns: [{ jurisdiction: "luzhou", on: "2011-07-15" }], leaves: [LEADER_REVIEW_CADENCE]) {
    document(format: MARKDOWN) }`,
  missingCounterparts: `missingCounterparts(of: "luzhou", in: "hailun", first: 2) { nodes { item { code } } ${CODE_PAGE} }`,
  versionDiff: `versionDiff(before: { profile: "luzhou", on: "2010-06-01" }, after: { profile: "luzhou", on: "2011-07-15" }) {
    document(format: MARKDOWN) }`,
  glossarySenses: `glossarySenses(term: "四强", first: 2) { nodes { entry { code } } ${CODE_PAGE} }`,
  changeRequest: 'changeRequest(id: "nothing") { id state }',
  changeRequests: 'changeRequests(first: 20) { nodes { id state title { zh } publishedAt } totalCount }',
  organization: 'organization(id: "$organization") { id name { zh } jurisdiction { code ancestors { code } } }',
  organizations: `organizations(jurisdiction: "luzhou", first: 1) { nodes { id name { zh } } ${CODE_PAGE} }`,
  leadershipBody:
    'leadershipBody(id: "$body") { id name { value { zh } } seats(first: 3) { nodes { ordinal } totalCount } }',
  organizationSubtree: `organizationSubtree(id: "$organization", first: 2) { nodes { id name { zh } names { name { zh } validFrom }
    predecessors { share } children { totalCount } memberCount(on: "2011-07-15") { value } } ${CODE_PAGE} }`,
  organizationCounts: `organizationCounts(id: "$organization", on: ["2011-07-15"]) { on total counts { type count } }`,
  searchOrganizations: `searchOrganizations(text: "市委", first: 2) { nodes { id } ${CODE_PAGE} }`,
  person: 'person(id: "nothing") { id }',
  member: 'member(id: "nothing") { id }',
  personByIdentityNumber: 'personByIdentityNumber(identityNumber: "nothing") { id }',
  transfer: 'transfer(id: "nothing") { id }',
  transfers: 'transfers(first: 2) { nodes { id } totalCount }',
  grants: `grants(first: 20) { nodes { role jurisdiction { code } validFrom } totalCount }`,
}

const NOTE = { zh: '更正', en: 'a correction' }

/** Where two texts begin to differ, a little of each; nothing where they are the same. */
function firstDifference(one: string, other: string): string[] {
  if (one === other) return []
  let at = 0
  while (one[at] === other[at]) at += 1
  return [one, other].map((text) => text.slice(Math.max(0, at - 60), at + 60))
}

forEachWorld('the two axes of time', (world) => {
  const ids = { organization: '', body: '' }
  let keys = 0

  async function ask(query: string, variables: Record<string, unknown> = {}, as = 'admin') {
    const { data, errors } = await world().ask(query, { as, variables })
    expect([query, errors]).toEqual([query, undefined])
    return data!
  }
  async function change(mutation: string, input: object, as = 'admin', result = 'userErrors { code message }') {
    const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!`
    const text = `mutation ($input: ${type}) { done: ${mutation}(input: $input) { ${result} ${result.includes('userErrors') ? '' : 'userErrors { code message }'} } }`
    const { done } = await ask(text, { input: { idempotencyKey: `key-${++keys}`, ...input } }, as)
    expect([mutation, done.userErrors]).toEqual([mutation, []])
    return done
  }

  /** An instant as settled as can be, with nothing happening in it. */
  function instant(of: TimedWorld): string {
    of.advance(60_000)
    const known = of.now().toISOString()
    of.advance(60_000)
    return known
  }

  const asOf = (valid: string, known: string) => `query @asOf(valid: "${valid}", known: "${known}")`
  const named = (query: string) => query.replace('$organization', ids.organization).replace('$body', ids.body)
  async function answers(valid: string, known: string, as: string): Promise<Record<string, string>> {
    const found: Record<string, string> = {}
    for (const [name, query] of Object.entries(QUERIES)) {
      if (ADMIN_ONLY.includes(name) && as !== 'admin') continue
      const data = await ask(`${asOf(valid, known)} { ${named(query)} }`, {}, as) // oxlint-disable-line no-await-in-loop -- one after the other
      found[name] = JSON.stringify(data)
    }
    return found
  }

  /** Brings a change of Luzhou from its start to its publication. */
  async function publish(input: object): Promise<void> {
    const request = 'changeRequest { id } userErrors { code message }'
    const given = { target: 'luzhou', title: NOTE, ...input }
    const { changeRequest } = await change('startChangeRequest', given, 'editor.luzhou', request)
    const step = async (mutation: string, as: string) => {
      const plan = `query ($id: ID!) { changeRequest(id: $id) { plan { hash } } }`
      const data = await ask(plan, { id: changeRequest.id }, as)
      await change(mutation, { changeRequestId: changeRequest.id, planHash: data.changeRequest.plan.hash }, as)
    }
    await step('submitChangeRequest', 'editor.luzhou')
    await step('approveChangeRequest', 'approver.luzhou')
    await step('publishChangeRequest', 'approver.luzhou')
  }

  /** Corrects what the scheme of Luzhou says of leader review from its first day on. */
  async function correctScheme(from: string, to: string): Promise<void> {
    const { policyProfile } = await ask(
      '{ policyProfile(code: "luzhou") { version { validFrom file(format: YAML) } } }',
    )
    const { validFrom, file } = policyProfile.version
    expect(file).toContain(from)
    await publish({ subject: 'SCHEME', file: file.replace(from, to), validFrom })
  }

  /** Maps one item of the scheme of Luzhou and no other. */
  const correctMapping = (item: string, concept: string) =>
    publish({
      subject: 'MAPPING',
      file: `format: meritgraph-mapping/1\nprofile: luzhou\nversion: '2010.1'\nrows:\n  - { item: ${item}, concept: ${concept}, relation: exact }\n`,
    })

  const county = {
    code: 'luxian',
    parentCode: 'luzhou',
    level: 'COUNTY',
    validFrom: '2000-01-01',
    name: { zh: '泸县' },
    note: NOTE,
  }
  const congress = (on: string) => ({ eventCode: 'cpc-18-congress', on, note: NOTE })

  beforeAll(async () => {
    await change('addJurisdiction', county)
    const found = await ask(`{ organizations(jurisdiction: "luzhou", first: 1) { nodes { id } }
      jurisdiction(code: "luzhou") { leadershipBodies { nodes { id } } } }`)
    ids.organization = found.organizations.nodes[0].id
    ids.body = found.jurisdiction.leadershipBodies.nodes[0].id
  }, 60_000)

  test('every query of all subgraphs is asked, but for what is always of now', async () => {
    const { __schema } = await ask('{ __schema { queryType { fields { name } } } }')
    const asked = [...Object.keys(QUERIES), ...OF_NOW]
    expect(__schema.queryType.fields.map(({ name }: { name: string }) => name).sort()).toEqual(asked.sort())
  })

  test('the same known gives the same bytes, whatever is written later; a correction shows from when it was known', async () => {
    const VALID = ['2011-07-15', '2026-01-01']
    const instants: string[] = [instant(world())]
    const told = new Map<string, Record<string, string>>()
    const tell = async (known: string) => {
      for (const valid of VALID) {
        for (const as of ['admin', 'editor.luzhou', 'public']) {
          const now = await answers(valid, known, as) // oxlint-disable-line no-await-in-loop -- one after the other
          const key = `${valid} ${known} ${as}`
          const before = told.get(key) ?? now
          for (const name of Object.keys(now))
            expect([key, name, ...firstDifference(before[name]!, now[name]!)]).toEqual([key, name])
          told.set(key, before)
        }
      }
    }
    await tell(instants[0]!)

    await change('recordEventDate', congress('2012-10-18'))
    await change('moveJurisdiction', { code: 'luzhou', parentCode: 'jiangsu', validFrom: '2011-01-01', note: NOTE })
    await change('renameJurisdiction', {
      code: 'luxian',
      name: { zh: '泸县（新）' },
      validFrom: '2011-01-01',
      note: NOTE,
    })
    await change('grantRole', { issuer: 'merit-demo', subject: 'someone', role: 'ANALYST', validFrom: '2011-01-01' })
    await correctScheme('interval: P6M', 'interval: P3M')
    await correctMapping('luzhou.link.review', 'procedure.leader-review')
    instants.push(instant(world()))
    for (const known of instants) await tell(known) // oxlint-disable-line no-await-in-loop -- one after the other

    await change('recordEventDate', congress('2012-11-08'))
    await change('moveJurisdiction', { code: 'luzhou', parentCode: 'sichuan', validFrom: '2011-01-01', note: NOTE })
    await change(
      'startChangeRequest',
      { subject: 'SCHEME', target: 'luzhou', title: NOTE, start: { kind: 'VERSION' } },
      'editor.luzhou',
    )
    await correctScheme('interval: P3M', 'interval: P1Y')
    await correctMapping('luzhou.link.commitment', 'procedure.commitment')
    instants.push(instant(world()))
    for (const known of instants) await tell(known) // oxlint-disable-line no-await-in-loop -- one after the other

    // What applied on 15 July 2011, as it was known at each of the three instants.
    const corrected = `{ event(code: "cpc-18-congress") { on } jurisdiction(code: "luxian") { name { zh } ancestors { code } }
      concept(code: "procedure.leader-review") { items(jurisdictions: ["luzhou"]) { totalCount } }
      policyProfile(code: "luzhou") { procedures(first: 20) { nodes { code cadence { interval } } } } }`
    const seen = await Promise.all(
      instants.map(async (known) => {
        const { event, jurisdiction, concept, policyProfile } = await ask(`${asOf('2011-07-15', known)} ${corrected}`)
        const review = policyProfile.procedures.nodes.find(
          ({ code }: { code: string }) => code === 'luzhou.link.review',
        )
        const place = jurisdiction.ancestors.at(-2).code
        return [event.on, jurisdiction.name.zh, place, review.cadence.interval, concept.items.totalCount]
      }),
    )
    expect(seen).toEqual([
      [null, '泸县', 'sichuan', 'P6M', 1],
      ['2012-10-18', '泸县（新）', 'jiangsu', 'P3M', 1],
      ['2012-11-08', '泸县（新）', 'sichuan', 'P1Y', 0],
    ])
  }, 300_000)

  test('a page goes on where it stood, whatever moves away or comes in between', async () => {
    const page = async (args: string) => {
      const { nodes, pageInfo } = (
        await ask(`{ jurisdictions(under: "sichuan", ${args}) { nodes { code } ${CODE_PAGE} } }`)
      ).jurisdictions
      return { codes: nodes.map(({ code }: { code: string }) => code), after: pageInfo.endCursor }
    }
    const first = await page('first: 2')
    expect(first.codes).toEqual(['luxian', 'luzhou'])
    world().advance(60_000)
    await change('moveJurisdiction', { code: 'neijiang', parentCode: 'jiangsu', validFrom: '2000-01-01', note: NOTE })
    const town = { ...county, code: 'zigong', parentCode: 'sichuan', level: 'CITY', name: { zh: '自贡市' } }
    await change('addJurisdiction', town)
    expect((await page(`first: 100, after: "${first.after}"`)).codes).toEqual([
      'neijiang',
      'neijiang-normal-university',
    ])
    expect((await page('first: 100')).codes).toEqual(['luxian', 'luzhou', 'zigong'])
  })

  test('organizations follows the tree: a grant over a province covers what has moved under it', async () => {
    const grant = { issuer: 'merit-demo', subject: 'analyst', role: 'PLATFORM_ADMIN', validFrom: '2011-01-01' }
    await change('grantRole', { ...grant, jurisdictionCode: 'jiangsu' })
    const seen = async () => {
      world().advance(60_000)
      const { grants } = await ask('{ grants(first: 50) { nodes { jurisdiction { code } } } }', {}, 'analyst')
      return new Set(
        grants.nodes.map(({ jurisdiction }: { jurisdiction: { code: string } | null }) => jurisdiction?.code),
      )
    }
    expect(await seen()).toEqual(new Set([undefined, 'jiangsu']))
    await change('moveJurisdiction', { code: 'luzhou', parentCode: 'jiangsu', validFrom: '2011-01-01', note: NOTE })
    expect(await seen()).toEqual(new Set([undefined, 'jiangsu', 'luzhou']))
    await change('moveJurisdiction', { code: 'luzhou', parentCode: 'sichuan', validFrom: '2011-01-01', note: NOTE })
    expect(await seen()).toEqual(new Set([undefined, 'jiangsu']))
  })

  test('on the last day there is, applies what has no end', async () => {
    const query = '{ jurisdictions { totalCount } policyProfiles { totalCount } organizations { totalCount } }'
    const now = await ask(query)
    expect(await ask(`query @asOf(valid: "9999-12-31") ${query}`)).toEqual(now)
    expect(now.jurisdictions.totalCount).toBeGreaterThan(0)
  })
})
