import type { Feature } from '@meritgraph/shared/subgraph'
import { ProfileSupervision } from './supervision.fields.js'

/** How campaigns are supervised and made known. */
export const supervision: Feature = { name: 'supervision', entities: [], resolvers: [ProfileSupervision] }
