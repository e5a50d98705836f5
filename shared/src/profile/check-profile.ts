import type { Source } from '../policy/index.js'
import { canonicalFile } from './canonical-file.js'
import { completeNode } from './complete.js'
import { demandProblems } from './constraint-checks.js'
import { crossProblems } from './cross-checks.js'
import { type FileProblem, pathText } from './file-problem.js'
import { leafProblems } from './leaf-checks.js'
import schema from './profile.schema.json'
import type { Profile } from './profile.js'
import { type DocumentTexts, quoteProblems } from './quote-checks.js'
import { fragmentProblems, schemaProblems } from './validate.js'
import type { YamlFile } from './yaml-file.js'

/** What a profile can be checked against beyond itself. */
export interface CheckOptions {
  /** Texts of documents by their codes, where they are at hand: quotes must be in them. */
  texts?: DocumentTexts
}

/** What no schema can see of a profile that follows it. */
export function profileProblems(yaml: YamlFile, profile: Profile, { texts = {} }: CheckOptions): FileProblem[] {
  return [...leafProblems(yaml, profile), ...demandProblems(yaml, profile), ...quoteProblems(yaml, texts)]
}

/** All that is wrong with a profile that is not from a file; places are those of its canonical file. */
export function checkProfile(profile: Profile, name: string, options: CheckOptions = {}): FileProblem[] {
  const yaml = canonicalFile(profile, name)
  const unfit = schemaProblems(yaml, 'profile')
  return unfit.length > 0 ? unfit : [...crossProblems(yaml, 'profile'), ...profileProblems(yaml, profile, options)]
}

/** A part of a profile that the schema defines by a name of its own, such as `procedure` or `cadenceLeaf`. */
export type FragmentKind = keyof typeof schema.$defs

/** What a part of a profile takes from where it stands. */
export interface FragmentPlace {
  /** Code of the document that a source means where it names none. */
  document: string
  /** The source of the item around it. */
  source: Source[]
}

/** What of a part of a profile, in the form it has in a file, does not follow the schema; paths are those within the part. */
export function checkFragment(kind: FragmentKind, data: unknown): FileProblem[] {
  const at = (path: Parameters<YamlFile['placeOf']>[0]) => ({ line: 1, column: 1, path: pathText(path) })
  const yaml: YamlFile = { file: '', data, placeOf: at, placeOfKey: (path, key) => at([...path, key]) }
  const unfit = fragmentProblems(yaml, kind)
  return unfit.length > 0 ? unfit : leafProblems(yaml, completeFragment(kind, data, { document: '', source: [] }))
}

/** Writes out what a valid part of a file leaves out. */
export const completeFragment = (kind: FragmentKind, data: unknown, around: FragmentPlace): unknown =>
  completeNode(schema.$defs[kind], data, { kind: 'profile', ...around })
