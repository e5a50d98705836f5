import type { Feature } from '@meritgraph/shared/subgraph'
import { shippedSchemes } from '../shipped.js'
import { loadProfiles } from './load-profiles.js'
import { PolicyContent, PolicyFile, PolicyProfileAnchor, PolicySnapshot, PolicyVersion } from './policy.entity.js'
import { profileByCode, snapshotById, versionById } from './policy.loaders.js'
import {
  JurisdictionProfiles,
  PolicyProfileFields,
  PolicySnapshotFields,
  PolicyVersionFields,
} from './policy-profile.fields.js'
import { PolicyProfileHistory } from './version-history.fields.js'

export { contentsWithin } from './contents-within.js'
export { firstDayOf } from './first-day.js'
export { mapPage } from './map-page.js'
export { PolicyContent, PolicyFile, PolicyProfileAnchor, PolicySnapshot, PolicyVersion } from './policy.entity.js'
export {
  contentOfVersion,
  contentsOf,
  fileOfVersion,
  profileByCode,
  profilePage,
  profilePageOfJurisdictions,
  snapshotOf,
  versionById,
} from './policy.loaders.js'
export { placeSayings } from './place-sayings.js'
export { PolicyProfile } from './policy-profile.view.js'
export { publishVersion, publishVersions, type VersionToPublish } from './publish-version.js'
export { itemOf, originOf, resolveScheme, schemeFollowing, schemeOf, type SchemeOrigin } from './scheme.js'
export { basesOf, familyOf } from './scheme-family.js'
export { type Scheme, schemeFrom } from './scheme.rules.js'

/** The schemes, their versions, and the snapshots that are pinned. */
export const profiles: Feature = {
  name: 'profiles',
  entities: [PolicyProfileAnchor, PolicyVersion, PolicyContent, PolicyFile, PolicySnapshot],
  resolvers: [
    PolicyProfileFields,
    PolicyVersionFields,
    PolicySnapshotFields,
    JurisdictionProfiles,
    PolicyProfileHistory,
  ],
  references: {
    PolicyProfile: ({ code }, ctx) => profileByCode(ctx, code!),
    PolicyVersion: ({ id }, ctx) => versionById(ctx).load(id!),
    PolicySnapshot: ({ id }, ctx) => snapshotById(ctx, id!),
  },
  prepare: async () => void shippedSchemes(),
  load: (tx) => loadProfiles(tx, shippedSchemes()),
}
