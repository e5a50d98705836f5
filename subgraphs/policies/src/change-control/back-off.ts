/** How long what has failed rests at first, and at most, in milliseconds. */
const REST_MS = { first: 1000, most: 15 * 60 * 1000 }

interface Rest {
  failures: number
  until: number
}

/** Keeps what fails again and again from being tried at every pulse: after each failure it rests twice as long, up to a limit. */
export class BackOff {
  private readonly rests = new Map<string, Rest>()

  /** What rests at this moment. */
  restingAt(now: Date): string[] {
    return [...this.rests].filter(([, { until }]) => now.getTime() < until).map(([key]) => key)
  }

  /** Notes a failure, and says until when it rests. What nobody has tried for long is forgotten. */
  failed(key: string, now: Date): Date {
    const failures = (this.rests.get(key)?.failures ?? 0) + 1
    const until = now.getTime() + Math.min(REST_MS.first * 2 ** (failures - 1), REST_MS.most)
    for (const [other, rest] of this.rests) if (rest.until + REST_MS.most < now.getTime()) this.rests.delete(other)
    this.rests.set(key, { failures, until })
    return new Date(until)
  }

  /** Notes that it did not fail this time. */
  succeeded(key: string): void {
    this.rests.delete(key)
  }
}
