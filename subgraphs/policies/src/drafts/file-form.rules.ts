import {
  checkFragment,
  completeFragment,
  type FileProblem,
  type FragmentKind,
  type Profile,
} from '@meritgraph/shared/profile'
import { type Given, type Obstacle, refuse } from './edits.rules.js'
import { type Data, isData, type Item } from './places.rules.js'
import {
  definition,
  enumName,
  follow,
  itemParts,
  leafKey,
  type Part,
  plainSections,
  type SchemaNode,
} from './profile-schema.rules.js'

/** What was read from an input, or what is wrong with it. */
export type Read<T> = Given<T> | { problems: Obstacle[] }

/** A typed input as it would stand in a profile file: the words of the format in place of those of the API. */
function fileForm(given: SchemaNode, value: unknown): unknown {
  const { node } = follow(given)
  if (Array.isArray(value)) {
    const entry = node['x-sources'] ? definition('source').node : node.items!
    return value.map((one) => fileForm(entry, one))
  }
  if (isData(value)) {
    const fields = (node['x-leaf'] === 'scalar' ? node.then! : node).properties!
    return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, fileForm(fields[key]!, child)]))
  }
  return node.enum?.find((word) => word !== null && enumName(word) === value) ?? value
}

/** The field of a choice that is given, where exactly one is. */
function chosen(choice: object, at: string): Given<unknown> | { problems: Obstacle[] } {
  const given = Object.entries(choice).filter(([, value]) => value !== null && value !== undefined)
  const [only] = given
  return only && given.length === 1
    ? { key: only[0], value: only[1] }
    : refuse('DRAFT_CHOICE', [at], { given: given.length })
}

/** What a new leaf or item takes from where it stands: never a source. */
const placeIn = ({ documents }: Profile) => ({ document: documents[0]?.code ?? '', source: [] })

/** A part of a profile, complete; of a partial one the fields that are given. */
function readFragment(
  profile: Profile,
  { node, def }: Part,
  value: unknown,
  at: string[],
  isPartial = false,
): { value: unknown } | { problems: Obstacle[] } {
  const data = fileForm(node, value)
  const isMissing = ({ code, path }: FileProblem) => code === 'PROFILE_KEY_MISSING' && path === ''
  const found = checkFragment(def as FragmentKind, data).filter((problem) => !isPartial || !isMissing(problem))
  if (found.length > 0) return { problems: found.map((problem) => obstacle(problem, at)) }
  const whole = completeFragment(def as FragmentKind, data, placeIn(profile))
  if (!isPartial) return { value: whole }
  return { value: Object.fromEntries(Object.keys(data as Data).map((key) => [key, (whole as Data)[key]])) }
}

/** A problem of a part of a file as one of the input that it was made from. */
function obstacle({ code, path, message, hint }: FileProblem, at: readonly string[]): Obstacle {
  const steps = path.split(/[.[\]]+/).filter((step) => step !== '')
  const said = hint === null ? message : { zh: `${message.zh}${hint.zh}`, en: `${message.en} ${hint.en ?? hint.zh}` }
  return { code, message: said, path: ['input', ...at, ...steps] }
}

/** A new item. A part of it without a source of its own rests on those of what is given around it. */
export function readItem(profile: Profile, choice: object, at: string): Read<Item> {
  const given = chosen(choice, at)
  if ('problems' in given) return given
  const { key } = given
  const read = readFragment(profile, itemParts.get(key)!, given.value, [at, key])
  return 'problems' in read ? read : { key, value: read.value as Item }
}

/** Fields of an item; those that are not given are left out. */
export function readChanges(profile: Profile, choice: object, at: string): Read<Data> {
  const given = chosen(choice, at)
  if ('problems' in given) return given
  const { key } = given
  const read = readFragment(profile, itemParts.get(key)!, given.value, [at, key], true)
  return 'problems' in read ? read : { key, value: read.value as Data }
}

/** Fields of a section without a code of its own; of a plain list, all of it. */
export function readSection(profile: Profile, choice: object, at: string): Read<unknown> {
  const given = chosen(choice, at)
  if ('problems' in given) return given
  const { key, value } = given
  const part = follow(plainSections.get(key)!)
  if (!Array.isArray(value)) {
    const read = readFragment(profile, part, value, [at, key], true)
    return 'problems' in read ? read : { key, value: read.value }
  }
  const entry = follow(part.node.items!)
  const read = value.map((one, i) => readFragment(profile, entry, one, [at, key, String(i)]))
  const problems = read.flatMap((one) => ('problems' in one ? one.problems : []))
  return problems.length > 0 ? { problems } : { key, value }
}

/** A leaf for a place that holds leaves of this kind. */
export function readLeaf(
  profile: Profile,
  part: Part,
  leaf: string,
  choice: object,
  at: string,
): { value: Data } | { problems: Obstacle[] } {
  const given = chosen(choice, at)
  if ('problems' in given) return given
  const { key } = given
  const holds = leafKey(part)
  if (holds !== key) return refuse('DRAFT_KIND_WRONG', [at, key], { place: leaf, holds, given: key })
  const read = readFragment(profile, part, given.value, [at, key])
  return 'problems' in read ? read : { value: read.value as Data }
}

/** Something with a mutation of its own: a constraint, an omission. The fields of the input are those of the file. */
export function readRecord<T>(
  profile: Profile,
  def: FragmentKind,
  data: object,
): { value: T } | { problems: Obstacle[] } {
  const read = readFragment(profile, definition(def), data, [])
  return 'problems' in read ? read : { value: read.value as T }
}
