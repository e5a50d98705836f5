import type { ExecutionResult } from 'graphql'

/** An answer in a form in which two answers must be equal: the data with the order of its keys, and the errors' places. */
export function comparable({ data, errors }: ExecutionResult): { data: string; errorsAt: string[] } {
  // A refused operation has no answer to compare, so its errors' words say what happened.
  if (data === undefined) return { data: 'none', errorsAt: (errors ?? []).map(({ message }) => message) }
  const places = (errors ?? []).map(({ path }) => JSON.stringify(placeOf(path ?? [], data)))
  return { data: JSON.stringify(data), errorsAt: [...new Set(places)].sort() }
}

/**
 * The position an error made null: its path up to the first null in the answer. Where an error reaches its parent
 * because a position may not be null, GraphQL lets a server stop resolving that parent's other fields (6.4.4), so how
 * many of them report errors too depends on the order of execution. That the same positions are null, each with an
 * error for it, does not.
 */
function placeOf(path: readonly (string | number)[], data: unknown): readonly (string | number)[] {
  let value = data
  for (const [depth, key] of path.entries()) {
    if (value == null) return path.slice(0, depth)
    value = Object.hasOwn(value, key) ? (value as Record<string | number, unknown>)[key] : undefined
  }
  return path
}
