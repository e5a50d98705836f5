import type { SubgraphDefinition } from '@meritgraph/shared/subgraph'
import { accounts } from './accounts/index.js'
import { DEMO_ISSUER, demo, noDemo } from './demo/index.js'
import { grants } from './grants/index.js'
import { jurisdictions } from './jurisdictions/index.js'
import { leadership } from './leadership/index.js'
import { migrations } from './migrations/index.js'
import { organizations as organizationTree } from './organizations/index.js'

export { demoAccounts, DEMO_ISSUER } from './demo/index.js'

export interface OrganizationsOptions {
  /** Whether the demonstration's accounts exist and may do anything. */
  demo?: boolean
  /** `issuer#subject` of the account that is platform admin everywhere until a first grant is recorded. */
  bootstrapAdmin?: string | null
}

/** Organizations, the bodies that lead a campaign, and who may do what. */
export function organizations(options: OrganizationsOptions): SubgraphDefinition {
  const { bootstrapAdmin = null } = options
  const access = grants({ bootstrapAdmin, refusedIssuer: options.demo ? null : DEMO_ISSUER })
  const features = [jurisdictions, organizationTree, leadership, accounts, access]
  return { name: 'organizations', features: [...features, options.demo ? demo : noDemo], migrations }
}
