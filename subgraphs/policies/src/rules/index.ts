import type { Feature } from '@meritgraph/shared/subgraph'
import { ProfileRules } from './rule.fields.js'

export { RuleKind } from './rule.view.js'

/** Rules of schemes that are no procedure. */
export const rules: Feature = { name: 'rules', entities: [], resolvers: [ProfileRules] }
