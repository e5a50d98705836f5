import type { Feature } from '@meritgraph/shared/subgraph'
import { ProfileAims } from './aims.fields.js'

export { GoalKind } from './aim.view.js'

/** What schemes aim at: theme, goals, principles, milestones and targets. */
export const aims: Feature = { name: 'aims', entities: [], resolvers: [ProfileAims] }
