import type { Feature } from '@meritgraph/shared/subgraph'
import { shippedJurisdictions } from '../shipped.js'
import { Jurisdiction, JurisdictionAnchor } from './jurisdiction.entity.js'
import { JurisdictionFields } from './jurisdiction.fields.js'
import { jurisdictionByCode } from './jurisdiction.loaders.js'
import { loadJurisdictions } from './load-jurisdictions.js'

export { Jurisdiction } from './jurisdiction.entity.js'
export { jurisdictionByCode, jurisdictionScope } from './jurisdiction.loaders.js'

/** The tree of jurisdictions, dated. */
export const jurisdictions: Feature = {
  name: 'jurisdictions',
  entities: [JurisdictionAnchor, Jurisdiction],
  resolvers: [JurisdictionFields],
  references: { Jurisdiction: ({ code }, ctx) => jurisdictionByCode(ctx).load(code!) },
  load: (tx) => loadJurisdictions(tx, shippedJurisdictions()),
}
