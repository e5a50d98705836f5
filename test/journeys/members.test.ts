import { startWorld, type World } from './world.js'

let world: World
beforeAll(async () => {
  world = await startWorld()
}, 60_000)
afterAll(() => world?.close())

const ORGANIZATIONS = `{ organizations(jurisdiction: "luzhou", first: 100) { nodes { id code members { nodes { id person { name { zh } phone } } } memberCount { value precision } } } }`
const register = `mutation ($input: RegisterPersonInput!) { registerPerson(input: $input) { person { id } userErrors { code } } }`
const admit = `mutation ($input: AdmitMemberInput!) { admitMember(input: $input) { person { member { id affiliation { organization { code name { zh } } stage } } } userErrors { code } } }`

interface Seen {
  id: string
  code: string
  members: { nodes: { id: string; person: { name: { zh: string }; phone: string } }[] }
  memberCount: { value: number | null; precision: string }
}

const committee = async (as?: string): Promise<Seen> => {
  const { data, errors } = await world.ask(ORGANIZATIONS, { as })
  expect(errors).toBeUndefined()
  return (data!.organizations.nodes as Seen[]).find(({ code }) => code === 'luzhou.committee')!
}

test('an organizer records a member in an organization of another subgraph; strangers see neither person nor number', async () => {
  const { id: organizationId } = await committee()
  const input = { organizationId, on: '2020-01-01', name: { zh: '张三' }, phone: '13812345678', idempotencyKey: 'r' }
  const registered = await world.ask(register, { as: 'organizer.luzhou', variables: { input } })
  expect(registered.data?.registerPerson.userErrors).toEqual([])
  const personId = registered.data!.registerPerson.person.id
  const admission = { personId, on: '2021-07-01', idempotencyKey: 'a' }
  const admitted = await world.ask(admit, { as: 'organizer.luzhou', variables: { input: admission } })
  expect(admitted.data).toMatchObject({
    admitMember: {
      person: {
        member: { id: personId, affiliation: { organization: { code: 'luzhou.committee' }, stage: 'PROBATIONARY' } },
      },
      userErrors: [],
    },
  })
  for (const keeper of ['organizer.luzhou', 'admin'])
    expect(await committee(keeper)).toMatchObject({
      members: { nodes: [{ id: personId, person: { name: { zh: '张三' }, phone: '138****5678' } }] },
      memberCount: { value: 1, precision: 'EXACT' },
    })
  for (const stranger of ['analyst', 'editor.luzhou', 'public', undefined])
    expect(await committee(stranger)).toMatchObject({
      members: { nodes: [] },
      memberCount: { value: null, precision: 'SUPPRESSED' },
    })
  const refused = await world.ask(register, { as: 'editor.beijing', variables: { input } })
  expect(refused.errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN'])
})
