import { isLeaf, type ResolvedValue } from '@meritgraph/shared/policy'
import type { PlacedSaid } from '@meritgraph/shared/values'

/** All that a resolved scheme says of where its values come from. */
function sayingsIn(node: unknown): PlacedSaid[] {
  const found: PlacedSaid[] = []
  const visit = (child: unknown): void => {
    if (typeof child !== 'object' || child === null) return
    if (isLeaf(child)) found.push(...((child as Partial<ResolvedValue<unknown>>).chain ?? []))
    else for (const inner of Object.values(child)) visit(inner)
  }
  visit(node)
  return found
}

/** Lets every saying in a resolved scheme say of which version it is. */
export function placeSayings(scheme: unknown, versionIds: ReadonlyMap<string, string>): void {
  for (const said of sayingsIn(scheme)) said.versionId = versionIds.get(said.definedBy)
}
