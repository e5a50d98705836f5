import { AsyncLocalStorage } from 'node:async_hooks'

/** Finds out whether code runs inside a callback of a door, also across awaits. */
export function nesting() {
  const callbacks = new AsyncLocalStorage<{ over: boolean }>()
  return {
    /** Fails inside a callback that has not ended. */
    refuse() {
      if (callbacks.getStore()?.over === false) {
        throw new Error('A write inside a write would wait for itself: pass the transaction on instead.')
      }
    },
    async run<T>(callback: () => Promise<T>): Promise<T> {
      const mark = { over: false }
      try {
        return await callbacks.run(mark, callback)
      } finally {
        mark.over = true
      }
    },
  }
}
