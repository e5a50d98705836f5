import { stateBy } from '@meritgraph/shared/loaders'
import { pagesOf } from '@meritgraph/shared/pagination'
import { LeadershipBody } from './leadership-body.entity.js'
import { Seat, SeatHolder } from './seat.entity.js'

/** The state of a body at the request's `asOf`; null where there is none. */
export const bodyById = stateBy(LeadershipBody, 'bodyId')

const list = { entity: LeadershipBody, orderBy: ['code' as const], bitemporal: true }

/** Pages of the bodies of one jurisdiction itself, or of one organization, by code. */
export const bodyPageOfJurisdiction = pagesOf({ ...list, parent: 'jurisdictionCode' })
export const bodyPageOfOrganization = pagesOf({ ...list, parent: 'organizationId' })

/** Pages of the seats of one body, in the order of the document. */
export const seatPage = pagesOf({ entity: Seat, orderBy: ['ordinal', 'code'], parent: 'bodyId', bitemporal: true })

/** Who holds a seat at the request's `asOf`; null where nobody does. */
export const holderOf = stateBy(SeatHolder, 'seatId')
