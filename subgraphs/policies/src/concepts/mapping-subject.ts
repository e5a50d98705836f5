import type { Validity } from '@meritgraph/shared/bitemporal'
import type { Context, Transaction } from '@meritgraph/shared/context'
import type { Problem } from '@meritgraph/shared/errors'
import { type ConceptMapping, mergeProfiles, schemeItems } from '@meritgraph/shared/policy'
import { type FileProblem, mappingYaml, parseMappingWith, rowCheck } from '@meritgraph/shared/profile'
import { BEGINNING_DAY, type Day, FOREVER_DAY } from '@meritgraph/shared/time'
import type { CurrentState, NewContent, Publication, Subject } from '../change-requests/index.js'
import {
  conceptStates,
  mappingOfTree,
  mappingStates,
  mappingTree,
  recordMapping,
  stateAround,
} from '../mapping/index.js'
import { contentsWithin } from '../profiles/index.js'
import { conceptsThroughout, mappingRegisters } from './mapping-registers.js'

const ALWAYS: Validity = { validFrom: BEGINNING_DAY, validTo: FOREVER_DAY }

/** What is wrong with a mapping on the days on which it is to apply; places are those of `file`, or of its canonical file. */
export async function problemsWithMapping(
  ctx: Context,
  mapping: ConceptMapping,
  days: Validity,
  file = mappingYaml(mapping),
): Promise<FileProblem[]> {
  const registers = await mappingRegisters(ctx, mapping.profile, days)
  return parseMappingWith(file, `${mapping.profile}.yaml`, () => registers).problems
}

/** What of a mapping names something that is not there on the days on which it is to apply. */
async function refusals(ctx: Context, { target, content, validFrom, validTo }: Publication<ConceptMapping>) {
  const registers = await mappingRegisters(ctx, target, { validFrom, validTo })
  if (!registers) return [{ code: 'MAPPING_PROFILE_UNKNOWN', params: { profile: target } }]
  return content.rows.flatMap(rowCheck(target, registers)).map(({ code, params }): Problem => ({ code, params }))
}

const current = async (ctx: Context, target: string, on: Day): Promise<CurrentState<ConceptMapping> | null> => {
  const state = stateAround(await mappingStates(ctx, target), on)
  return state && { id: state.rowId, content: state.content, fileText: null, validFrom: state.validFrom }
}

/** The mapping of a scheme to the shared concepts: its file, its rows. */
export const mappingSubject: Subject<ConceptMapping> = {
  async parse(ctx, file, fileName, target) {
    const items = (await contentsWithin(ctx, target, ALWAYS)).flatMap(schemeItems)
    const states = await conceptStates(ctx)
    return parseMappingWith(file, fileName, (profile, version) => {
      const concepts = states.find(({ content }) => content.version === version) ?? states.at(-1)
      return profile === target && concepts ? { items, concepts: concepts.content } : null
    })
  },
  yaml: mappingYaml,
  async blank(ctx, { target }: NewContent) {
    const { version } = await conceptsThroughout(ctx, ALWAYS)
    return Object.assign({ format: 'meritgraph-mapping/1' }, { profile: target, version, rows: [] })
  },
  problems: (ctx, content, { validFrom, validTo }) => problemsWithMapping(ctx, content, { validFrom, validTo }),
  current,
  async days(ctx, target) {
    return { own: BEGINNING_DAY, versions: await mappingStates(ctx, target) }
  },
  merge(base, ours, theirs) {
    const found = mergeProfiles(mappingTree(base), mappingTree(ours), mappingTree(theirs))
    return found.merged ? { merged: mappingOfTree(found.merged), conflicts: [] } : found
  },
  refusals,
  async publish(tx: Transaction, { content, validFrom, validTo, authorId }) {
    const { rowId } = await recordMapping(tx, content, { validFrom, validTo, authorId })
    return { id: rowId }
  },
}
