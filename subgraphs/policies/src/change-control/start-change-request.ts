import type { MutationContext } from '@meritgraph/shared/context'
import { type Problem, toUserErrors, UserError } from '@meritgraph/shared/errors'
import { LocalDate } from '@meritgraph/shared/federation'
import { runMutation } from '@meritgraph/shared/mutation'
import type { Day } from '@meritgraph/shared/time'
import { Arg, Authorized, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import {
  ChangeRequest,
  changeRequestById,
  ChangeSubject,
  demandRole,
  EDITORS,
  fileErrors,
  problemsWithText,
} from '../change-requests/index.js'
import { subjectOf } from '../publication/index.js'
import { type ChangePlace, changePlace } from './change-place.js'
import { openChangeRequest } from './open-change-request.js'
import { type StartContent, startContent } from './start-content.js'
import { ChangeStartInput, TitleInput } from './start.input.js'

@InputType({ description: 'What is to be changed, and what the draft is started from.' })
class StartChangeRequestInput {
  @Field(() => ChangeSubject, { description: 'What is to be changed.' })
  subject: ChangeSubject

  @Field(() => ID, { description: 'Code of the scheme, also of one that is to be made; `shared` for the concepts.' })
  target: string

  @Field(() => ID, {
    nullable: true,
    description: 'Code of the jurisdiction that sets the scheme; needed only for a scheme that is to be made.',
  })
  jurisdictionCode: string | null

  @Field(() => TitleInput, { description: 'What the change is about, in one line.' })
  title: TitleInput

  @Field(() => ChangeStartInput, { nullable: true, description: 'What the draft is started from; this or `file`.' })
  start: ChangeStartInput | null

  @Field(() => String, { nullable: true, description: 'The whole file of the draft, YAML or JSON; this or `start`.' })
  file: string | null

  @Field(() => String, { nullable: true, description: 'What the file is called, for its problems.' })
  fileName: string | null

  @Field(() => LocalDate, {
    nullable: true,
    description:
      'The first day on which it is to apply; absent: that of the version it is started from, or the one that the content states, or today.',
  })
  validFrom: Day | null

  @Field(() => LocalDate, {
    nullable: true,
    description: 'The first day on which it is to apply no longer; absent: when the next version begins, or no end.',
  })
  validTo: Day | null

  @Field(() => String, { description: 'Chosen by the caller: the same key with the same input changes nothing again.' })
  idempotencyKey: string
}

@ObjectType({ description: 'The new change request, or why nothing was written.' })
class StartChangeRequestPayload {
  @Field(() => ChangeRequest, { nullable: true, description: 'The change request; null where nothing was written.' })
  changeRequest: ChangeRequest | null

  @Field(() => [UserError], {
    description:
      'Codes: CHANGE_START_AMBIGUOUS, CHANGE_START_UNFIT, CHANGE_TARGET_UNKNOWN, CHANGE_TARGET_CODE, CHANGE_TARGET_TAKEN, CHANGE_TARGET_FIXED, CHANGE_JURISDICTION_UNKNOWN, CHANGE_VERSION_UNKNOWN, CHANGE_TEXT_LENGTH, VALIDITY_EMPTY, those of the file (PROFILE_…), TEXT_UNUSABLE, IDEMPOTENCY_KEY_MISSING, IDEMPOTENCY_KEY_REUSED.',
  })
  userErrors: UserError[]
}

/** The longest title, in characters. */
const MOST_TITLE = 500

/** What is wrong with a title. */
export const problemsWithTitle = ({ zh, en }: { zh: string; en: string | null }, at: string[]): Problem[] => [
  ...problemsWithText(zh, MOST_TITLE, [...at, 'zh']),
  ...(en == null ? [] : problemsWithText(en, MOST_TITLE, [...at, 'en'])),
]

const said = ({ zh, en }: TitleInput) => ({ zh, en: en ?? null })

/** What the input asks to start with, or why there is nothing. */
async function contentOf(
  ctx: MutationContext,
  place: ChangePlace,
  { start, file, fileName, title, validFrom }: StartChangeRequestInput,
): Promise<StartContent | { problems: Problem[] } | { userErrors: UserError[] }> {
  if ((start == null) === (file == null)) {
    return { problems: [{ code: 'CHANGE_START_AMBIGUOUS', path: ['input', 'start'] }] }
  }
  const subject = subjectOf(place.subject)
  if (start) {
    const { target, jurisdictionCode } = place
    const wanted = { target, jurisdictionCode, name: said(start.name ?? title) }
    return startContent(ctx, subject, wanted, start, validFrom ?? null)
  }
  const { content, problems } = await subject.parse(ctx, file!, fileName ?? `${place.target}.yaml`, place.target)
  if (content === null) return { userErrors: fileErrors(problems, ['input', 'file'], ctx.language) }
  return { content, fileText: file, validFrom: null, isNew: false }
}

@Resolver()
export class StartChangeRequest {
  @Authorized('SCHEME_EDITOR', 'PLATFORM_ADMIN')
  @Mutation(() => StartChangeRequestPayload, {
    description:
      'Starts a change request with a draft: from nothing, from a version, from a parent, from the scheme of another jurisdiction, or from a whole file. Errors: FORBIDDEN.',
  })
  async startChangeRequest(
    @Arg('input', () => StartChangeRequestInput, { description: 'What is to be changed, and the start.' })
    input: StartChangeRequestInput,
    @Ctx() ctx: MutationContext,
  ): Promise<StartChangeRequestPayload> {
    const refused = (problems: Problem[]) => ({
      changeRequest: null,
      userErrors: toUserErrors(problems, ctx.language),
    })
    const { subject, target, title, validFrom, validTo } = input
    const place = await changePlace(ctx, { subject, target, jurisdictionCode: input.jurisdictionCode ?? null })
    if ('problems' in place) return refused(place.problems)
    await demandRole(ctx, EDITORS, place, 'startChangeRequest')
    const names = [...problemsWithTitle(title, ['title']), ...problemsWithName(input)]
    if (names.length > 0) return refused(names)
    const start = await contentOf(ctx, place, input)
    if ('userErrors' in start) return { changeRequest: null, userErrors: start.userErrors }
    if ('problems' in start) return refused(start.problems)
    const opening = { ...place, title: said(title), validFrom: validFrom ?? null, validTo: validTo ?? null }
    const { id, userErrors } = await runMutation(ctx, 'startChangeRequest', input, (tx) =>
      openChangeRequest(tx, opening, start),
    )
    return { changeRequest: id === null ? null : await changeRequestById(ctx).load(id), userErrors }
  }
}

const problemsWithName = ({ start }: StartChangeRequestInput): Problem[] =>
  start?.name == null ? [] : problemsWithTitle(start.name, ['start', 'name'])
