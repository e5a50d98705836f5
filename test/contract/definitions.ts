import '@meritgraph/gateway/embedded'
import { members } from '@meritgraph/members'
import '@meritgraph/shared/cli'
import { organizations } from '@meritgraph/organizations'
import { policies } from '@meritgraph/policies'
import type { SubgraphDefinition } from '@meritgraph/shared/subgraph'

/** Every subgraph of the product, in the order of their ports. */
export const definitions: SubgraphDefinition[] = [policies, organizations({}), members({})]
