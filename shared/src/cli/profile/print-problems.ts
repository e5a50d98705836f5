import type { FileProblem } from '../../profile/index.js'
import { Exit, Stop } from '../shell/exit.js'
import type { Shell } from '../shell/shell.js'

/** A problem as a line that editors can jump to, with its hint below. */
export function problemLines({ file, line, column, code, message, hint }: FileProblem, { words, t }: Shell): string[] {
  const place = `${file}:${line}:${column}`
  const lines = [`${place}: ${code}: ${words(message)}`]
  if (hint) lines.push(`    ${t('提示：', 'hint: ')}${words(hint)}`)
  return lines
}

/** Prints problems as the result of a command. */
export function printProblems(problems: readonly FileProblem[], shell: Shell): void {
  for (const problem of problems) for (const line of problemLines(problem, shell)) shell.line(line)
}

/** Ends a command whose file is not valid: problems go where errors go. */
export function refuseInvalid(problems: readonly FileProblem[], { words }: Shell): never {
  throw new Stop(
    Exit.INVALID,
    problems.map(({ code, file, line, column, path, message, hint }) => ({
      code,
      message: `${file}:${line}:${column}: ${[message, hint]
        .flatMap((text) => text ?? [])
        .map(words)
        .join(' ')}`,
      path: path === '' ? null : [path],
    })),
  )
}
