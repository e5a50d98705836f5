import type { Feature } from '@meritgraph/shared/subgraph'
import { itemOf } from '../profiles/index.js'
import { ProfileAwardTypes } from './award-type.fields.js'
import { awardTypeOf } from './award-type.view.js'

export { FrequencyKind, GrantorLevel, RecipientType, RecommendationLevel, YearUnit } from './award-type.enums.js'

/** What schemes grant. */
export const awards: Feature = {
  name: 'awards',
  entities: [],
  resolvers: [ProfileAwardTypes],
  references: {
    AwardType: async ({ snapshot = '', code = '' }, ctx) => {
      const award = await itemOf(ctx, { snapshot, code }, (scheme) => scheme.awards)
      return award && awardTypeOf(snapshot, award)
    },
  },
}
