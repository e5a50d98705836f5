import { forEachDatabase } from '@meritgraph/shared/testing'
import { type OpenedPolicies, openPolicies } from '../policies.builder.js'

interface Recipient {
  type: string
  quota: { value: number | null; isStated: boolean }
}

forEachDatabase('award types', (open) => {
  let policies: OpenedPolicies
  beforeAll(async () => {
    policies = await openPolicies(await open.location())
  })
  afterAll(() => policies.subgraph.close())

  test('state whom they honour and how many; what is not stated is neither zero nor a cap', async () => {
    const query =
      '{ policyProfiles { nodes { code awardTypes(first: 100) { nodes { code recipients { type quota { value isStated } } } } } } }'
    interface Answer {
      policyProfiles: { nodes: { code: string; awardTypes: { nodes: { code: string; recipients: Recipient[] }[] } }[] }
    }
    const { policyProfiles } = await policies.ask<Answer>(query)
    const beijing = policyProfiles.nodes[0]!.awardTypes.nodes.map(({ code, recipients }) => [
      code,
      ...recipients.map(({ type, quota }) => `${type} ${quota.value}`),
    ])
    expect(beijing).toEqual([
      ['beijing.award.2010.all-levels', 'MEMBER null'],
      ['beijing.award.2010.city', 'MEMBER 100'],
      ['beijing.award.2011.all-levels', 'ORGANIZATION null', 'MEMBER null', 'PARTY_AFFAIRS_WORKER null'],
      ['beijing.award.2011.city', 'ORGANIZATION 50', 'MEMBER 100', 'PARTY_AFFAIRS_WORKER 100'],
      ['beijing.award.2012.all-levels', 'ORGANIZATION null', 'MEMBER null'],
      ['beijing.award.2012.city', 'ORGANIZATION null', 'MEMBER null', 'UNIT null'],
    ])
    const quotas = policyProfiles.nodes.flatMap(({ awardTypes }) =>
      awardTypes.nodes.flatMap(({ recipients }) => recipients.map(({ quota }) => quota)),
    )
    expect(quotas.filter(({ value, isStated }) => (value !== null) !== isStated)).toEqual([])
    expect(quotas.reduce((sum, { value }) => sum + (value ?? 0), 0)).toBe(350)
  })

  test('say who grants, when, how often and by which steps', async () => {
    const query = `{
      beijing: policyProfile(code: "beijing") { awardTypes(first: 2) { nodes {
        grantor { levels name { zh } } organizers { value { en } } method { value { zh } } criteriaFrom
        window { kind relation event { code on } isResolved firstDay lastDay status } frequency { kind interval }
        recipients { name { value { zh } } quota { clauses { quote } } }
        recommendation { isStated quota level } covers { from to unit }
      } } }
      luzhou: policyProfile(code: "luzhou") { awardTypes { nodes { code frequency { kind interval strength } } } }
    }`
    const answer = await policies.ask<{ beijing: { awardTypes: { nodes: object[] } }; luzhou: object }>(query)
    expect(answer.beijing.awardTypes.nodes[1]).toEqual({
      grantor: { levels: ['CITY'], name: { zh: '市委（以市委名义）' } },
      organizers: {
        value: [
          { en: 'Organization Department of the Municipal Committee' },
          { en: 'Publicity Department of the Municipal Committee' },
          { en: 'Working Committee of municipal organs' },
        ],
      },
      method: { value: [{ zh: '基层评选' }, { zh: '以市委名义表彰' }] },
      criteriaFrom: 'beijing.award.2010.all-levels',
      window: {
        kind: 'EVENT',
        relation: 'EVE_OF',
        event: { code: 'party-89th-anniversary', on: '2010-07-01' },
        isResolved: true,
        firstDay: null,
        lastDay: '2010-06-30',
        status: 'INFERRED',
      },
      frequency: { kind: 'ONCE', interval: null },
      recipients: [
        {
          name: { value: { zh: '“群众心目中的好党员”' } },
          quota: { clauses: [{ quote: '表彰100名“群众心目中的好党员”' }] },
        },
      ],
      recommendation: { isStated: false, quota: null, level: null },
      covers: { from: null, to: null, unit: null },
    })
    expect(answer.luzhou).toMatchObject({
      awardTypes: {
        nodes: expect.arrayContaining([
          expect.objectContaining({ frequency: { kind: 'INTERVAL', interval: 'P2Y', strength: 'IN_PRINCIPLE' } }),
          expect.objectContaining({ frequency: { kind: 'INTERVAL', interval: 'P1Y', strength: 'OPTIONAL' } }),
        ]),
      },
    })
  })

  test('are found as references into a snapshot', async () => {
    const query =
      '{ policyProfile(code: "beijing") { snapshot { id } awardTypes(first: 1) { nodes { snapshot code } } procedures(first: 1) { nodes { snapshot code } } } }'
    interface Answer {
      policyProfile: { awardTypes: { nodes: object[] }; procedures: { nodes: object[] } }
    }
    const { awardTypes, procedures } = (await policies.ask<Answer>(query)).policyProfile
    const references = [
      { __typename: 'AwardType', ...awardTypes.nodes[0] },
      { __typename: 'Procedure', ...procedures.nodes[0] },
    ]
    const entities =
      'query ($references: [_Any!]!) { _entities(representations: $references) { ... on AwardType { snapshot code } ... on Procedure { snapshot code } } }'
    expect(await policies.ask(entities, { variables: { references } })).toEqual({
      _entities: [awardTypes.nodes[0], procedures.nodes[0]],
    })
  })
})
