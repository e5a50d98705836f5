import type { Context } from '@meritgraph/shared/context'
import { LocalDate } from '@meritgraph/shared/federation'
import { type ResolvedMoment, resolveMoment } from '@meritgraph/shared/policy'
import type { Day } from '@meritgraph/shared/time'
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { CalendarEvent, calendarOf, eventByCode, eventDay } from '../events/index.js'
import { Because, because } from './because.js'
import { dayBefore } from './day-before.js'
import { Moment } from './moment.js'

async function resolved({ stated }: Moment, ctx: Context): Promise<ResolvedMoment> {
  return resolveMoment(stated, await calendarOf(ctx, stated.kind === 'event' ? [stated.event] : []))
}

@Resolver(() => Moment)
export class MomentFields {
  @FieldResolver(() => CalendarEvent, { nullable: true, description: 'The event it is bound to; for kind EVENT.' })
  event(@Root() { stated }: Moment, @Ctx() ctx: Context): Promise<CalendarEvent | null> | null {
    return stated.kind === 'event' ? eventByCode(ctx).load(stated.event) : null
  }

  @FieldResolver(() => Boolean, {
    description:
      'Whether it comes down to days of the calendar. An event whose date is not recorded, and a moment without bounds, do not.',
  })
  async isResolved(@Root() moment: Moment, @Ctx() ctx: Context): Promise<boolean> {
    return (await resolved(moment, ctx)).kind !== 'unresolved'
  }

  @FieldResolver(() => LocalDate, {
    nullable: true,
    description:
      'The first day it comes down to; null where it is unresolved, or reaches back without a stated beginning.',
  })
  async firstDay(@Root() moment: Moment, @Ctx() ctx: Context): Promise<Day | null> {
    const days = await resolved(moment, ctx)
    if (days.kind === 'on') return days.day
    return days.kind === 'range' ? days.from : null
  }

  @FieldResolver(() => LocalDate, {
    nullable: true,
    description: 'The last day it comes down to, included; null where it is unresolved.',
  })
  async lastDay(@Root() moment: Moment, @Ctx() ctx: Context): Promise<Day | null> {
    const days = await resolved(moment, ctx)
    if (days.kind === 'on') return days.day
    return days.kind === 'range' ? dayBefore(days.to) : null
  }

  @FieldResolver(() => [Because], {
    description: 'What its days were worked out from besides the moment itself: the recorded date of its event.',
  })
  async because(@Root() { stated }: Moment, @Ctx() ctx: Context): Promise<Because[]> {
    return stated.kind === 'event' ? [because(stated.event, 'on', await eventDay(ctx, stated.event))] : []
  }
}
