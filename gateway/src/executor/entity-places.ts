import type { EntityPath } from './plan-nodes.js'
import { isObject, type PathKey, read, type ResponseObject } from './response.js'
import type { SatisfiesType } from './type-conditions.js'

/** A place in the answer, as a list that shares its beginnings: an answer has thousands of places and few errors. */
export interface Place {
  key: PathKey
  parent: Place | null
}

/** An object in the answer that an entity fetch completes, and where it stands. */
export interface EntityPlace {
  entity: ResponseObject
  place: Place | null
}

/** The place as the path of an error. */
export function pathOf(place: Place | null): PathKey[] {
  const path: PathKey[] = []
  for (let step = place; step; step = step.parent) path.unshift(step.key)
  return path
}

/** Finds every object that a plan's path leads to; lists are entered whether or not the path names them. */
export function findPlaces(data: ResponseObject | null, path: EntityPath, satisfies: SatisfiesType): EntityPlace[] {
  const found: EntityPlace[] = []
  const walk = (value: unknown, depth: number, place: Place | null): void => {
    if (value == null) return
    const segment = path[depth]
    if (Array.isArray(value)) {
      const next = segment === '@' ? depth + 1 : depth
      value.forEach((item, key) => walk(item, next, { key, parent: place }))
    } else if (!isObject(value)) return
    else if (segment === undefined) found.push({ entity: value, place })
    else if (segment === '@') return
    else if ('Field' in segment) {
      walk(read(value, segment.Field), depth + 1, { key: segment.Field, parent: place })
    } else if (isOneOf(value, segment.TypeCondition, satisfies)) walk(value, depth + 1, place)
  }
  walk(data, 0, null)
  return found
}

// An object whose type was not asked for cannot be told apart; the representation, which names its type, decides then.
function isOneOf(object: ResponseObject, conditions: string[], satisfies: SatisfiesType): boolean {
  const typeName = read(object, '__typename')
  return typeof typeName !== 'string' || conditions.some((condition) => satisfies(typeName, condition))
}
