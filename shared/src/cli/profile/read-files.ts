import {
  chainProblems,
  type EventEntry,
  type FileKind,
  type FileProblem,
  type ParsedFile,
  parseBodies,
  parseConcepts,
  parseEvents,
  parseJurisdictions,
  parseProfile,
  problemAt,
  type Profile,
  setProblems,
} from '../../profile/index.js'
import { filesAt, type GivenFile, readGiven } from '../shell/files.js'
import { progressOver } from '../shell/progress.js'
import type { Shell } from '../shell/shell.js'

/** What several files hold, and all that is wrong with them. */
export interface ReadFiles {
  /** All files, as named. */
  files: string[]
  schemes: ParsedFile[]
  events: EventEntry[]
  problems: FileProblem[]
  /** What could not be checked, because a scheme that one builds on is not among the files. */
  notes: FileProblem[]
}

/** Texts of documents by their codes: quotes must be in them. */
type Texts = Readonly<Record<string, string>>

const BASE_MISSING = 'PROFILE_EXTENDS_UNKNOWN'

/** Which file it is, by its first key that tells; everything unknown is taken for a scheme and told what it lacks. */
export function kindOf(text: string): FileKind {
  const format = /^["'{\s]*format["']?\s*:\s*["']?meritgraph-(profile|mapping|concepts)\//m.exec(text)?.[1]
  const register = /(?:^|^\s*\{\s*["'])(jurisdictions|events|bodies)["']?\s*:/m.exec(text)?.[1]
  return ((format ?? register) as FileKind | undefined) ?? 'profile'
}

/** Reads schemes and the registers beside them, and checks each by itself, all of them together and every chain. */
export async function readFiles(names: readonly string[], shell: Shell, texts: Texts = {}): Promise<ReadFiles> {
  const files = await filesAt(names, shell)
  const reading = newReading()
  const progress = progressOver(files.length, shell)
  for (const file of files) {
    // oxlint-disable-next-line no-await-in-loop -- one file at a time keeps memory small
    takeFile(reading, await readGiven(file, shell), texts)
    progress.step(file)
  }
  progress.end()
  const { jurisdictions, ...read } = reading
  const registers = jurisdictions && { jurisdictions, events: read.events.map(({ code }) => code) }
  const together = setProblems(read.schemes, [], registers)
  const problems = [...read.problems, ...together.filter(({ code }) => code !== BASE_MISSING)]
  const notes = together
    .filter(({ code }) => code === BASE_MISSING)
    .map((missing) => uncheckedNote(missing, read.schemes))
  if (together.length === notes.length) problems.push(...read.schemes.flatMap((one) => brokenIn(one, read.schemes)))
  return { files, ...read, problems, notes }
}

/** That a scheme could not be checked against the one it builds on. */
function uncheckedNote({ file, line, column, path, hint }: FileProblem, schemes: readonly ParsedFile[]): FileProblem {
  const { code, extends: base } = schemes.find((one) => one.file === file)!.profile.identity
  return problemAt(file, { line, column, path }, 'PROFILE_BASE_NOT_GIVEN', { code, base: base! }, hint)
}

const newReading = () => ({
  schemes: [] as ParsedFile[],
  events: [] as EventEntry[],
  jurisdictions: null as string[] | null,
  problems: [] as FileProblem[],
})

function takeFile(reading: ReturnType<typeof newReading>, given: GivenFile, texts: Texts): void {
  if (given.problem) return void reading.problems.push(given.problem)
  const { file, input } = given
  const kind = kindOf(Buffer.from(input).toString('utf8'))
  if (kind === 'profile') {
    const { profile, problems } = parseProfile(input, file, { texts })
    if (profile) reading.schemes.push({ file, input, profile })
    return void reading.problems.push(...problems)
  }
  if (kind === 'jurisdictions') {
    const { content, problems } = parseJurisdictions(input, file)
    reading.jurisdictions = content?.map(({ code }) => code) ?? null
    return void reading.problems.push(...problems)
  }
  if (kind === 'events') {
    const { content, problems } = parseEvents(input, file)
    reading.events.push(...(content ?? []))
    return void reading.problems.push(...problems)
  }
  if (kind === 'bodies') reading.problems.push(...parseBodies(input, file).problems)
  if (kind === 'concepts') reading.problems.push(...parseConcepts(input, file).problems)
}

/** The schemes that one builds on, base first; null where one of them is not there. */
export function basesOf(profile: Profile, schemes: readonly ParsedFile[]): Profile[] | null {
  const bases: Profile[] = []
  for (let next = profile.identity.extends; next !== null; next = bases[0]!.identity.extends) {
    const base = schemes.find((one) => one.profile.identity.code === next)
    if (!base) return null
    bases.unshift(base.profile)
  }
  return bases
}

function brokenIn({ file, input, profile }: ParsedFile, schemes: readonly ParsedFile[]): FileProblem[] {
  const bases = basesOf(profile, schemes)
  return bases === null ? [] : chainProblems(bases, profile, file, { input })
}
