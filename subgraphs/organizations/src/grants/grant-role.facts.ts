import { defineFact, type MutationContext } from '@meritgraph/shared/context'

const jurisdictionFact = defineFact(
  'organizations.grantRole.jurisdiction',
  'query GrantRoleJurisdiction($code: ID!) { jurisdiction(code: $code) { code } }',
)

/** Asks the policies subgraph whether a jurisdiction exists. Errors: NEIGHBOUR_DOWN. */
export async function jurisdictionExists(ctx: MutationContext, code: string): Promise<boolean> {
  const { jurisdiction } = await ctx.ask<{ jurisdiction: { code: string } | null }>(jurisdictionFact, { code })
  return jurisdiction !== null
}
