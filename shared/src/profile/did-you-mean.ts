import type { BilingualText } from '../policy/index.js'

/** More candidates than these are not looked at. */
const MOST_CANDIDATES = 5_000

/** A hint with the candidate that looks most like what was written; null where none does. */
export function didYouMean(written: string, candidates: readonly string[]): BilingualText | null {
  let best: string | null = null
  let least = Math.max(2, Math.floor(written.length / 3)) + 1
  for (const candidate of candidates.slice(0, MOST_CANDIDATES)) {
    const distance = distanceOf(written.toLowerCase(), candidate.toLowerCase(), least)
    if (distance < least) [best, least] = [candidate, distance]
  }
  return best === null ? null : { zh: `是否应为 \`${best}\`？`, en: `Did you mean \`${best}\`?` }
}

/** Edits (insert, remove, replace) from one word to the other; `most` or more is not told apart. */
function distanceOf(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) >= most) return most
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, replaced))
    }
    row = next
    if (Math.min(...row) >= most) return most
  }
  return row[b.length]!
}
