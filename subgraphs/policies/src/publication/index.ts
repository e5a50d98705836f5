import type { Feature } from '@meritgraph/shared/subgraph'
import { PublicationLock } from './publication-lock.entity.js'

export { lockPublication, publicationsSoFar } from './lock-publication.js'
export { subjectOf } from './subjects.js'

/** How each kind of content becomes published, one publisher after the other. */
export const publication: Feature = { name: 'publication', entities: [PublicationLock], resolvers: [] }
