import type { Context } from '@meritgraph/shared/context'
import { DateTime, Internal, LocalDate, Personal } from '@meritgraph/shared/federation'
import { connectionOf, type Page, PageArgs } from '@meritgraph/shared/pagination'
import { type Day, dayOf } from '@meritgraph/shared/time'
import { Arg, Args, Authorized, Ctx, Field, FieldResolver, ID, ObjectType, Query, Resolver, Root } from 'type-graphql'
import { Organization, organization } from '../external/organization.js'
import { Person, personById } from '../people/index.js'
import { Transfer } from './transfer.entity.js'
import { stepsOf, transferById, transferPage, transferPageOfPerson } from './transfer.loaders.js'
import { stateOn } from './transfer.rules.js'
import { TransferState } from './transfer-state.js'

const TransferConnection = connectionOf(Transfer)

@ObjectType('TransferStep', { description: 'A step of a transfer.' })
class TransferStepView {
  @Internal
  @Field(() => TransferState, { description: 'What the transfer was from then on.' })
  state: TransferState

  @Internal
  @Field(() => LocalDate, { description: 'On which day.' })
  day: Day

  @Internal
  @Field(() => DateTime, { description: 'When it was recorded.' })
  recordedAt: Date

  @Personal
  @Field(() => String, { nullable: true, description: 'Why; null where the step needs no reason.' })
  reason: string | null
}

@Resolver(() => Transfer)
export class TransferFields {
  @Authorized('ACCOUNT')
  @Query(() => Transfer, {
    nullable: true,
    description: 'The transfer with this id, as it is now; null where there is none that the caller may see.',
  })
  transfer(@Arg('id', () => ID, { description: 'The id.' }) id: string, @Ctx() ctx: Context): Promise<Transfer | null> {
    return transferById(ctx).load(id)
  }

  @Authorized('ACCOUNT')
  @Query(() => TransferConnection, {
    description: 'The transfers from and to organizations that the caller keeps, and their own, oldest first.',
  })
  transfers(@Args(() => PageArgs) args: PageArgs, @Ctx() ctx: Context): Promise<Page<Transfer>> {
    return transferPage(ctx, args)
  }

  @Internal
  @FieldResolver(() => TransferState, { name: 'state', description: 'How far it has come today.' })
  stateToday(@Root() transfer: Transfer, @Ctx() ctx: Context): TransferState {
    return stateOn(transfer, dayOf(ctx.now())) as TransferState
  }

  @Internal
  @FieldResolver(() => Person, {
    nullable: true,
    description: 'Who is to move; null for those who may not see them, so for the receiver until the release.',
  })
  person(@Root() { personId }: Transfer, @Ctx() ctx: Context): Promise<Person | null> {
    return personById(ctx).load(personId)
  }

  @Internal
  @FieldResolver(() => Organization, { nullable: true, description: 'The organization that the person is to leave.' })
  from(@Root() { fromOrganizationId }: Transfer): Organization | null {
    return organization(fromOrganizationId)
  }

  @Internal
  @FieldResolver(() => Organization, { nullable: true, description: 'The organization that the person is to come to.' })
  to(@Root() { toOrganizationId }: Transfer): Organization | null {
    return organization(toOrganizationId)
  }

  @Internal
  @FieldResolver(() => [TransferStepView], { description: 'Its steps, oldest first; four at most.' })
  async steps(@Root() { id }: Transfer, @Ctx() ctx: Context): Promise<TransferStepView[]> {
    const steps = (await stepsOf(ctx).load(id)) ?? []
    return steps.map((step) => Object.assign(new TransferStepView(), step))
  }
}

@Resolver(() => Person)
export class PersonTransfers {
  @Internal
  @FieldResolver(() => TransferConnection, { description: 'The transfers of the person, oldest first.' })
  transfers(
    @Root() { id }: Person,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<Transfer>> {
    return transferPageOfPerson(ctx, args, id)
  }
}
