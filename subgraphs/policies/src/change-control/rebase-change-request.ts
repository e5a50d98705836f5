import type { MutationContext, Transaction } from '@meritgraph/shared/context'
import { type Problem, UserError } from '@meritgraph/shared/errors'
import type { Change } from '@meritgraph/shared/policy'
import { Arg, Authorized, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql'
import {
  backToDraft,
  ChangeRequest,
  ChangeRequestDraft,
  draftText,
  EDITORS,
  inLanguage,
  onChangeRequest,
  problemsWithBase,
  problemsWithRevision,
  reviseDraft,
} from '../change-requests/index.js'
import { subjectOf } from '../publication/index.js'
import { publishedInstead } from './last-publication.js'

@InputType({ description: 'Which draft takes over what was published since it was started.' })
class RebaseChangeRequestInput {
  @Field(() => ID, { description: 'Id of the change request, not published, rejected or withdrawn yet.' })
  changeRequestId: string

  @Field(() => Int, { description: 'The `revision` that the caller has read.' })
  expectedRevision: number

  @Field(() => String, { description: 'Chosen by the caller: the same key with the same input changes nothing again.' })
  idempotencyKey: string
}

@ObjectType({ description: 'The rebased change request, or why nothing was written.' })
class RebaseChangeRequestPayload {
  @Field(() => ChangeRequest, { nullable: true, description: 'The change request; null where nothing was written.' })
  changeRequest: ChangeRequest | null

  @Field(() => [UserError], {
    description:
      'Codes: CHANGE_REQUEST_UNKNOWN, CHANGE_REQUEST_STATE, CHANGE_REQUEST_REVISION, CHANGE_CONFLICT (one for each place, `path` after `draft`), CHANGE_TARGET_TAKEN, TEXT_UNUSABLE, IDEMPOTENCY_KEY_MISSING, IDEMPOTENCY_KEY_REUSED.',
  })
  userErrors: UserError[]
}

/** A side of a conflict: what happens to the place, and to which value. */
function sideInWords({ kind, after }: Change): string {
  const value = typeof after === 'object' && after !== null && 'value' in after ? after.value : after
  const text = JSON.stringify(value) ?? ''
  return value == null || text.length > 80 ? kind : `${kind} ${text}`
}

async function rebase(tx: Transaction, request: ChangeRequest, expectedRevision: number): Promise<Problem[]> {
  const stale = problemsWithRevision(expectedRevision, request.revision)
  if (stale.length > 0) return stale
  const subject = subjectOf(request.subject)
  const current = await subject.current(tx, request.target, request.validFrom)
  if ((current?.id ?? null) === request.baseVersionId) {
    await backToDraft(tx, request, {})
    return []
  }
  const draft = await tx.db.findOneByOrFail(ChangeRequestDraft, { changeRequestId: request.id })
  if (current === null || draft.baseContent === null) {
    const by = await publishedInstead(tx.db, request.subject, current?.id ?? null)
    return problemsWithBase({ target: request.target, baseVersionId: null }, current?.id ?? '', by).map((problem) =>
      inLanguage(problem, tx.language),
    )
  }
  const contents = [draft.baseContent, draft.content].map((text) => JSON.parse(text) as object)
  const { merged, conflicts } = subject.merge(contents[0]!, contents[1]!, current.content)
  if (merged === null) {
    return conflicts.map(({ path, ours, theirs }) => ({
      code: 'CHANGE_CONFLICT',
      params: { path, ours: sideInWords(ours), theirs: sideInWords(theirs) },
      path: ['draft', path],
    }))
  }
  const fileText = draftText(merged) === draft.content ? draft.fileText : null
  const problems = await reviseDraft(
    tx,
    { request, draft, mutation: 'rebaseChangeRequest' },
    { content: merged, fileText },
  )
  if (problems.length > 0) return problems
  await tx.db.update(ChangeRequestDraft, { changeRequestId: request.id }, { baseContent: draftText(current.content) })
  await tx.db.update(ChangeRequest, { id: request.id }, { baseVersionId: current.id })
  return []
}

@Resolver()
export class RebaseChangeRequest {
  @Authorized('SCHEME_EDITOR', 'PLATFORM_ADMIN')
  @Mutation(() => RebaseChangeRequestPayload, {
    description:
      'Takes what was published since into a draft (a three-way merge), and makes the request a draft again. Where both changed the same place differently, each such place is told and nothing is written. Errors: FORBIDDEN.',
  })
  rebaseChangeRequest(
    @Arg('input', () => RebaseChangeRequestInput, { description: 'The change request.' })
    input: RebaseChangeRequestInput,
    @Ctx() ctx: MutationContext,
  ): Promise<RebaseChangeRequestPayload> {
    const asked = { mutation: 'rebaseChangeRequest', action: 'edit' as const, roles: EDITORS }
    return onChangeRequest(ctx, asked, input, {
      work: (tx, request) => rebase(tx, request, input.expectedRevision),
    })
  }
}
