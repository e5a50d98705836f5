import { batched } from '@meritgraph/shared/loaders'
import { PolicyVersion } from './policy.entity.js'

/**
 * Every state of every version of a scheme that was recorded up to the request's `known`, in the order in which they became
 * known, and of one instant by day. One statement a batch; a scheme has tens of states, not more.
 */
export const statesOfProfile = batched<PolicyVersion[]>(async (ctx, codes) => {
  const query = ctx.db
    .createQueryBuilder(PolicyVersion, 'v')
    .where('v.profileCode IN (:...codes)', { codes })
    .orderBy('v.recordedAt')
    .addOrderBy('v.validFrom')
  if (ctx.asOf.known) query.andWhere('v.recordedAt <= :known', { known: ctx.asOf.known })
  const found = new Map<string, PolicyVersion[]>(codes.map((code) => [code, []]))
  for (const state of await query.getMany()) found.get(state.profileCode)!.push(state)
  return found
})
