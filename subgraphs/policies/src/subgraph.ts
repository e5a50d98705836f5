import type { SubgraphDefinition } from '@meritgraph/shared/subgraph'
import { aims } from './aims/index.js'
import { awards } from './awards/index.js'
import { changeControl } from './change-control/index.js'
import { changeRequests } from './change-requests/index.js'
import { comparison } from './comparison/index.js'
import { conceptDrafts } from './concept-drafts/index.js'
import { concepts } from './concepts/index.js'
import { documents } from './documents/index.js'
import { drafts } from './drafts/index.js'
import { events } from './events/index.js'
import { glossary } from './glossary/index.js'
import { guidance } from './guidance/index.js'
import { identity } from './identity/index.js'
import { items } from './items/index.js'
import { jurisdictions } from './jurisdictions/index.js'
import { mapping } from './mapping/index.js'
import { migrations } from './migrations/index.js'
import { phases } from './phases/index.js'
import { pins } from './pins/index.js'
import { plans } from './plans/index.js'
import { procedures } from './procedures/index.js'
import { profiles } from './profiles/index.js'
import { publication } from './publication/index.js'
import { rules } from './rules/index.js'
import { search } from './search/index.js'
import { sectors } from './sectors/index.js'
import { silences } from './silences/index.js'
import { standards } from './standards/index.js'
import { supervision } from './supervision/index.js'
import { tiers } from './tiers/index.js'
import { values } from './values/index.js'

const whereAndWhen = [jurisdictions, events]
const schemes = [items, mapping, profiles, values, identity, documents]
const sections = [
  aims,
  standards,
  sectors,
  phases,
  procedures,
  tiers,
  awards,
  guidance,
  supervision,
  glossary,
  rules,
  silences,
]

const changes = [publication, changeRequests, drafts, conceptDrafts, pins, plans, changeControl]

/** Schemes, who sets them, and the calendar they refer to. */
export const policies: SubgraphDefinition = {
  name: 'policies',
  features: [...whereAndWhen, ...schemes, ...sections, search, concepts, comparison, ...changes],
  migrations,
}
