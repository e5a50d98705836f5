import type { Context } from '@meritgraph/shared/context'
import { Internal, Personal } from '@meritgraph/shared/federation'
import { connectionOf, type Page, PageArgs } from '@meritgraph/shared/pagination'
import { Args, Authorized, Ctx, Field, FieldResolver, ObjectType, Query, Resolver, Root } from 'type-graphql'
import { Person } from '../people/index.js'
import type { Vault } from '../vault/index.js'
import { everythingOf } from './everything.js'
import { PersonRead } from './person-read.entity.js'
import { ownPerson, readPage } from './privacy.loaders.js'

const PersonReadConnection = connectionOf(PersonRead)

@ObjectType({ description: 'The caller as a person.' })
class Me {
  @Internal
  @Field(() => Person, {
    nullable: true,
    description: 'The record that is linked to the account; null where none is.',
  })
  person: Person | null
}

@ObjectType({ description: 'All that is recorded of the caller.' })
class MyData {
  @Personal
  @Field(() => String, {
    description:
      'JSON: the records of the person, every state and affiliation with both time axes, transfers, merges, and who was told what.',
  })
  json: string
}

@Resolver(() => Person)
export class PersonReads {
  @Internal
  @FieldResolver(() => PersonReadConnection, {
    description:
      'Who was told personal data of the person whole, oldest first; for the person, and for platform admins over them. Others get none.',
  })
  reads(@Root() { id }: Person, @Args(() => PageArgs) args: PageArgs, @Ctx() ctx: Context): Promise<Page<PersonRead>> {
    return readPage(ctx, args, id)
  }
}

/** The queries `me` and `exportMyData`. */
export function meResolver(vault: Vault) {
  @Resolver()
  class MeFields {
    @Authorized('ACCOUNT')
    @Query(() => Me, { description: 'The caller as a person.' })
    async me(@Ctx() ctx: Context): Promise<Me> {
      return Object.assign(new Me(), { person: await ownPerson(ctx) })
    }

    @Authorized('ACCOUNT')
    @Query(() => MyData, {
      nullable: true,
      description: 'All that is recorded of the caller, whole and machine readable; null where no record is theirs.',
    })
    async exportMyData(@Ctx() ctx: Context): Promise<MyData | null> {
      const person = await ownPerson(ctx)
      if (person === null) return null
      return Object.assign(new MyData(), { json: JSON.stringify(await everythingOf(ctx, vault, person)) })
    }
  }
  return MeFields
}
