import type { Feature } from '@meritgraph/shared/subgraph'
import { PolicyItem } from './policy-item.entity.js'

export { ItemKind } from './item-kind.js'
export { keepItems } from './keep-items.js'
export { PolicyItem } from './policy-item.entity.js'
export { bareWord, escapedLike, LONGEST_WORD, searchableZh, wordsOf } from './searchable.rules.js'

/** The items of published contents, each in a row of its own. */
export const items: Feature = { name: 'items', entities: [PolicyItem], resolvers: [] }
