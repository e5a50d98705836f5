import type { Change } from '@meritgraph/shared/policy'
import type { Effects } from './effects.js'
import type { Plan } from './plan.js'

/** What a kind of draft comes to, before it is put into words. */
export interface Findings {
  changes: Change[]
  /** Contents that have the items that the changes speak of, the later state first. */
  contents: object[]
  /** Null where no scheme can be affected. */
  effects: Effects | null
  rest: Pick<Plan, 'base' | 'replaces' | 'breaches' | 'running' | 'pinned'>
}

/** What a plan says besides of what is no scheme. */
export const NO_VERSIONS: Findings['rest'] = {
  base: null,
  replaces: [],
  breaches: [],
  running: { total: 0, pins: [] },
  pinned: [],
}
