import type { Context } from '@meritgraph/shared/context'
import { DateTime, LocalDate } from '@meritgraph/shared/federation'
import { connectionOf, type Page, PageArgs, pagesOf } from '@meritgraph/shared/pagination'
import type { Day } from '@meritgraph/shared/time'
import { Clause, clausesOf, Text, text, ValueStatus } from '@meritgraph/shared/values'
import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import { Jurisdiction, jurisdictionByCode } from '../jurisdictions/index.js'
import { CalendarEvent } from './event.entity.js'
import { eventByCode, eventDateOf } from './event.loaders.js'

const EventConnection = connectionOf(CalendarEvent, 'Event')
const eventPage = pagesOf({ entity: CalendarEvent, orderBy: ['code'] })

@Resolver(() => CalendarEvent)
export class EventFields {
  @Authorized('PUBLIC')
  @Query(() => CalendarEvent, { nullable: true, description: 'The event with this code; null where there is none.' })
  event(
    @Arg('code', () => ID, { description: 'Its code, such as `cpc-18-congress`.' }) code: string,
    @Ctx() ctx: Context,
  ): Promise<CalendarEvent | null> {
    return eventByCode(ctx).load(code)
  }

  @Authorized('PUBLIC')
  @Query(() => EventConnection, { description: 'The calendar: the events that schemes refer to, by code.' })
  events(@Args(() => PageArgs) args: PageArgs, @Ctx() ctx: Context): Promise<Page<CalendarEvent>> {
    return eventPage(ctx, args)
  }

  @FieldResolver(() => Jurisdiction, {
    nullable: true,
    description: 'The jurisdiction whose editors may record the date of the event.',
  })
  jurisdiction(@Root() { jurisdictionCode }: CalendarEvent, @Ctx() ctx: Context): Promise<Jurisdiction | null> {
    return jurisdictionByCode(ctx).load(jurisdictionCode)
  }

  @FieldResolver(() => LocalDate, {
    nullable: true,
    description: 'The day it took place or opened; null while no date is recorded.',
  })
  async on(@Root() { code }: CalendarEvent, @Ctx() ctx: Context): Promise<Day | null> {
    return (await eventDateOf(ctx).load(code))?.day ?? null
  }

  @FieldResolver(() => DateTime, {
    nullable: true,
    description: 'When the date was recorded here; null while none is.',
  })
  async recordedAt(@Root() { code }: CalendarEvent, @Ctx() ctx: Context): Promise<Date | null> {
    return (await eventDateOf(ctx).load(code))?.recordedAt ?? null
  }

  @FieldResolver(() => ValueStatus, {
    nullable: true,
    description: 'How the date rests on its source; null while none is recorded.',
  })
  async status(@Root() { code }: CalendarEvent, @Ctx() ctx: Context): Promise<ValueStatus | null> {
    return (await eventDateOf(ctx).load(code))?.status ?? null
  }

  @FieldResolver(() => [Clause], { description: 'The places the date rests on.' })
  async clauses(@Root() { code }: CalendarEvent, @Ctx() ctx: Context): Promise<Clause[]> {
    const date = await eventDateOf(ctx).load(code)
    return date?.document ? clausesOf([{ document: date.document, section: null, quote: date.quote, at: null }]) : []
  }

  @FieldResolver(() => Text, { nullable: true, description: 'What whoever recorded the date remarked.' })
  async note(@Root() { code }: CalendarEvent, @Ctx() ctx: Context): Promise<Text | null> {
    const date = await eventDateOf(ctx).load(code)
    return date?.noteZh == null ? null : text(date.noteZh, date.noteEn)
  }
}
