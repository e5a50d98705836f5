import type { Feature } from '@meritgraph/shared/subgraph'
import { itemOf } from '../profiles/index.js'
import { ActivePhaseFields, PhaseFields, ProfilePhases } from './phase.fields.js'
import { phaseOf } from './phase.view.js'

export { TaskPartKind } from './phase.view.js'

/** The phases of schemes, and which are active on a day. */
export const phases: Feature = {
  name: 'phases',
  entities: [],
  resolvers: [ProfilePhases, PhaseFields, ActivePhaseFields],
  references: {
    Phase: async ({ snapshot = '', code = '' }, ctx) => {
      const phase = await itemOf(ctx, { snapshot, code }, (scheme) => scheme.phases)
      return phase && phaseOf(snapshot, phase)
    },
  },
}
