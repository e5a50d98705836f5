import type { Feature } from '@meritgraph/shared/subgraph'
import { LeadershipBody, LeadershipBodyAnchor } from './leadership-body.entity.js'
import {
  JurisdictionLeadership,
  LeadershipBodyFields,
  OrganizationLeadership,
  SeatFields,
} from './leadership.fields.js'
import { bodyById } from './leadership.loaders.js'
import { loadBodies } from './load-bodies.js'
import { Seat, SeatAnchor, SeatHolder } from './seat.entity.js'

/** The bodies that lead a campaign, their seats and who holds them, as the documents list them. */
export const leadership: Feature = {
  name: 'leadership',
  entities: [LeadershipBodyAnchor, LeadershipBody, SeatAnchor, Seat, SeatHolder],
  resolvers: [LeadershipBodyFields, SeatFields, OrganizationLeadership, JurisdictionLeadership],
  references: { LeadershipBody: ({ id }, ctx) => bodyById(ctx).load(id!) },
  load: loadBodies,
}
