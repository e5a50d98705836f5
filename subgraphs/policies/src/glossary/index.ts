import type { Feature } from '@meritgraph/shared/subgraph'
import { ProfileGlossary } from './term.fields.js'

export { TermOrigin } from './term.view.js'

/** The terms of schemes, by the place that uses them. */
export const glossary: Feature = { name: 'glossary', entities: [], resolvers: [ProfileGlossary] }
