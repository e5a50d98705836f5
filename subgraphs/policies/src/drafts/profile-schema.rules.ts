import { schemas } from '@meritgraph/shared/profile'

/** A part of the JSON Schema of profile files, as far as edits look at it. */
export interface SchemaNode {
  title?: string
  description?: string
  type?: string | string[]
  properties?: Record<string, SchemaNode>
  required?: string[]
  items?: SchemaNode
  enum?: (string | null)[]
  /** What the words of `enum` mean, in their order. */
  enumDescriptions?: string[]
  const?: string
  pattern?: string
  /** Of a scalar leaf: the form with `value`. */
  then?: SchemaNode
  $ref?: string
  'x-leaf'?: 'record' | 'moment' | 'scalar'
  'x-sources'?: boolean
}

/** A part of the schema, with the name of its definition where it has one. */
export interface Part {
  node: SchemaNode
  def: string | null
}

/** A step into a profile: the key of a field, or the position in a list. */
export type Step = string | number

const schema = schemas.profile as SchemaNode & { $defs: Record<string, SchemaNode> }

export const sections: Record<string, SchemaNode> = schema.properties!

const REFERENCE = '#/$defs/'

/** A definition of the schema by its name. */
export function definition(def: string): Part {
  const node = schema.$defs[def]
  if (!node) throw new Error(`The profile schema has no definition ${def}.`)
  return { node, def }
}

/** What a part of the schema stands for. */
export const follow = (node: SchemaNode): Part =>
  node.$ref === undefined ? { node, def: null } : definition(node.$ref.slice(REFERENCE.length))

/** The types that a value of this part may have, besides null. */
export const typesOf = ({ type = [] }: SchemaNode): string[] => [type].flat().filter((name) => name !== 'null')

/** Whether null may stand here. */
export const isNullable = ({ type = [] }: SchemaNode): boolean => [type].flat().includes('null')

export const isLeafNode = (node: SchemaNode): boolean => node['x-leaf'] !== undefined

/** Whether this part is an item: something with a code of its own. */
export const isItemNode = (node: SchemaNode): boolean => !isLeafNode(node) && node.properties?.code !== undefined

const CODE = definition('code').node.pattern

/** Whether a code stands here: that of the item itself, or of another. */
export const isCodeNode = (node: SchemaNode): boolean => node.pattern !== undefined && node.pattern === CODE

/** The part of the schema that describes this place of a profile; null where there is no such place. */
export function partAt(path: readonly Step[]): Part | null {
  let part: Part = { node: schema, def: null }
  for (const step of path) {
    const { node } = part
    const next = typeof step === 'number' ? node.items : isLeafNode(node) ? undefined : node.properties?.[step]
    if (!next) return null
    part = follow(next)
  }
  return part
}

/** A word of the format (`leader-review`, `annualThemes`) as the API writes it (`LEADER_REVIEW`, `ANNUAL_THEMES`). */
export const enumName = (word: string): string =>
  word
    .replaceAll(/([a-z])([A-Z])/g, '$1_$2')
    .replaceAll('-', '_')
    .toUpperCase()

/** A title of the schema (`Task part`) as part of a type's name (`TaskPart`). */
export const typeName = (title: string): string =>
  title
    .split(' ')
    .map((word) => word[0]!.toUpperCase() + word.slice(1))
    .join('')

const fieldName = (title: string): string => {
  const name = typeName(title)
  return name[0]!.toLowerCase() + name.slice(1)
}

/** The field of `ItemInput` for items of this part; an item that may be none is the same as one that may not. */
export const itemKey = ({ node, def }: Part): string => (def ?? fieldName(node.title!)).replace(/OrNone$/, '')

const SCALARS: Record<string, string> = { string: 'String', integer: 'Count', number: 'Number' }

/** What a leaf is called by its kind: `Text`, `Moment`, `Count`, `Sector units`. */
export function leafTitle({ node, def }: Part): string {
  if (node['x-leaf'] !== 'scalar') return def === null ? node.title! : typeName(def.replace(/Leaf$/, ''))
  const value = node.then!.properties!.value!
  if (value.enum) return value.title!
  if (!value.items) return SCALARS[typesOf(value)[0]!]!
  const entry = follow(value.items)
  if (entry.node.enum) return `${entry.node.title!}s`
  return entry.def === 'text' ? 'Texts' : 'Words'
}

/** The field of `LeafInput` for leaves of this part. */
export const leafKey = (part: Part): string => fieldName(leafTitle(part))

/** The sections that have edits of their own. */
const APART = new Set(['constraints', 'omissions', 'changeControl'])

/** The sections that are edited item by item and value by value. */
export const editedSections = Object.entries(sections).filter(([key]) => !APART.has(key))

/** Every part of the schema below this one, itself included, each once. */
function* parts(given: SchemaNode, seen: Set<SchemaNode>): Generator<Part> {
  const part = follow(given)
  const { node } = part
  if (seen.has(node)) return
  seen.add(node)
  yield part
  if (isLeafNode(node)) return
  for (const child of [...Object.values(node.properties ?? {}), ...(node.items ? [node.items] : [])])
    yield* parts(child, seen)
}

const seen = new Set<SchemaNode>()
const everything = editedSections.flatMap(([, section]) => [...parts(section, seen)])

/** The parts that are items, by the field of `ItemInput`. */
export const itemParts = new Map(
  everything.filter(({ node }) => isItemNode(node)).map((part) => [itemKey(part), part] as const),
)

/** The parts that are leaves, of every kind one, by the field of `LeafInput`. */
export const leafParts = new Map(
  everything.filter(({ node }) => isLeafNode(node)).map((part) => [leafKey(part), part] as const),
)

/** The sections that are neither an item nor a list of items, by the field of `SectionInput`. */
export const plainSections = new Map(
  editedSections.filter(([, section]) => {
    const { node } = follow(section)
    return node.const === undefined && !isItemNode(node) && !(node.items && isItemNode(follow(node.items).node))
  }),
)
