import type { Feature } from '@meritgraph/shared/subgraph'
import { ProfileSilences } from './silence.fields.js'

/** What documents do not state, and where their text is damaged. */
export const silences: Feature = { name: 'silences', entities: [], resolvers: [ProfileSilences] }
