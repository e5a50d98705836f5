import type { Context } from '@meritgraph/shared/context'
import { LocalDate } from '@meritgraph/shared/federation'
import { connectionOf, type Page, PageArgs, pageOfList } from '@meritgraph/shared/pagination'
import { activePhases } from '@meritgraph/shared/policy'
import type { Phase as ProfilePhase } from '@meritgraph/shared/profile'
import type { Day } from '@meritgraph/shared/time'
import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { CalendarEvent, calendarOf, eventByCode } from '../events/index.js'
import { mapPage, PolicyProfile, schemeOf } from '../profiles/index.js'
import { Because, becauseOfMoment } from '../values/index.js'
import { ActivePhase, activePhaseOf } from './active-phase.view.js'
import { Phase, phaseOf } from './phase.view.js'

const PhaseConnection = connectionOf(Phase)

/** The events that bound the phases. */
const boundsOf = (phases: readonly ProfilePhase[]): string[] =>
  phases.flatMap(({ start, end }) =>
    [start.value, end.value].flatMap((moment) => (moment?.kind === 'event' ? [moment.event] : [])),
  )

@Resolver(() => PolicyProfile)
export class ProfilePhases {
  @FieldResolver(() => PhaseConnection, { description: 'Its phases, in order.' })
  async phases(
    @Root() profile: PolicyProfile,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<Phase>> {
    const { snapshotId, phases } = await schemeOf(ctx, profile)
    return mapPage(
      pageOfList(phases, args, ({ code }) => code, ctx.language),
      (phase) => phaseOf(snapshotId, phase),
    )
  }

  @FieldResolver(() => [ActivePhase], {
    description: 'The phases active on a day, in order: none, one, or several where they overlap.',
  })
  async activePhases(
    @Root() profile: PolicyProfile,
    @Arg('on', () => LocalDate, { nullable: true, description: 'The day; the valid day of `asOf` where absent.' })
    on: Day | null,
    @Ctx() ctx: Context,
  ): Promise<ActivePhase[]> {
    const { snapshotId, phases } = await schemeOf(ctx, profile)
    const calendar = await calendarOf(ctx, boundsOf(phases))
    return activePhases(phases, on ?? ctx.asOf.valid, calendar).map((found) => activePhaseOf(snapshotId, found))
  }
}

@Resolver(() => Phase)
export class PhaseFields {
  @FieldResolver(() => [CalendarEvent], { description: 'The events that its topic names; they do not end it.' })
  async topicEvents(@Root() { topicEventCodes }: Phase, @Ctx() ctx: Context): Promise<CalendarEvent[]> {
    const events = await Promise.all(topicEventCodes.map((code) => eventByCode(ctx).load(code)))
    return events.filter((event) => event !== null)
  }
}

@Resolver(() => ActivePhase)
export class ActivePhaseFields {
  @FieldResolver(() => [Because], {
    description: 'What it was worked out from: the start and the end of the phase, and the dates of their events.',
  })
  async because(@Root() { found: { phase } }: ActivePhase, @Ctx() ctx: Context): Promise<Because[]> {
    const start = becauseOfMoment(ctx, phase.code, 'start', phase.start)
    const end = becauseOfMoment(ctx, phase.code, 'end', phase.end)
    return (await Promise.all([start, end])).flat()
  }
}
