import type { Feature } from '@meritgraph/shared/subgraph'
import { ProfileDocuments } from './document.fields.js'

export { DocumentRole } from './document.view.js'

/** The documents that schemes rest on. */
export const documents: Feature = { name: 'documents', entities: [], resolvers: [ProfileDocuments] }
