/** An object of an answer, made by a subgraph: its keys are whatever the client chose as aliases. */
export type ResponseObject = Record<string, unknown>

/** One step of a path in an answer. */
export type PathKey = string | number

export const isObject = (value: unknown): value is ResponseObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Own keys only: a client may alias a field `constructor`, which every plain object inherits. */
export const read = (object: ResponseObject, key: string): unknown =>
  Object.hasOwn(object, key) ? object[key] : undefined

/** An alias `__proto__` is a key like any other; plain assignment would change the object's prototype instead. */
export function write(object: ResponseObject, key: string, value: unknown): void {
  if (key === '__proto__') {
    Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true })
  } else object[key] = value
}
