import type { Feature } from '@meritgraph/shared/subgraph'
import { ProfileIdentity } from './identity.fields.js'

/** Who schemes belong to, to whom they apply, and for which time. */
export const identity: Feature = { name: 'identity', entities: [], resolvers: [ProfileIdentity] }
