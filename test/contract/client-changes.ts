import { CriticalityLevel, diff } from '@graphql-inspector/core'
import { buildSchema } from 'graphql'

const ORDER = [CriticalityLevel.Breaking, CriticalityLevel.Dangerous, CriticalityLevel.NonBreaking]

/** What changes for clients between two API schemas, breaking changes first, one line each. */
export async function clientChanges(before: string, after: string): Promise<string[]> {
  const changes = await diff(buildSchema(before), buildSchema(after))
  const rank = ({ criticality }: (typeof changes)[number]) => ORDER.indexOf(criticality.level)
  return changes
    .toSorted((a, b) => rank(a) - rank(b))
    .map(({ criticality, message }) => `${criticality.level}: ${message}`)
}
