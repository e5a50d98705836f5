import { Role, type Viewer } from '@meritgraph/shared/auth'
import { AuditRecord, IdempotencyRecord, OutboxEvent } from '@meritgraph/shared/journal'
import { Account } from '../accounts/index.js'
import { aViewer, type Answered, at, ISSUER, type World } from '../subgraph.builder.js'
import { Grant } from './grant.entity.js'

const GRANT = `mutation ($input: GrantRoleInput!) {
  grantRole(input: $input) {
    grant { id role validFrom validTo jurisdiction { code } organization { code } account { issuer subject } }
    userErrors { code message path }
  }
}`
const REVOKE = `mutation ($input: RevokeRoleInput!) {
  revokeRole(input: $input) { grant { id validFrom validTo } userErrors { code message path } }
}`

/** The platform admin everywhere of the tests. */
export const root: Viewer = aViewer('root', [Role.PLATFORM_ADMIN])

let keys = 0

/** Grants a role; fields that are not given are those of an analyst in Luzhou from today on. */
export function grantRole(
  world: World,
  viewer: Viewer | null,
  input: Record<string, unknown> = {},
  language: 'en' | 'zh' = 'en',
): Promise<Answered> {
  const scope = 'organizationId' in input || 'jurisdictionCode' in input ? {} : { jurisdictionCode: 'luzhou' }
  const basic = {
    issuer: ISSUER,
    subject: 'somebody',
    role: 'ANALYST',
    validFrom: '2026-03-02',
    idempotencyKey: `grant-${++keys}`,
  }
  return world.run(GRANT, { viewer, language, variables: { input: { ...basic, ...scope, ...input } } })
}

/** Revokes a grant. */
export function revokeRole(
  world: World,
  viewer: Viewer | null,
  grantId: string,
  input: Record<string, unknown> = {},
): Promise<Answered> {
  const basic = { grantId, reason: 'The task is done.', idempotencyKey: `revoke-${++keys}` }
  return world.run(REVOKE, { viewer, variables: { input: { ...basic, ...input } } })
}

/** Grants a role that nothing stands against, and gives the grant's id. */
export async function granted(world: World, viewer: Viewer, input: Record<string, unknown> = {}): Promise<string> {
  const answer = await grantRole(world, viewer, input)
  const id = at(answer, 'grantRole.grant.id')
  if (!id) throw new Error(`nothing was granted: ${JSON.stringify(answer)}`)
  return id
}

/** Makes the root of the tests platform admin everywhere; its signed viewer says so already. */
export const grantRoot = (world: World): Promise<string> =>
  granted(world, root, { subject: 'root', role: 'PLATFORM_ADMIN', jurisdictionCode: null })

/** How many rows there are of all that a mutation writes. */
export async function written({ subgraph }: World): Promise<number[]> {
  const { read } = subgraph.database
  return Promise.all([Account, Grant, AuditRecord, OutboxEvent, IdempotencyRecord].map((entity) => read.count(entity)))
}

/** The codes of the user errors of an answer. */
export const problemsOf = (answer: Answered): string[] => {
  const [payload] = Object.values(answer.data ?? {}) as { userErrors: { code: string }[] }[]
  return payload?.userErrors.map(({ code }) => code) ?? []
}
