import type { Feature } from '@meritgraph/shared/subgraph'
import { shippedProfiles } from '../shipped.js'
import { loadProfiles } from './load-profiles.js'
import { PolicyContent, PolicyProfileAnchor, PolicySnapshot, PolicyVersion } from './policy.entity.js'
import { profileByCode, snapshotById, versionById } from './policy.loaders.js'
import {
  JurisdictionProfiles,
  PolicyProfileFields,
  PolicySnapshotFields,
  PolicyVersionFields,
} from './policy-profile.fields.js'

export { mapPage } from './map-page.js'
export { PolicyVersion } from './policy.entity.js'
export { profileByCode, profilePage, profilePageOfJurisdictions } from './policy.loaders.js'
export { PolicyProfile, profileOf } from './policy-profile.view.js'
export { itemOf, schemeOf } from './scheme.js'
export type { Scheme } from './scheme.rules.js'

/** The schemes, their versions, and the snapshots that are pinned. */
export const profiles: Feature = {
  name: 'profiles',
  entities: [PolicyProfileAnchor, PolicyVersion, PolicyContent, PolicySnapshot],
  resolvers: [PolicyProfileFields, PolicyVersionFields, PolicySnapshotFields, JurisdictionProfiles],
  references: {
    PolicyProfile: ({ code }, ctx) => profileByCode(ctx, code!),
    PolicyVersion: ({ id }, ctx) => versionById(ctx).load(id!),
    PolicySnapshot: ({ id }, ctx) => snapshotById(ctx, id!),
  },
  prepare: async () => void shippedProfiles(),
  load: (tx) => loadProfiles(tx, shippedProfiles()),
}
