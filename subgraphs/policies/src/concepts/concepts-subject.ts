import './concepts.errors.js'
import type { Validity } from '@meritgraph/shared/bitemporal'
import type { Context } from '@meritgraph/shared/context'
import { messageOf, type Problem } from '@meritgraph/shared/errors'
import { type Concept, type ConceptScheme, mergeProfiles } from '@meritgraph/shared/policy'
import { conceptsYaml, type FileProblem, parseConcepts } from '@meritgraph/shared/profile'
import { FOREVER } from '@meritgraph/shared/time'
import { contentHashOf, ChangeSubject, type Publication, type Subject } from '../change-requests/index.js'
import {
  conceptsEver,
  ConceptMappingRow,
  ConceptMappingState,
  conceptStates,
  recordConcepts,
  stateAround,
  statesWithin,
} from '../mapping/index.js'

/** Codes of concepts that mappings may name on some of these days and that go, or change their kind, with this content. */
async function changedCodes(ctx: Context, scheme: ConceptScheme, days: Validity): Promise<string[]> {
  const kinds = new Map(scheme.concepts.map(({ code, kind }) => [code, kind]))
  const before = statesWithin(await conceptStates(ctx), days).flatMap(({ content }) => content.concepts)
  const isChanged = ({ code, kind }: Concept) => kinds.get(code) !== kind
  return [...new Set(before.filter(isChanged).map(({ code }) => code))]
}

/** What mappings need and this content would not have. */
async function problemsWithUse(
  ctx: Context,
  scheme: ConceptScheme,
  { validFrom, validTo }: Validity,
): Promise<Problem[]> {
  const codes = await changedCodes(ctx, scheme, { validFrom, validTo })
  if (codes.length === 0) return []
  const used = await ctx.db
    .createQueryBuilder(ConceptMappingRow, 'r')
    .innerJoin(ConceptMappingState, 'm', 'm.contentHash = r.contentHash')
    .select('r.conceptCode', 'code')
    .addSelect('COUNT(*)', 'rows')
    .addSelect('MIN(m.profileCode)', 'profile')
    .where('r.conceptCode IN (:...codes) AND m.supersededAt = :forever', { codes, forever: FOREVER })
    .andWhere('m.validFrom < :validTo AND m.validTo > :validFrom', { validFrom, validTo })
    .groupBy('r.conceptCode')
    .orderBy('r.conceptCode')
    .getRawMany<{ code: string; rows: number | string; profile: string }>()
  return used.map(({ code, rows, profile }) => ({
    code: 'CONCEPT_IN_USE',
    params: { code, rows: Number(rows), profile },
  }))
}

/** That a version of the concepts is said to be what it was not. */
async function problemsWithVersion(ctx: Context, scheme: ConceptScheme): Promise<Problem[]> {
  const hash = contentHashOf(ChangeSubject.CONCEPTS, scheme)
  const others = (await conceptsEver(ctx)).filter(({ version }) => version === scheme.version)
  const isTaken = others.some((other) => contentHashOf(ChangeSubject.CONCEPTS, other) !== hash)
  return isTaken ? [{ code: 'CONCEPTS_VERSION_TAKEN', params: { version: scheme.version } }] : []
}

const refusals = async (ctx: Context, content: ConceptScheme, days: Validity): Promise<Problem[]> => [
  ...(await problemsWithVersion(ctx, content)),
  ...(await problemsWithUse(ctx, content, days)),
]

/** A problem of the file as a whole, where a concept that is not there would have stood. */
const atStart = ({ code, params }: Problem): FileProblem => ({
  code,
  file: 'concepts.yaml',
  line: 1,
  column: 1,
  path: code === 'CONCEPTS_VERSION_TAKEN' ? 'version' : 'concepts',
  message: { zh: messageOf(code, params, 'zh'), en: messageOf(code, params, 'en') },
  hint: null,
})

/** What is wrong with the concepts on the days on which they are to apply; places are those of their canonical file. */
export async function problemsWithConcepts(
  ctx: Context,
  scheme: ConceptScheme,
  days: Validity,
): Promise<FileProblem[]> {
  const { problems } = parseConcepts(conceptsYaml(scheme), 'concepts.yaml')
  return [...problems, ...(await refusals(ctx, scheme, days)).map(atStart)]
}

/** The shared concepts: their file, their states. */
export const conceptsSubject: Subject<ConceptScheme> = {
  parse: async (_ctx, file, fileName) => parseConcepts(file, fileName),
  yaml: conceptsYaml,
  blank: async () => null,
  problems: (ctx, content, { validFrom, validTo }) => problemsWithConcepts(ctx, content, { validFrom, validTo }),
  async current(ctx, _target, on) {
    const state = stateAround(await conceptStates(ctx), on)
    return state && { id: state.rowId, content: state.content, fileText: null, validFrom: state.validFrom }
  },
  days: async (ctx) => ({ own: null, versions: await conceptStates(ctx) }),
  merge: mergeProfiles,
  refusals: (tx, { content, validFrom, validTo }: Publication<ConceptScheme>) =>
    refusals(tx, content, { validFrom, validTo }),
  async publish(tx, { content, validFrom, validTo }) {
    const { rowId } = await recordConcepts(tx, content, { validFrom, validTo })
    return { id: rowId }
  },
}
