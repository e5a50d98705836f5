import type { Problem } from '@meritgraph/shared/errors'

const LEAST_PURPOSE = 4
const MOST_PURPOSE = 200
/** How long a repeated call is answered from the same purpose, in milliseconds. */
const REPEAT_MS = 10 * 60_000

/** What is wrong with what somebody wants to be told, and what for. */
export function problemsOfReveal({ fields, purpose }: { fields: readonly string[]; purpose: string }): Problem[] {
  const problems: Problem[] = []
  if (fields.length === 0) problems.push({ code: 'REVEAL_FIELDS_EMPTY', path: ['input', 'fields'] })
  const length = Array.from(purpose.trim()).length
  if (length < LEAST_PURPOSE || length > MOST_PURPOSE) {
    const params = { least: LEAST_PURPOSE, most: MOST_PURPOSE }
    problems.push({ code: 'REVEAL_PURPOSE_EMPTY', params, path: ['input', 'purpose'] })
  }
  return problems
}

/** Whether a call that is repeated may still be answered from the read that it wrote. */
export const isRepeatable = (recordedAt: Date, now: Date): boolean => now.getTime() - recordedAt.getTime() < REPEAT_MS
