import type { Context } from '@meritgraph/shared/context'
import { Arg, Authorized, Ctx, Query, Resolver } from 'type-graphql'
import type { Vault } from '../vault/index.js'
import { Person } from './person.entity.js'
import { personByHash, personById } from './person.loaders.js'
import { identityNumberOf } from './person.rules.js'

/** The query `personByIdentityNumber`. */
export function findPersonResolver(vault: Vault) {
  @Resolver()
  class FindPerson {
    @Authorized('PLATFORM_ADMIN', 'ORGANIZER')
    @Query(() => Person, {
      nullable: true,
      description:
        'The person with this identity number, found by its keyed hash; null where there is none whom the caller may see.',
    })
    async personByIdentityNumber(
      @Arg('identityNumber', () => String, { description: 'The whole number.' }) identityNumber: string,
      @Ctx() ctx: Context,
    ): Promise<Person | null> {
      const found = await personByHash(ctx).load(vault.hashOf(identityNumberOf(identityNumber)))
      return found && personById(ctx).load(found.mergedIntoId ?? found.id)
    }
  }
  return FindPerson
}
