import type { Feature } from '@meritgraph/shared/subgraph'
import { ProfileLeadership } from './guidance.fields.js'

/** How campaigns are led, and which department guides which organizations. */
export const guidance: Feature = { name: 'guidance', entities: [], resolvers: [ProfileLeadership] }
