/** Keeps the values used last, up to a number of them; for what never changes. */
export class RecentlyUsed<V> {
  private readonly values = new Map<string, V>()

  constructor(private readonly most: number) {}

  get(key: string): V | undefined {
    const value = this.values.get(key)
    if (value !== undefined) this.set(key, value)
    return value
  }

  set(key: string, value: V): void {
    this.values.delete(key)
    this.values.set(key, value)
    if (this.values.size > this.most) this.values.delete(this.values.keys().next().value!)
  }
}
