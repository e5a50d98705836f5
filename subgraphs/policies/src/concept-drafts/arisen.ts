import { type Language, UserError } from '@meritgraph/shared/errors'
import type { FileProblem } from '@meritgraph/shared/profile'

/** What problems have in common where only lines have moved. */
const keyOf = ({ code, message }: FileProblem): string => `${code} ${message.en}`

/** The problems that an edit has brought about; what was wrong before may be put right by another edit. */
export function arisen(before: readonly FileProblem[], after: readonly FileProblem[], language: Language): UserError[] {
  const there = new Set(before.map(keyOf))
  return after
    .filter((problem) => !there.has(keyOf(problem)))
    .map(({ code, path, message, hint }) => {
      const text = [message[language], hint?.[language]].filter(Boolean).join(' ')
      const field = path.split('.').at(-1)!
      return Object.assign(new UserError(), { code, message: text, path: ['input', field] })
    })
}
