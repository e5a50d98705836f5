import type { AnySchemaObject } from 'ajv'
import type { BilingualText } from '../policy/index.js'
import { didYouMean } from './did-you-mean.js'
import { resolve, schemas } from './schemas.js'

/** Kinds of items that a leaf can belong to, as the schema of profile files defines them; `scheme` is the scheme itself. */
export type LeafOwner =
  | 'scheme'
  | 'sector'
  | 'carrier'
  | 'procedure'
  | 'standard'
  | 'criterion'
  | 'tier'
  | 'award'
  | 'item'

/** Why a path leads to no leaf. */
export interface NoLeaf {
  /** The paths that lead to leaves there, for a list of them. */
  leaves: readonly string[]
  hint: BilingualText | null
}

/** How deep paths are listed: items nest without an end, and nobody compares what lies deeper. */
const DEEPEST = 5

/** Keys by whose value a path may name an entry of a list. */
const NAMING = ['type', 'kind', 'role'] as const

const kept = new Map<LeafOwner, readonly string[]>()

/**
 * The paths of all leaves of an item of a kind, in the order of the schema. An entry of a list is named by its type, kind or
 * role where the schema lists these (`recipients.member.quota`); `*` stands for all entries.
 */
export function leafPaths(owner: LeafOwner): readonly string[] {
  const known = kept.get(owner)
  if (known) return known
  const schema =
    owner === 'scheme' ? schemas.profile : (schemas.profile.$defs as Record<string, AnySchemaObject>)[owner]
  const paths: string[] = []
  collect(schema!, '', 0, paths)
  kept.set(owner, paths)
  return paths
}

function collect(given: AnySchemaObject, path: string, depth: number, paths: string[]): void {
  const { schema } = resolve(given, 'profile')
  if (isLeafSchema(given) || isLeafSchema(schema)) return void paths.push(path)
  if (depth === DEEPEST) return
  const at = (step: string) => (path === '' ? step : `${path}.${step}`)
  if (schema.properties) {
    for (const [key, child] of Object.entries(schema.properties as Record<string, AnySchemaObject>))
      collect(child, at(key), depth + 1, paths)
  } else if (schema.items) {
    for (const name of ['*', ...namesIn(schema.items)]) collect(schema.items, at(name), depth + 1, paths)
  }
}

const isLeafSchema = (schema: AnySchemaObject): boolean => 'x-leaf' in schema

/** The values of `type`, `kind` or `role` that the entries of a list can have. */
function namesIn(entry: AnySchemaObject): string[] {
  const { properties = {} } = resolve(entry, 'profile').schema
  return NAMING.flatMap((key) => {
    const field = properties[key] as AnySchemaObject | undefined
    const values = field && !isLeafSchema(field) ? (resolve(field, 'profile').schema.enum as unknown[] | undefined) : []
    return (values ?? []).filter((value) => typeof value === 'string')
  })
}

/**
 * Whether a path leads to a leaf of an item of a kind; where it does not, which paths do, and which of them looks most like
 * it.
 */
export function noLeafAt(owner: LeafOwner, path: string): NoLeaf | null {
  const leaves = leafPaths(owner)
  if (leaves.includes(path)) return null
  return { leaves, hint: didYouMean(path, leaves) }
}
