import type { Context } from '@meritgraph/shared/context'
import { diffProfiles } from '@meritgraph/shared/policy'
import { conceptStates, stateAround } from '../mapping/index.js'
import { type Findings, NO_VERSIONS } from './findings.js'
import type { PlannedDraft } from './plan.js'

/** What publishing a draft of the concepts comes to. The values of schemes rest on the mappings, not on the concepts. */
export async function conceptsFindings(ctx: Context, { content, validFrom }: PlannedDraft): Promise<Findings> {
  const before = stateAround(await conceptStates(ctx), validFrom)?.content ?? {}
  return {
    changes: diffProfiles<object>(before, content),
    contents: [content, before],
    effects: null,
    rest: NO_VERSIONS,
  }
}
