import { parseProfile, type Profile } from '../../profile/index.js'
import { readGiven } from '../shell/files.js'
import type { Shell } from '../shell/shell.js'
import { refuseInvalid } from './print-problems.js'

/** The file of one scheme, valid by itself. */
export interface OneFile {
  file: string
  text: string
  profile: Profile
}

/** Reads the file of one scheme; stops where it is not valid, before anybody is asked. */
export async function readOne(name: string, shell: Shell): Promise<OneFile> {
  const { file, input, problem } = await readGiven(name, shell)
  if (problem) return refuseInvalid([problem], shell)
  const { profile, problems } = parseProfile(input, file)
  if (profile === null) return refuseInvalid(problems, shell)
  return { file, text: Buffer.from(input).toString('utf8'), profile }
}
