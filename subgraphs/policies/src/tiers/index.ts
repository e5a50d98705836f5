import type { Feature } from '@meritgraph/shared/subgraph'
import { itemOf } from '../profiles/index.js'
import { ProfileTiers } from './tier.fields.js'
import { tierOf } from './tier.view.js'

/** The tiers into which organizations and members are sorted. */
export const tiers: Feature = {
  name: 'tiers',
  entities: [],
  resolvers: [ProfileTiers],
  references: {
    Tier: async ({ snapshot = '', code = '' }, ctx) => {
      const tier = await itemOf(ctx, { snapshot, code }, (scheme) => scheme.tiers.tiers)
      return tier && tierOf(snapshot, tier)
    },
  },
}
