import { Role } from '@meritgraph/shared/auth'
import { newId } from '@meritgraph/shared/time'
import { type Answered, aViewer, at, type World } from '../subgraph.builder.js'

const admin = aViewer('admin', [Role.PLATFORM_ADMIN])

export type Input = Record<string, unknown>

/** Runs a change of the tree and gives its payload's id and codes of user errors. */
export async function change(
  world: World,
  name: string,
  input: Input,
  viewer = admin,
): Promise<Answered & { id: string; problems: string[] }> {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`
  const answer = await world.run(
    `mutation ($input: ${type}!) { ${name}(input: $input) { organization { id } userErrors { code path } } }`,
    { variables: { input: { idempotencyKey: newId(), ...input } }, viewer },
  )
  const payload = answer.data?.[name] as { organization: { id: string } | null; userErrors: { code: string }[] } | null
  return { ...answer, id: payload?.organization?.id ?? '', problems: payload?.userErrors.map(({ code }) => code) ?? [] }
}

/** Founds an organization in 2000 and gives its id. */
export const found = async (world: World, zh: string, parentId: string | null, more: Input = {}) => {
  const input = { name: { zh }, type: 'BRANCH', jurisdictionCode: 'luzhou', parentId, on: '2000-01-01', ...more }
  const { id, problems, codes } = await change(world, 'foundOrganization', input)
  expect([problems, codes]).toEqual([[], []])
  return id
}

/** What stood above an organization on a day, by name. */
export const above = async (world: World, id: string, valid: string, known: Date | null = null) => {
  const query = 'query ($id: ID!) { organization(id: $id) { ancestors { name { zh } } } }'
  const answer = await world.run(query, { variables: { id }, asOf: { valid, known } })
  return at<{ name: { zh: string } }[]>(answer, 'organization.ancestors').map(({ name }) => name.zh)
}
