import './draft.errors.js'
import type { Context } from '@meritgraph/shared/context'
import { exactConcept } from '@meritgraph/shared/policy'
import {
  chainProblems,
  checkProfile,
  type FileProblem,
  parseProfile,
  type ProblemInData,
  problemsInFile,
  type Profile,
  profileYaml,
  setProblems,
  sourceCoverage,
} from '@meritgraph/shared/profile'
import type { Day } from '@meritgraph/shared/time'
import { type ChangeRequest, ChangeState, ChangeSubject, draftOf } from '../change-requests/index.js'
import { CalendarEvent } from '../events/index.js'
import { jurisdictionByCode } from '../jurisdictions/index.js'
import { conceptIndex } from '../mapping/index.js'
import { contentOfVersion, PolicyProfileAnchor, profileByCode } from '../profiles/index.js'
import { subjectOf } from '../publication/index.js'
import { asOfDay, basesOn } from './bases.js'
import { type DraftProblem, draftProblem, DraftSeverity } from './draft-problem.view.js'
import { overlaps } from './overlaps.js'
import { placeNamed } from './places.rules.js'

/** More problems than these are not reported. */
const MOST = 500

/** A scheme that is to be published, and from when. */
export interface SchemeToCheck {
  content: Profile
  /** Code of the scheme that it is a version of. */
  target: string
  /** The first day on which it is to apply: what it builds on is taken as it applies then. */
  validFrom: Day
  /** The file that places are those of; null: the canonical file of the content. */
  fileText: string | null
}

/** The states of change requests that nothing is published from any more. */
const CLOSED: readonly ChangeState[] = [ChangeState.PUBLISHED, ChangeState.REJECTED, ChangeState.WITHDRAWN]

/** All that is wrong with the draft of a change request, errors first; of a closed one nothing. */
export async function problemsOf(ctx: Context, request: ChangeRequest): Promise<DraftProblem[]> {
  const draft = CLOSED.includes(request.state) ? null : await draftOf(ctx).load(request.id)
  if (draft === null) return []
  const { target, validFrom } = request
  const content = JSON.parse(draft.content) as object
  if (request.subject === ChangeSubject.SCHEME) {
    const scheme = { content: content as Profile, target, validFrom, fileText: draft.fileText }
    return sorted([...(await problemsOfContent(ctx, scheme)), ...(await overlaps(ctx, request))])
  }
  const found = (await subjectOf(request.subject).problems?.(ctx, content, request)) ?? []
  return sorted([...found.map((problem) => draftProblem(problem)), ...(await overlaps(ctx, request))])
}

/** All that is wrong with a scheme that follows the schema of its file, errors first. */
export async function problemsOfContent(ctx: Context, scheme: SchemeToCheck): Promise<DraftProblem[]> {
  const { content, target, validFrom } = scheme
  const file = `${target}.yaml`
  const input = scheme.fileText ?? profileYaml(content)
  const bases = await basesOn(ctx, content, validFrom)
  const own = scheme.fileText === null ? checkProfile(content, file) : parseProfile(input, file).problems
  const around = setProblems([{ file, input, profile: content }], bases, await registersFor(ctx, content))
  const found = [
    ...own,
    ...(await withAbsentBase(ctx, around, { input, file, content, validFrom })),
    ...(await problemsInChain(ctx, content, bases, { input, file })),
  ]
  const unsourced = problemsInFile(input, file, unsourcedIn(content))
  const severity = (await isUnsourcedRefused(ctx, scheme, bases)) ? DraftSeverity.ERROR : DraftSeverity.WARNING
  return sorted([
    ...found.map((problem) => draftProblem(problem)),
    ...unsourced.map((problem) => draftProblem(problem, severity)),
  ])
}

/** Errors first, each kind in the order of the file, and each problem once. */
function sorted(problems: readonly DraftProblem[]): DraftProblem[] {
  const rank = ({ severity }: DraftProblem) => (severity === DraftSeverity.ERROR ? 0 : 1)
  const once = new Map(problems.map((problem) => [`${problem.code} ${problem.path} ${problem.message.en}`, problem]))
  return [...once.values()]
    .toSorted((a, b) => rank(a) - rank(b) || a.line - b.line || a.column - b.column)
    .slice(0, MOST)
}

/** What of the registers a scheme can name: the events of the calendar, and its jurisdiction if there is one. */
async function registersFor(ctx: Context, { identity }: Profile) {
  const events = await ctx.db.find(CalendarEvent, { select: { code: true }, order: { code: 'ASC' } })
  const jurisdiction = await jurisdictionByCode(ctx).load(identity.jurisdiction)
  return { jurisdictions: jurisdiction ? [identity.jurisdiction] : [], events: events.map(({ code }) => code) }
}

interface InFile {
  input: string
  file: string
}

/** Says of a base that exists but does not apply on the first day that it does not apply then. */
async function withAbsentBase(
  ctx: Context,
  found: readonly FileProblem[],
  { input, file, content, validFrom }: InFile & { content: Profile; validFrom: Day },
): Promise<FileProblem[]> {
  const { extends: base } = content.identity
  const isMissing = ({ code }: FileProblem) => code === 'PROFILE_EXTENDS_UNKNOWN'
  if (base === null || !found.some(isMissing)) return [...found]
  if (!(await ctx.db.existsBy(PolicyProfileAnchor, { code: base }))) return [...found]
  const absent = { path: ['identity', 'extends'], code: 'DRAFT_EXTENDS_ABSENT', params: { base, day: validFrom } }
  return [...found.filter((problem) => !isMissing(problem)), ...problemsInFile(input, file, [absent])]
}

/** What is wrong in sight of the schemes it builds on: demands on what is not there, omissions of nothing, broken demands. */
async function problemsInChain(
  ctx: Context,
  content: Profile,
  bases: readonly Profile[],
  { input, file }: InFile,
): Promise<FileProblem[]> {
  const codes = [...bases, content].map(({ identity }) => identity.code)
  const index = bases.length > 0 ? await conceptIndex(ctx, codes) : null
  const conceptOf = index ? { conceptOf: (item: string) => exactConcept(index, item) } : {}
  return chainProblems(bases, content, file, { input, ...conceptOf })
}

/** More values without a source than these are not listed; `sourceCoverage` counts all. */
const MOST_UNSOURCED = 100

function unsourcedIn(content: Profile): ProblemInData[] {
  return sourceCoverage(content)
    .unsourced.slice(0, MOST_UNSOURCED)
    .map((place) => ({
      path: placeNamed(content, place) ?? [],
      code: 'DRAFT_VALUE_UNSOURCED',
      params: { place },
    }))
}

/** Whether values without a source stand against publication: as the version in force has it, else as the scheme itself has it. */
async function isUnsourcedRefused(ctx: Context, scheme: SchemeToCheck, bases: readonly Profile[]): Promise<boolean> {
  const { target, validFrom } = scheme
  const inForce = await profileByCode(asOfDay(ctx, validFrom), target)
  const current = inForce && (await contentOfVersion(ctx, inForce.version.id))
  const chain = current ? [...(await basesOn(ctx, current, validFrom)), current] : [...bases, scheme.content]
  const said = chain.toReversed().find(({ changeControl }) => changeControl !== null)
  return said?.changeControl?.unsourced === 'block'
}
