import { stateBy } from '@meritgraph/shared/loaders'
import { JurisdictionPath } from './jurisdiction-path.entity.js'

/** Where a jurisdiction stands at the request's `asOf`, as far as it has arrived here; null where it has not. */
export const pathOf = stateBy(JurisdictionPath, 'code')
