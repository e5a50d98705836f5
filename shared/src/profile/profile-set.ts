import { chainProblems } from './chain-problems.js'
import { didYouMean } from './did-you-mean.js'
import { type FileProblem, problemAt, START } from './file-problem.js'
import { type Parsed, parseProfile } from './parse-profile.js'
import type { Profile } from './profile.js'
import './profile-set.errors.js'
import { registerProblems, type Registers, unregisteredIn } from './register-checks.js'
import { readYaml } from './yaml-file.js'

/** A file before it is read; its name is only shown in the problems. */
export interface ProfileFile {
  file: string
  input: string | Uint8Array
}

/**
 * Parses profiles that belong together: each must be valid, its code its own, and what it extends among them or in `known`,
 * without a cycle, and none may break what one that it builds on demands; with `registers` the jurisdictions and events that they
 * name must be there too. All of them or none.
 */
export function parseProfiles(
  files: readonly ProfileFile[],
  known: readonly Profile[] = [],
  registers: Registers | null = null,
): Parsed<Profile[]> {
  const parsed = files.map((one) => ({ ...one, ...parseProfile(one.input, one.file) }))
  const problems = parsed.flatMap((one) => one.problems)
  if (problems.length > 0) return { content: null, problems }
  const read = parsed.map(({ file, input, profile }) => ({ file, input, profile: profile! }))
  const wrong = setProblems(read, known, registers)
  if (wrong.length > 0) return { content: null, problems: wrong }
  return { content: read.map(({ profile }) => profile), problems: [] }
}

/** What is wrong with profiles, each valid by itself, only in sight of each other, of `known` and of the registers. */
export function setProblems(
  read: readonly ParsedFile[],
  known: readonly Profile[] = [],
  registers: Registers | null = null,
): FileProblem[] {
  const wrong = [...duplicates(read), ...extendsProblems(read, known), ...unregistered(read, registers)]
  return wrong.length > 0 ? wrong : demandProblems(read, known)
}

/** What breaks the demands of a scheme that it builds on. */
function demandProblems(read: readonly ParsedFile[], known: readonly Profile[]): FileProblem[] {
  const all = new Map([...known, ...read.map(({ profile }) => profile)].map((one) => [one.identity.code, one]))
  return read.flatMap(({ file, input, profile }) => {
    const bases: Profile[] = []
    const seen = new Set<string>()
    for (let base = profile.identity.extends; base !== null && all.has(base) && !seen.has(base); ) {
      seen.add(base)
      bases.unshift(all.get(base)!)
      base = bases[0]!.identity.extends
    }
    return chainProblems(bases, profile, file, { input })
  })
}

function unregistered(read: readonly ParsedFile[], registers: Registers | null): FileProblem[] {
  if (registers === null) return []
  const wrong = read.filter(({ profile }) => unregisteredIn(profile, registers).length > 0)
  return wrong.flatMap(({ file, input }) => {
    const yaml = readYaml(input, file)
    return 'problems' in yaml ? [] : registerProblems(yaml, registers)
  })
}

/** A file whose profile is valid by itself. */
export interface ParsedFile extends ProfileFile {
  profile: Profile
}

function problemIn(
  one: ParsedFile,
  key: string,
  error: string,
  params: Record<string, string>,
  hint: FileProblem['hint'] = null,
) {
  const yaml = readYaml(one.input, one.file)
  const place = 'problems' in yaml ? START : yaml.placeOf(['identity', key])
  return problemAt(one.file, place, error, { code: one.profile.identity.code, ...params }, hint)
}

function duplicates(read: readonly ParsedFile[]): FileProblem[] {
  const files = new Map<string, string>()
  return read.flatMap((one) => {
    const { code } = one.profile.identity
    const other = files.get(code)
    if (other !== undefined) return [problemIn(one, 'code', 'PROFILE_SCHEME_DUPLICATE', { other })]
    files.set(code, one.file)
    return []
  })
}

function extendsProblems(read: readonly ParsedFile[], known: readonly Profile[]): FileProblem[] {
  const bases = new Map(
    [...known, ...read.map(({ profile }) => profile)].map(({ identity }) => [identity.code, identity.extends]),
  )
  const own = new Set(read.map(({ profile }) => profile.identity.code))
  const cycles = new Map(
    cyclesIn(bases).flatMap((cycle): [string, string[]][] => {
      const at = cycle.findIndex((code) => own.has(code))
      return at < 0 ? [] : [[cycle[at]!, [...cycle.slice(at), ...cycle.slice(0, at)]]]
    }),
  )
  return read.flatMap((one) => {
    const { code, extends: base } = one.profile.identity
    if (base !== null && !bases.has(base)) {
      return [problemIn(one, 'extends', 'PROFILE_EXTENDS_UNKNOWN', { base }, didYouMean(base, [...bases.keys()]))]
    }
    const cycle = cycles.get(code)
    return cycle ? [problemIn(one, 'extends', 'PROFILE_EXTENDS_CYCLE', { cycle: [...cycle, code].join(' → ') })] : []
  })
}

/** The cycles where each code leads to at most one other, each once, from its first code on. */
export function cyclesIn(next: ReadonlyMap<string, string | null>): string[][] {
  const done = new Set<string>()
  const cycles: string[][] = []
  for (const start of next.keys()) {
    const path: string[] = []
    const places = new Map<string, number>()
    let at: string | null = start
    while (at !== null && !done.has(at) && !places.has(at)) {
      places.set(at, path.length)
      path.push(at)
      at = next.get(at) ?? null
    }
    if (at !== null && places.has(at)) cycles.push(path.slice(places.get(at)))
    for (const code of path) done.add(code)
  }
  return cycles
}
