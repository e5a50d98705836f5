import type { SubgraphDefinition } from '@meritgraph/shared/subgraph'
import { awards } from './awards/index.js'
import { documents } from './documents/index.js'
import { events } from './events/index.js'
import { jurisdictions } from './jurisdictions/index.js'
import { migrations } from './migrations/index.js'
import { phases } from './phases/index.js'
import { procedures } from './procedures/index.js'
import { profiles } from './profiles/index.js'
import { values } from './values/index.js'

/** Schemes, who sets them, and the calendar they refer to. */
export const policies: SubgraphDefinition = {
  name: 'policies',
  features: [jurisdictions, events, profiles, values, documents, phases, procedures, awards],
  migrations,
}
