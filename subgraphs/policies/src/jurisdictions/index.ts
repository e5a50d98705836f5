import type { Feature } from '@meritgraph/shared/subgraph'
import { shippedJurisdictions } from '../shipped.js'
import { AddJurisdiction } from './add-jurisdiction.js'
import { Jurisdiction, JurisdictionAnchor, JurisdictionTree } from './jurisdiction.entity.js'
import { JurisdictionFields } from './jurisdiction.fields.js'
import { jurisdictionByCode } from './jurisdiction.loaders.js'
import { loadJurisdictions } from './load-jurisdictions.js'
import { MoveJurisdiction } from './move-jurisdiction.js'
import { RenameJurisdiction } from './rename-jurisdiction.js'

export { NoteInput } from './change-inputs.js'
export { Jurisdiction, JurisdictionLevel } from './jurisdiction.entity.js'
export { jurisdictionByCode, jurisdictionScope } from './jurisdiction.loaders.js'

/** The tree of jurisdictions, dated. */
export const jurisdictions: Feature = {
  name: 'jurisdictions',
  entities: [JurisdictionTree, JurisdictionAnchor, Jurisdiction],
  resolvers: [JurisdictionFields, AddJurisdiction, MoveJurisdiction, RenameJurisdiction],
  references: { Jurisdiction: ({ code }, ctx) => jurisdictionByCode(ctx).load(code!) },
  load: (tx) => loadJurisdictions(tx, shippedJurisdictions()),
}
