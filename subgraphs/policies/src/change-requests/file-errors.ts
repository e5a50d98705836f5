import { type Language, UserError } from '@meritgraph/shared/errors'
import type { FileProblem } from '@meritgraph/shared/profile'

/** A problem of a content as it is told to a caller: its place in words before the message. */
type Placed = Pick<FileProblem, 'code' | 'path' | 'line' | 'column' | 'message' | 'hint'>

/** Problems of a file as user errors; `at` leads to the field that has the file. */
export function fileErrors(problems: readonly Placed[], at: readonly string[], language: Language): UserError[] {
  return problems.map(({ code, path, line, column, message, hint }) => {
    const said = [`${line}:${column}`, message[language], hint?.[language]].filter(Boolean).join(' ')
    return Object.assign(new UserError(), { code, message: said, path: [...at, path] })
  })
}
