import type { Feature } from '@meritgraph/shared/subgraph'
import { itemOf } from '../profiles/index.js'
import { ProfileStandards, StandardFields } from './standard.fields.js'
import { criteriaOf, standardOf } from './standard.view.js'

export { StandardSubject } from './standard.view.js'

/** What schemes ask of organizations and members. */
export const standards: Feature = {
  name: 'standards',
  entities: [],
  resolvers: [ProfileStandards, StandardFields],
  references: {
    Standard: async ({ snapshot = '', code = '' }, ctx) => {
      const set = await itemOf(ctx, { snapshot, code }, (scheme) => scheme.standards)
      return set && standardOf(snapshot, set)
    },
    Criterion: ({ snapshot = '', code = '' }, ctx) =>
      itemOf(ctx, { snapshot, code }, (scheme) => scheme.standards.flatMap((set) => criteriaOf(snapshot, set))),
  },
}
