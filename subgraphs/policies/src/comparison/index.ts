import type { Feature } from '@meritgraph/shared/subgraph'
import { GlossarySenses } from './glossary-sense.fields.js'
import { LeafMatrixFields } from './leaf-matrix.fields.js'
import { MissingCounterpartsFields } from './missing-counterpart.fields.js'
import { SchemeMatrixColumnFields, SchemeMatrixFields } from './scheme-matrix.fields.js'
import { VersionDiffFields } from './version-diff.fields.js'

/** Laying schemes side by side. */
export const comparison: Feature = {
  name: 'comparison',
  entities: [],
  resolvers: [
    LeafMatrixFields,
    SchemeMatrixFields,
    SchemeMatrixColumnFields,
    MissingCounterpartsFields,
    VersionDiffFields,
    GlossarySenses,
  ],
}
