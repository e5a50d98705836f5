import { isObject, read, type ResponseObject, write } from './response.js'

/** Adds what a later fetch found to what is already known about the same object; lists are matched by position. */
export function mergeInto(target: ResponseObject, source: ResponseObject): void {
  for (const key of Object.keys(source)) {
    const known = read(target, key)
    const found = source[key]
    if (isObject(known) && isObject(found)) mergeInto(known, found)
    else if (Array.isArray(known) && Array.isArray(found)) mergeLists(known, found)
    // A null never hides a value that another fetch has already found.
    else if (known == null || found != null) write(target, key, found)
  }
}

function mergeLists(target: unknown[], source: unknown[]): void {
  source.forEach((found, index) => {
    const known = target[index]
    if (isObject(known) && isObject(found)) mergeInto(known, found)
    else if (Array.isArray(known) && Array.isArray(found)) mergeLists(known, found)
    else if (known == null) target[index] = found
  })
}

/**
 * A copy for the second and later places of one entity: places share a representation, but later fetches may complete
 * each with other arguments. Values of custom scalars that are not plain data stay shared.
 */
export function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyOf)
  if (!isObject(value) || !isPlain(value)) return value
  const copy: ResponseObject = {}
  for (const key of Object.keys(value)) write(copy, key, copyOf(value[key]))
  return copy
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || prototype === Object.prototype
}
