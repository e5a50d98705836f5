export { batched, byKey, stateBy } from './loaders.js'
export { perRequest, type Remembers } from './per-request.js'
export { RecentlyUsed } from './recently-used.js'
