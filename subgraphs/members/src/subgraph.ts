import type { SubgraphDefinition } from '@meritgraph/shared/subgraph'
import { merges } from './merges/index.js'
import { migrations } from './migrations/index.js'
import { people } from './people/index.js'
import { privacy } from './privacy/index.js'
import { replicas } from './replicas/index.js'
import { transfers } from './transfers/index.js'
import { createVault } from './vault/index.js'

export { demoPersonalKey } from './vault/index.js'

export interface MembersOptions {
  /** What identity numbers are encrypted with; without it the subgraph does not open. */
  personalKey?: string | null
}

/** Persons and members: with which organization they are, how they move, and what becomes of their personal data. */
export function members({ personalKey = null }: MembersOptions): SubgraphDefinition {
  const vault = createVault(personalKey)
  const features = [replicas, people(vault), transfers, merges, privacy(vault)]
  return { name: 'members', features, migrations }
}
