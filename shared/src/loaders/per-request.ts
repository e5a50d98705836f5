/** Anything that remembers what one request has loaded so far. */
export interface Remembers {
  memory: object
}

/** One value per request, made at first use; a commit starts a new memory, so that nothing stale is answered. */
export function perRequest<C extends Remembers, T>(make: (ctx: C) => T): (ctx: C) => T {
  const made = new WeakMap<object, T>()
  return (ctx) => {
    let value = made.get(ctx.memory)
    if (value === undefined) made.set(ctx.memory, (value = make(ctx)))
    return value
  }
}
