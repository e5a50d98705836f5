import type { RequiresSelection } from './plan-nodes.js'
import { isObject, read, type ResponseObject, write } from './response.js'
import type { SatisfiesType } from './type-conditions.js'

type Variables = Record<string, unknown>
/** Copies what is required from the data; false where something required is not known. */
type Copy = (from: ResponseObject, to: ResponseObject, variables: Variables) => boolean

/** Makes what a subgraph needs to find an entity and compute its `@requires` fields; null where that is not known. */
export type Represent = (entity: ResponseObject, variables: Variables) => ResponseObject | null

/** Compiles a fetch's `requires`. Several fragments may apply to one entity; what they ask for is added up. */
export function compileRepresentation(requires: RequiresSelection[], satisfies: SatisfiesType): Represent {
  const copy = compileSelections(requires, satisfies)
  return (entity, variables) => {
    if (typeof read(entity, '__typename') !== 'string') return null
    const representation: ResponseObject = {}
    const complete = copy(entity, representation, variables)
    return complete && Object.keys(representation).length > 0 ? representation : null
  }
}

function compileSelections(selections: RequiresSelection[], satisfies: SatisfiesType): Copy {
  const copies = selections.map((selection) => compileSelection(selection, satisfies))
  return (from, to, variables) => copies.every((copy) => copy(from, to, variables))
}

function compileSelection(selection: RequiresSelection, satisfies: SatisfiesType): Copy {
  switch (selection.kind) {
    case 'FragmentSpread':
      throw new Error(`The plan requires the named fragment ${selection.value}, which this executor does not know.`)
    case 'InlineFragment': {
      const { typeCondition, skipIf, includeIf } = selection
      const copy = compileSelections(selection.selections, satisfies)
      return (from, to, variables) => {
        if (skipIf && variables[skipIf] === true) return true
        if (includeIf && variables[includeIf] !== true) return true
        const typeName = read(from, '__typename')
        return typeof typeName !== 'string' || !satisfies(typeName, typeCondition) || copy(from, to, variables)
      }
    }
    case 'Field':
      return compileField(selection, satisfies)
  }
}

// `name` is the key in the data, `alias` the key to send: they differ where the client uses the same key otherwise.
function compileField(field: Extract<RequiresSelection, { kind: 'Field' }>, satisfies: SatisfiesType): Copy {
  const { name } = field
  const sentAs = field.alias ?? name
  const nested = field.selections?.length ? compileSelections(field.selections, satisfies) : null
  return (from, to, variables) => {
    const value = read(from, name)
    if (value === undefined) return name === '__typename'
    const copied = nested ? copyNested(value, nested, variables) : value
    if (copied === undefined) return false
    write(to, sentAs, copied)
    return true
  }
}

function copyNested(value: unknown, copy: Copy, variables: Variables): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => copyNested(item, copy, variables))
    return items.includes(undefined) ? undefined : items
  }
  if (!isObject(value)) return value
  const copied: ResponseObject = {}
  return copy(value, copied, variables) ? copied : undefined
}

/** The representations of one fetch, each sent once however many places need it. */
export class Representations {
  readonly list: ResponseObject[] = []
  private readonly indexes = new Map<string, number>()

  /** Adds a representation unless it is there, and tells its position. */
  indexOf(representation: ResponseObject): number {
    const identity = identityOf(representation)
    const known = this.indexes.get(identity)
    if (known !== undefined) return known
    this.indexes.set(identity, this.list.length)
    return this.list.push(representation) - 1
  }
}

// Texts carry their length: joined by a mere separator, ("a|b", "c") and ("a", "b|c") would become one entity.
function identityOf(representation: ResponseObject): string {
  let identity = ''
  for (const key of Object.keys(representation)) {
    const value = representation[key]
    identity += typeof value === 'string' ? `${key} ${value.length}:${value};` : `${key} ${JSON.stringify(value)};`
  }
  return identity
}
