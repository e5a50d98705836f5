import type { Feature } from '@meritgraph/shared/subgraph'
import { PolicyItem } from './policy-item.entity.js'
import { StatedPlace } from './stated-place.entity.js'

export { ItemKind } from './item-kind.js'
export { itemName } from './items-of.js'
export { keepItems } from './keep-items.js'
export { PolicyItem } from './policy-item.entity.js'
export { bareWord, LONGEST_WORD, searchableZh, wordsOf } from './searchable.rules.js'
export { StatedPlace } from './stated-place.entity.js'
export { DEMANDS, isCoded, isItemList, statedPlaces } from './stated-places.rules.js'

/** The items of published contents, each in a row of its own, and which places they state besides. */
export const items: Feature = { name: 'items', entities: [PolicyItem, StatedPlace], resolvers: [] }
