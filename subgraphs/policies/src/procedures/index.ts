import type { Feature } from '@meritgraph/shared/subgraph'
import { itemOf } from '../profiles/index.js'
import { ProfileProcedures } from './procedure.fields.js'
import { procedureOf } from './procedure.view.js'

export { ProcedureKind } from './procedure.view.js'

/** The evaluation links of schemes. */
export const procedures: Feature = {
  name: 'procedures',
  entities: [],
  resolvers: [ProfileProcedures],
  references: {
    Procedure: async ({ snapshot = '', code = '' }, ctx) => {
      const procedure = await itemOf(ctx, { snapshot, code }, (scheme) => scheme.procedures)
      return procedure && procedureOf(snapshot, procedure)
    },
  },
}
