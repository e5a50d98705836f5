import type { Context, Transaction } from '@meritgraph/shared/context'
import type { Problem } from '@meritgraph/shared/errors'
import type { Conflict } from '@meritgraph/shared/policy'
import type { FileProblem, Parsed } from '@meritgraph/shared/profile'
import type { Day } from '@meritgraph/shared/time'
import type { ChangeRequest } from './change-request.entity.js'

/** What applies now where a change request is to apply: its base. */
export interface CurrentState<C extends object = object> {
  /** Id of the version, or of the row of the state. */
  id: string
  content: C
  /** The file as it was given; null where it was not kept. */
  fileText: string | null
  /** The first day on which it applies. */
  validFrom: Day
}

/** On which days a content would apply of itself. */
export interface OwnDays {
  /** The first day by the content's own words; null: it says none. */
  own: Day | null
  /** When the versions of the target apply, as known now. */
  versions: { validFrom: Day; validTo: Day }[]
}

/** What is to be published where. */
export interface Publication<C extends object = object> {
  target: string
  content: C
  fileText: string | null
  validFrom: Day
  validTo: Day
  /** Account of the author of the change request. */
  authorId: string
}

/** What a content is started for. */
export interface NewContent {
  target: string
  jurisdictionCode: string | null
  name: { zh: string; en: string | null }
  /** Code of the scheme that it is to build on. */
  extends: string | null
}

/**
 * What change control has to know of what is changed: a scheme, a mapping, the concepts. Each feature that can be changed
 * exports one; `publication/subjects.ts` lists them by `ChangeSubject`.
 */
export interface Subject<C extends object = object> {
  /** The content of a file, or what is wrong in it. */
  parse(ctx: Context, file: string, fileName: string, target: string): Promise<Parsed<C>>
  /** The canonical file of a content. */
  yaml(content: C): string
  /** An empty content for a target that has none yet; null: there is no such thing. */
  blank(ctx: Context, target: NewContent): Promise<C | null>
  /** The content of another target as a start; absent: nothing can be copied. */
  copy?(from: C, target: NewContent): C
  /** What is wrong with a content, beyond its form; absent: `problemsOf` of drafts says it. */
  problems?(ctx: Context, content: C, request: ChangeRequest): Promise<FileProblem[]>
  /** What applies to the target on a day, or else next after it, or else last before it, as known now; null: nothing. */
  current(ctx: Context, target: string, on: Day): Promise<CurrentState<C> | null>
  /** A published state of the target by its id; absent: only the current one can be had. */
  version?(ctx: Context, target: string, id: string): Promise<CurrentState<C> | null>
  /** On which days a content would apply. */
  days(ctx: Context, target: string, content: C): Promise<OwnDays>
  /** What both changed since `base`, as one content, or where they contradict each other. */
  merge(base: C, ours: C, theirs: C): { merged: C; conflicts: [] } | { merged: null; conflicts: Conflict[] }
  /** What cannot be published as things stand now, whatever its plan says; absent: nothing. Cheap, for the transaction. */
  refusals?(tx: Transaction, publication: Publication<C>): Promise<Problem[]>
  /** Publishes a content, and gives the id of the version, or of the row of the state. */
  publish(tx: Transaction, publication: Publication<C>): Promise<{ id: string }>
}
