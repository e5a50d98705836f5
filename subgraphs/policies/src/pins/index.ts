import type { Feature } from '@meritgraph/shared/subgraph'
import { Pin, PinItem, PinVersion } from './pin.entity.js'
import { snapshotPins } from './snapshot-pinned.js'

export { Pin, PinItem, PinVersion } from './pin.entity.js'
export { PinKind } from './pin-kind.js'
export { pinnedItems, runningUnder } from './pin.loaders.js'
export { type PinnedItem, problemsOfPinned } from './pinned-items.rules.js'
export { snapshotPins } from './snapshot-pinned.js'

/** What runs under which snapshot, as the subgraphs in which it runs say. */
export const pins: Feature = {
  name: 'pins',
  entities: [Pin, PinVersion, PinItem],
  resolvers: [],
  projections: snapshotPins,
}
