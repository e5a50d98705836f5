import { Field, Float, ID, InputType, Int } from 'type-graphql'
import { enumOf } from './input-enums.js'
import {
  definition,
  follow,
  isCodeNode,
  isItemNode,
  isLeafNode,
  itemParts,
  leafKey,
  leafParts,
  leafTitle,
  type Part,
  plainSections,
  type SchemaNode,
  typeName,
  typesOf,
} from './profile-schema.rules.js'

/** A class that type-graphql knows as an input type. Its objects hold the fields that the caller gave, nothing else. */
export type InputClass = new () => Record<string, unknown>

/** An input type made from a part of the profile schema. */
interface MadeInput {
  name: string
  part: Part
  Class: InputClass
}

/** `ItemInput` chooses between all kinds of items. */
const NAMES: Record<string, string> = { item: 'SchemeItem', itemOrNone: 'SchemeItem' }

/** What stands beside the value of every leaf. */
const BESIDE: Record<string, string> = {
  status: 'How the value rests on its source; left out: STATED, or SILENT where no value is given.',
  source: 'The places it rests on. A leaf without any rests on those of the item that is given around it.',
  note: 'Our remark on the reading.',
}

const made = new Map<string, MadeInput>()

/** Declares an input class of this name. */
function declare(name: string, description: string): InputClass {
  const Class = { [name]: class {} as InputClass }[name]!
  InputType(name, { description })(Class)
  return Class
}

/** Makes the input type of this name, once. Two parts of the schema share a name only where they say the same. */
function inputNamed(name: string, part: Part, description: string, fill: (Class: InputClass) => void): MadeInput {
  const known = made.get(name)
  if (known) {
    const isSame = JSON.stringify(known.part.node.properties) === JSON.stringify(part.node.properties)
    if (!isSame) throw new Error(`Two parts of the profile schema are called ${name}; give one another title.`)
    return known
  }
  const input = { name, part, Class: declare(name, description) }
  made.set(name, input)
  fill(input.Class)
  return input
}

/** The input type of an object of the schema: an item, a section, or a record such as a source. */
function inputOf(part: Part): MadeInput {
  const { node, def } = part
  const title = (def && NAMES[def]) ?? typeName(node.title!)
  return inputNamed(`${title}Input`, part, node.description!, (Class) => {
    for (const [key, child] of Object.entries(node.properties!)) {
      const isNeeded = node.required?.includes(key) ?? false
      const said = descriptionOf(child)
      const description = isNeeded && isItemNode(node) ? `${said} A new item needs it.` : said
      addField(Class, key, typeOf(child, title), description, isNeeded && !isItemNode(node))
    }
  })
}

/** The input type of a leaf: its value and, beside it, what it rests on. */
function leafInput(part: Part): MadeInput {
  const { node } = part
  const isScalar = node['x-leaf'] === 'scalar'
  const title = isScalar ? scalarName(part) : typeName(leafTitle(part))
  const description = isScalar ? `A leaf of kind \`${leafKey(part)}\` with what it rests on.` : node.description!
  return inputNamed(`${title}LeafInput`, part, description, (Class) => {
    for (const [key, child] of Object.entries((isScalar ? node.then! : node).properties!)) {
      const said = BESIDE[key] ?? (isScalar ? 'The value; null where there is none.' : descriptionOf(child))
      addField(Class, key, typeOf(child, isScalar ? '' : title), said)
    }
  })
}

/** A scalar leaf of one word is called as the words are. */
function scalarName(part: Part): string {
  const value = part.node.then!.properties!.value!
  return value.enum ? enumOf(value, '').name : typeName(leafTitle(part))
}

const descriptionOf = (node: SchemaNode): string => (node.description ?? follow(node).node.description)!

interface FieldType {
  type: Function | object
  isList: boolean
}

function addField(Class: InputClass, key: string, of: FieldType, description: string, isRequired = false): void {
  const declared = () => (of.isList ? [of.type] : of.type) as never
  Field(declared, { description, nullable: !isRequired })(Class.prototype as object, key)
}

/** The type of a field; `owner` is the name of the type around it. */
function typeOf(given: SchemaNode, owner: string): FieldType {
  const part = follow(given)
  const { node, def } = part
  if (isLeafNode(node)) return { type: leafInput(part).Class, isList: false }
  if (node['x-sources']) return { type: inputOf(definition('source')).Class, isList: true }
  if (node.items) return { type: typeOf(node.items, owner).type, isList: true }
  if (node.properties) return { type: inputOf(part).Class, isList: false }
  if (node.enum) return { type: enumOf(node, def === null ? owner : '').type, isList: false }
  return { type: isCodeNode(node) ? ID : PLAIN[typesOf(node)[0]!]!, isList: false }
}

const PLAIN: Record<string, Function | object> = { string: String, integer: Int, number: Float, boolean: Boolean }

/** An input type of which exactly one field is to be given. */
function choice(name: string, description: string, inputs: readonly (readonly [string, MadeInput])[]): InputClass {
  const Class = declare(name, `${description}: exactly one of these fields.`)
  for (const [key, { part, Class: chosen }] of inputs)
    addField(Class, key, { type: chosen, isList: false }, descriptionOf(part.node))
  return Class
}

export const ItemInput = choice(
  'ItemInput',
  'One item of a scheme, as its profile file has it',
  [...itemParts].map(([key, part]) => [key, inputOf(part)]),
)

export const LeafInput = choice(
  'LeafInput',
  'One value of a scheme, as its profile file has it',
  [...leafParts].map(([key, part]) => [key, leafInput(part)]),
)

function sectionInput(): InputClass {
  const Class = declare('SectionInput', 'A section that has no code of its own: exactly one of these fields.')
  for (const [key, section] of plainSections) addField(Class, key, typeOf(section, ''), descriptionOf(section))
  return Class
}

export const SectionInput = sectionInput()

/** The input type of the places that something rests on. */
export const SourceInput = inputOf(definition('source')).Class

/** The input type of a text in both languages. */
export const TextInput = inputOf(definition('text')).Class

/** The input type of what a value has to keep within. */
export const BoundInput = inputOf(definition('bound')).Class
