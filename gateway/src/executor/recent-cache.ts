/** The most recently used values by key. Callers who ask for a key while it is being made wait for the same making. */
export class RecentCache<V> {
  private readonly entries = new Map<string, Promise<V>>()
  private hits = 0
  private misses = 0

  constructor(private readonly limit: number) {}

  /** The value of a key, made now where it is not known. What could not be made is not kept. */
  get(key: string, make: () => Promise<V>): Promise<V> {
    const known = this.entries.get(key)
    if (known) {
      this.hits += 1
      this.entries.delete(key)
      this.entries.set(key, known)
      return known
    }
    this.misses += 1
    const making = make()
    this.entries.set(key, making)
    making.catch(() => this.entries.get(key) === making && this.entries.delete(key))
    for (const oldest of this.entries.keys()) {
      if (this.entries.size <= this.limit) break
      this.entries.delete(oldest)
    }
    return making
  }

  stats(): { cached: number; hits: number; misses: number } {
    return { cached: this.entries.size, hits: this.hits, misses: this.misses }
  }
}
