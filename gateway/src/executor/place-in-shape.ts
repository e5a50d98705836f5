import { isAbstractType } from 'graphql'
import type { DataKeys } from './data-keys.js'
import { isObject, type PathKey, read, type ResponseObject } from './response.js'
import type { FieldShape, ObjectShape } from './shapes.js'

/**
 * Turns a path in the plan's data into the client's path, following what the client selected. It ends where a key was
 * not asked for: it was fetched for other fields of that object.
 */
export function placeInShape(
  path: readonly PathKey[],
  root: ObjectShape,
  data: ResponseObject | null,
  dataKeys: DataKeys,
): PathKey[] {
  const placed: PathKey[] = []
  let shape: ObjectShape | null = root
  let field: FieldShape | undefined
  let value: unknown = data
  for (const key of path) {
    if (typeof key === 'number') {
      placed.push(key)
      value = Array.isArray(value) ? value[key] : null
      continue
    }
    if (field) shape = field.shapeOf(isObject(value) ? value : null)
    // Below a null of an abstract type nobody knows which fields there would have been.
    if (!shape || (value == null && isAbstractType(shape.type))) {
      const rest = path.slice(placed.length)
      return [...placed, ...rest.map((step) => (typeof step === 'string' ? dataKeys.clientKeyOf(step) : step))]
    }
    field = shape.fieldInData(key)
    if (!field) return placed
    placed.push(field.key)
    value = isObject(value) ? read(value, key) : null
  }
  return placed
}
