/** One way of doing the thing that is measured. */
export interface Way {
  name: string
  run(): Promise<unknown>
}

export interface Measured {
  name: string
  /** Median over the rounds, in milliseconds. */
  ms: number
  /** Median of the ratios to the first way, taken round by round. */
  ratio: number
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!

/**
 * Measures several ways in turn, round by round, so that whatever else the machine does hits all of them. The first way is
 * what the others are compared with.
 */
export async function paired(ways: Way[], { rounds = 15, warmUp = 3 } = {}): Promise<Measured[]> {
  const times: number[][] = ways.map(() => [])
  for (let round = -warmUp; round < rounds; round++) {
    for (const [i, way] of ways.entries()) {
      const start = performance.now()
      await way.run()
      if (round >= 0) times[i]!.push(performance.now() - start)
    }
  }
  return ways.map(({ name }, i) => ({
    name,
    ms: median(times[i]!),
    ratio: median(times[i]!.map((ms, round) => ms / times[0]![round]!)),
  }))
}

/** Prints a measurement as a table. */
export function report(title: string, measured: Measured[]): void {
  console.log(`\n${title}`)
  for (const { name, ms, ratio } of measured) {
    console.log(`  ${name.padEnd(44)} ${ms.toFixed(2).padStart(10)} ms  ${ratio.toFixed(2).padStart(7)} x`)
  }
}
