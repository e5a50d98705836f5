import type { Feature } from '@meritgraph/shared/subgraph'
import { itemOf } from '../profiles/index.js'
import { carriersOf, ProfileSectors, SectorFields } from './sector.fields.js'
import { sectorOf } from './sector.view.js'

export { CarrierSubject, UnitCoverage } from './carrier.view.js'

/** The fields of organizations and the carriers they are offered. */
export const sectors: Feature = {
  name: 'sectors',
  entities: [],
  resolvers: [ProfileSectors, SectorFields],
  references: {
    Sector: async ({ snapshot = '', code = '' }, ctx) => {
      const sector = await itemOf(ctx, { snapshot, code }, (scheme) => scheme.sectors)
      return sector && sectorOf(snapshot, sector)
    },
    Carrier: ({ snapshot = '', code = '' }, ctx) => itemOf(ctx, { snapshot, code }, carriersOf),
  },
}
