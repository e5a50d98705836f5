import { canonicalJson, type Profile } from '@meritgraph/shared/profile'

/** How many schemes stand below one at each level: one at the top, then provinces, cities, counties. */
const WIDTHS = [1, 6, 4]

const level = (i: number): number => {
  if (i < WIDTHS[0]!) return 0
  if (i < WIDTHS[0]! + WIDTHS[1]!) return 1
  return i < WIDTHS[0]! + WIDTHS[1]! + WIDTHS[1]! * WIDTHS[2]! ? 2 : 3
}
const code = (i: number) => `synthetic-${String(i).padStart(5, '0')}`

/** The scheme that the i-th builds on; null at the top. */
function parentOf(i: number): string | null {
  const provinces = WIDTHS[1]!
  const cities = provinces * WIDTHS[2]!
  switch (level(i)) {
    case 0:
      return null
    case 1:
      return code(0)
    case 2:
      return code(1 + ((i - 1 - provinces) % provinces))
    default:
      return code(1 + provinces + ((i - 1 - provinces - cities) % Math.min(cities, i - 1 - provinces)))
  }
}

/** Keeps every n-th item of a list. */
const some = <T>(items: readonly T[], n: number, from: number): T[] => items.filter((_, i) => (i + from) % n === 0)

/** So many schemes as they are kept, each stating a part of what its parent states and inheriting the rest. */
export function syntheticSchemes(n: number, base: Profile): string[] {
  return Array.from({ length: n }, (_, i) => {
    const every = level(i) + 1
    const profile: Profile = {
      ...base,
      identity: { ...base.identity, code: code(i), jurisdiction: code(i), extends: parentOf(i) },
      phases: some(base.phases, every, i),
      procedures: some(base.procedures, every, i),
      awards: some(base.awards, every, i),
      standards: some(base.standards, every, i),
      sectors: some(base.sectors, every, i),
      goals: some(base.goals, every, i),
      glossary: some(base.glossary, every, i),
      rules: some(base.rules, every, i),
    }
    return canonicalJson(profile)
  })
}
