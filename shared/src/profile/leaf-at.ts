import type { AnySchemaObject } from 'ajv'
import type { Bound } from '../policy/index.js'
import { resolve, schemas } from './schemas.js'
import type { Path } from './yaml-file.js'

/** A leaf that a constraint names, or the step of its path that is not there, with the steps that are. */
export type LeafAt = { bounds: readonly (keyof Bound)[] } | { unknown: string; known: string[] }

/** The leaf that a key path leads to from an item, as far as the format has such a leaf; `codes` are those of known items. */
export function leafAt(item: Path, leaf: string, codes: { has(code: string): boolean }): LeafAt {
  let at: AnySchemaObject = schemas.profile
  for (const step of item) at = partOf(at, step)
  for (const step of leaf.split('.')) {
    const known = stepsFrom(at)
    const isEntry = isList(at) && (step === '*' || codes.has(step))
    if (!known.includes(step) && !isEntry) return { unknown: step, known }
    at = partOf(at, isList(at) ? 0 : step)
  }
  const kind = read(at)['x-leaf']
  return kind
    ? { bounds: boundsOf(read(at)) }
    : { unknown: leaf, known: stepsFrom(at).map((step) => `${leaf}.${step}`) }
}

const read = (schema: AnySchemaObject): AnySchemaObject => resolve(schema, 'profile').schema

const partOf = (schema: AnySchemaObject, step: string | number): AnySchemaObject =>
  typeof step === 'number' ? read(schema).items : read(schema).properties[step]

const isList = (schema: AnySchemaObject): boolean => [read(schema).type].flat().includes('array')

/** The next steps of a key path: the keys of a record, or the words by which the entries of a list are named. */
function stepsFrom(schema: AnySchemaObject): string[] {
  const node = read(schema)
  if (node['x-leaf']) return []
  const { properties = {} } = isList(node) ? read(node.items) : node
  if (!isList(node)) return Object.keys(properties).filter((key) => key !== 'code' && key !== 'source')
  return ['type', 'kind', 'role'].flatMap((key) => ((properties[key] && read(properties[key]).enum) as string[]) ?? [])
}

/** What a bound can demand of a leaf. */
function boundsOf(leaf: AnySchemaObject): (keyof Bound)[] {
  if (leaf['x-leaf'] === 'moment') return ['notBefore', 'notAfter']
  const { properties } = leaf
  if (leaf['x-leaf'] === 'scalar') {
    const value = leaf.then.properties.value
    if (value.format === 'interval') return ['within']
    return [value.type].flat().some((type) => type === 'integer' || type === 'number') ? ['min', 'max'] : []
  }
  if (properties.ratio) return ['min', 'max']
  return properties.interval ? ['within', 'strength'] : []
}
