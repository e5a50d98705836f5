import { type FieldNode, parse, visit } from 'graphql'

const PREFIX = '_as_'

/**
 * Under which key a field stands in the data while the plan runs. The planner adds keys and required fields under their
 * own names beside the client's selections, and does not always see that such a name is taken: `id: title` beside a
 * fetched `id` made a title the key of the next fetch, and `price(currency: "EUR")` stood in for a required `price`. So
 * what is aliased to any field's name, or has arguments, is planned under a name of its own.
 */
export interface DataKeys {
  keyOf(field: FieldNode): string
  /** The client's key again, for a place in an error's path whose field is not known. */
  clientKeyOf(dataKey: string): string
}

/** Knows the field names of a supergraph, the inaccessible ones too. */
export function dataKeysOf(supergraphSdl: string): DataKeys {
  const names = new Set<string>()
  visit(parse(supergraphSdl, { noLocation: true }), { FieldDefinition: ({ name }) => void names.add(name.value) })
  // Keys that begin with an underscore are left to `__typename`, to the planner, and to the prefix itself.
  const isTaken = (key: string): boolean => names.has(key) || key.startsWith('_')
  return {
    keyOf({ alias, name, arguments: given = [] }) {
      const key = (alias ?? name).value
      const isItself = key === name.value && given.length === 0
      return isItself || !isTaken(key) ? key : PREFIX + key
    },
    clientKeyOf: (dataKey) => (dataKey.startsWith(PREFIX) ? dataKey.slice(PREFIX.length) : dataKey),
  }
}
