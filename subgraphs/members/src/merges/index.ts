import type { Feature } from '@meritgraph/shared/subgraph'
import './merge.errors.js'
import { MergePersons } from './merge-persons.js'
import { PersonMerge } from './person-merge.entity.js'
import { UnmergePersons } from './unmerge-persons.js'

export { PersonMerge } from './person-merge.entity.js'

/** Records that turned out to be of one person. */
export const merges: Feature = { name: 'merges', entities: [PersonMerge], resolvers: [MergePersons, UnmergePersons] }
