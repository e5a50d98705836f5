import type { Feature } from '@meritgraph/shared/subgraph'
import { shippedProfiles } from '../shipped.js'
import { loadProfiles } from './load-profiles.js'
import { PolicyContent, PolicyProfileAnchor, PolicySnapshot, PolicyVersion } from './policy.entity.js'
import { snapshotById, versionById, versionOfProfile } from './policy.loaders.js'
import {
  JurisdictionProfiles,
  PolicyProfileFields,
  PolicySnapshotFields,
  PolicyVersionFields,
} from './policy-profile.fields.js'
import { profileOf } from './policy-profile.view.js'

export { mapPage } from './map-page.js'
export { PolicyProfile } from './policy-profile.view.js'
export { itemOf, schemeOf } from './scheme.js'

/** The schemes, their versions, and the snapshots that are pinned. */
export const profiles: Feature = {
  name: 'profiles',
  entities: [PolicyProfileAnchor, PolicyVersion, PolicyContent, PolicySnapshot],
  resolvers: [PolicyProfileFields, PolicyVersionFields, PolicySnapshotFields, JurisdictionProfiles],
  references: {
    PolicyProfile: async ({ code }, ctx) => {
      const version = await versionOfProfile(ctx).load(code!)
      return version && profileOf(version)
    },
    PolicyVersion: ({ id }, ctx) => versionById(ctx).load(id!),
    PolicySnapshot: ({ id }, ctx) => snapshotById(ctx, id!),
  },
  prepare: async () => void shippedProfiles(),
  load: (tx) => loadProfiles(tx, shippedProfiles()),
}
