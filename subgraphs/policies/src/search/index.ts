import type { Feature } from '@meritgraph/shared/subgraph'
import { SearchItems } from './search-items.fields.js'

export { type Beside, entryPage, type Narrow } from './entry-page.js'
export { SchemeEntry } from './scheme-entry.view.js'

/** Finding items of all schemes by their texts. */
export const search: Feature = { name: 'search', entities: [], resolvers: [SearchItems] }
