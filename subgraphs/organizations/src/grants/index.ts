import type { ReferenceResolver } from '@meritgraph/shared/federation'
import type { Feature } from '@meritgraph/shared/subgraph'
import { accountIdOf } from '../accounts/index.js'
import './grant.errors.js'
import { Grant, GrantAnchor } from './grant.entity.js'
import { AccountFields, GrantFields } from './grant.fields.js'
import { accountById, grantById } from './grant.loaders.js'
import { GrantRole } from './grant-role.js'
import { RevokeRole } from './revoke-role.js'
import { ViewerFields } from './viewer.fields.js'
import { type GrantOptions, viewerGrantsResolver } from './viewer-grants.js'

export { heldBy } from './held-grants.js'
export { recordGrant } from './record-grant.js'

const references: Record<string, ReferenceResolver> = {
  Grant: ({ id }, ctx) => grantById(ctx).load(id!),
  Account: ({ issuer, subject }, ctx) => accountById(ctx).load(accountIdOf(issuer!, subject!)),
}

/** Who may do what, where and when. */
export function grants(options: GrantOptions): Feature {
  const resolvers = [GrantFields, AccountFields, ViewerFields, viewerGrantsResolver(options), GrantRole, RevokeRole]
  return { name: 'grants', entities: [GrantAnchor, Grant], resolvers, references }
}
