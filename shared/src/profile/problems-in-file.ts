import type { Problem } from '../errors/index.js'
import type { BilingualText } from '../policy/index.js'
import { type FileProblem, problemAt, START } from './file-problem.js'
import { type Path, readYaml } from './yaml-file.js'

/** Something that is wrong with a profile, at a place of its data. */
export interface ProblemInData {
  path: Path
  code: string
  params?: Problem['params']
  hint?: BilingualText | null
}

/** The same at its line and column in the file of the profile; `file` is only named. */
export function problemsInFile(
  input: string | Uint8Array,
  file: string,
  found: readonly ProblemInData[],
): FileProblem[] {
  if (found.length === 0) return []
  const yaml = readYaml(input, file)
  return found.map(({ path, code, params, hint = null }) =>
    problemAt(file, 'problems' in yaml ? START : yaml.placeOf(path), code, params, hint),
  )
}
