import { Role, holds } from '@meritgraph/shared/auth'
import { raiseVersion, recordState } from '@meritgraph/shared/bitemporal'
import type { MutationContext, Transaction } from '@meritgraph/shared/context'
import { fault, UserError } from '@meritgraph/shared/errors'
import { LocalDate } from '@meritgraph/shared/federation'
import { type Outcome, runMutation } from '@meritgraph/shared/mutation'
import { BEGINNING_DAY, type Day, FOREVER_DAY } from '@meritgraph/shared/time'
import { ValueStatus } from '@meritgraph/shared/values'
import { Arg, Authorized, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { jurisdictionScope, NoteInput } from '../jurisdictions/index.js'
import { CalendarEvent, EventDate } from './event.entity.js'
import { eventByCode, eventDateOf } from './event.loaders.js'
import { problemsWithEventDate } from './event.rules.js'

@InputType({ description: 'The document that states a date.' })
class EventDateSource {
  @Field(() => String, { description: 'Title or number of the document.' })
  document: string

  @Field(() => String, { nullable: true, description: 'Short exact quote, in the language of the document.' })
  quote: string | null
}

@InputType({ description: 'The day on which an event of the calendar took place or opened, and where that is said.' })
class RecordEventDateInput {
  @Field(() => ID, { description: 'Code of the event, such as `cpc-18-congress`.' })
  eventCode: string

  @Field(() => LocalDate, { description: 'The day, 1900-01-01 to 2100-12-31.' })
  on: Day

  @Field(() => EventDateSource, {
    nullable: true,
    description: 'The document that states it; this or a note is needed.',
  })
  source: EventDateSource | null

  @Field(() => NoteInput, {
    nullable: true,
    description: 'Where it is known from, in words; this or a source is needed.',
  })
  note: NoteInput | null

  @Field(() => String, { description: 'Chosen by the caller: the same key with the same input changes nothing again.' })
  idempotencyKey: string
}

@ObjectType({ description: 'The event with its new date, or why nothing was written.' })
class RecordEventDatePayload {
  @Field(() => CalendarEvent, { nullable: true, description: 'The event; null where nothing was written.' })
  event: CalendarEvent | null

  @Field(() => [UserError], {
    description:
      'Codes: EVENT_UNKNOWN, EVENT_DATE_IMPLAUSIBLE, EVENT_DATE_UNCHANGED, EVENT_DATE_WITHOUT_SOURCE, EVENT_TEXT_TOO_LONG, TEXT_UNUSABLE, IDEMPOTENCY_KEY_MISSING, IDEMPOTENCY_KEY_REUSED.',
  })
  userErrors: UserError[]
}

/** Refuses callers who hold no editing role over the event's jurisdiction. Errors: FORBIDDEN. */
async function demandRight(ctx: MutationContext, event: CalendarEvent): Promise<void> {
  const scope = await jurisdictionScope(ctx, event.jurisdictionCode)
  const roles = [Role.PLATFORM_ADMIN, Role.SCHEME_EDITOR]
  if (holds(ctx.viewer, roles, scope)) return
  const needed = `${roles.join(', ')} (${event.jurisdictionCode})`
  throw fault('FORBIDDEN', { field: 'recordEventDate', roles: needed }, ctx.language)
}

async function record(tx: Transaction, { eventCode, on, source, note }: RecordEventDateInput): Promise<Outcome> {
  const document = source?.document ?? null
  const quote = source?.quote ?? null
  const [noteZh, noteEn] = [note?.zh ?? null, note?.en ?? null]
  // Whoever raises the version first goes first; the others wait here and then judge by what was recorded.
  await raiseVersion(tx, CalendarEvent, eventCode)
  const event = await eventByCode(tx).load(eventCode)
  const date = event && (await eventDateOf(tx).load(eventCode))
  const facts = { isKnown: event !== null, recordedOn: date?.day ?? null }
  const problems = problemsWithEventDate({ eventCode, on, document, quote, notes: [noteZh, noteEn] }, facts)
  if (event === null || problems.length > 0) return { problems }

  const always = { validFrom: BEGINNING_DAY, validTo: FOREVER_DAY }
  const status = ValueStatus.EXTERNAL
  const state = { ...always, day: on, status, document, quote, noteZh, noteEn }
  const { recordedAt } = await recordState(tx, EventDate, 'eventCode', eventCode, state)
  tx.emit('EventDateRecorded', eventCode, { eventCode, on, recordedAt })
  return { id: eventCode }
}

@Resolver()
export class RecordEventDate {
  @Authorized('PLATFORM_ADMIN', 'SCHEME_EDITOR')
  @Mutation(() => RecordEventDatePayload, {
    description:
      'Records the day of an event, so that what is bound to it resolves. A later recording corrects an earlier one; what was known before stays askable with `@asOf(known:)`.',
  })
  async recordEventDate(
    @Arg('input', () => RecordEventDateInput, { description: 'The event, its day and the source.' })
    input: RecordEventDateInput,
    @Ctx() ctx: MutationContext,
  ): Promise<RecordEventDatePayload> {
    const event = await eventByCode(ctx).load(input.eventCode)
    if (event) await demandRight(ctx, event)
    const { id, userErrors } = await runMutation(ctx, 'recordEventDate', input, (tx) => record(tx, input))
    return { event: id === null ? null : await eventByCode(ctx).load(id), userErrors }
  }
}
