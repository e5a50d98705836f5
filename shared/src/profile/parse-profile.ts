import type { BodiesFile } from './bodies.js'
import { type CheckOptions, profileProblems } from './check-profile.js'
import { complete } from './complete.js'
import { crossProblems } from './cross-checks.js'
import type { FileProblem } from './file-problem.js'
import type { EventEntry, JurisdictionEntry } from './places.js'
import type { Profile } from './profile.js'
import type { FileKind } from './schemas.js'
import { schemaProblems } from './validate.js'
import { readYaml, type YamlFile } from './yaml-file.js'

/** What came of a file: its content, or what is wrong with it. Never both, never half of it. */
export type Parsed<T> = { content: T; problems: [] } | { content: null; problems: FileProblem[] }

/** Reads, validates and completes a file; `check` looks at what its schema cannot see. */
export function parse<T>(
  input: string | Uint8Array,
  file: string,
  kind: FileKind,
  check: (yaml: YamlFile, content: T) => FileProblem[] = () => [],
): Parsed<T> {
  const yaml = readYaml(input, file)
  if ('problems' in yaml) return { content: null, problems: yaml.problems }
  const unfit = schemaProblems(yaml, kind)
  if (unfit.length > 0) return { content: null, problems: unfit }
  const crossed = crossProblems(yaml, kind)
  const content = complete(yaml.data, kind) as T
  const problems = [...crossed, ...check(yaml, content)]
  return problems.length > 0 ? { content: null, problems } : { content, problems: [] }
}

/** Parses a profile from text or bytes; `file` is only named in the problems. */
export function parseProfile(
  input: string | Uint8Array,
  file: string,
  options: CheckOptions = {},
): { profile: Profile | null; problems: FileProblem[] } {
  const { content, problems } = parse<Profile>(input, file, 'profile', (yaml, content) =>
    profileProblems(yaml, content, options),
  )
  return { profile: content, problems }
}

/** Parses the jurisdiction tree (jurisdictions.yaml). */
export function parseJurisdictions(input: string | Uint8Array, file: string): Parsed<JurisdictionEntry[]> {
  const parsed = parse<{ jurisdictions: JurisdictionEntry[] }>(input, file, 'jurisdictions')
  return parsed.content ? { content: parsed.content.jurisdictions, problems: [] } : parsed
}

/** Parses the event calendar (events.yaml). */
export function parseEvents(input: string | Uint8Array, file: string): Parsed<EventEntry[]> {
  const parsed = parse<{ events: EventEntry[] }>(input, file, 'events')
  return parsed.content ? { content: parsed.content.events, problems: [] } : parsed
}

/** Parses the leading bodies and their organizations (bodies.yaml). */
export const parseBodies = (input: string | Uint8Array, file: string): Parsed<BodiesFile> =>
  parse(input, file, 'bodies')
