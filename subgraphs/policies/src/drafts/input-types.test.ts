import { schemaOf } from '@meritgraph/shared/subgraph'
import { composeServices } from '@theguild/federation-composition'
import { type GraphQLInputObjectType, type GraphQLSchema, isEnumType, isInputObjectType, parse } from 'graphql'
import { policies } from '../subgraph.js'
import { enumName, follow, isLeafNode, itemParts, leafParts, type SchemaNode } from './profile-schema.rules.js'

let sdl: string
let schema: GraphQLSchema
beforeAll(async () => {
  ;({ sdl, schema } = await schemaOf(policies))
})

const fieldsOf = (type: string) => (schema.getType(type) as GraphQLInputObjectType).getFields()

/** The input types that a choice leads to, itself included. */
function reached(type: string, found = new Set<string>()): Set<string> {
  if (found.has(type) || !isInputObjectType(schema.getType(type))) return found
  found.add(type)
  for (const field of Object.values(fieldsOf(type))) reached(String(field.type).replaceAll(/[[\]!]/g, ''), found)
  return found
}

test('there is one input type for every kind of item and of value', () => {
  expect(Object.keys(fieldsOf('ItemInput')).toSorted()).toEqual([...itemParts.keys()].toSorted())
  expect(Object.keys(fieldsOf('LeafInput')).toSorted()).toEqual([...leafParts.keys()].toSorted())
  expect(String(fieldsOf('ItemInput').award!.type)).toBe('AwardTypeInput')
})

test('the fields are those of the file, described as there', () => {
  const { phase } = Object.fromEntries(itemParts)
  const fields = fieldsOf('PhaseInput')
  expect(Object.keys(fields)).toEqual(Object.keys(phase!.node.properties!))
  expect(fields.end!.description).toBe(`${phase!.node.properties!.end!.description!} A new item needs it.`)
  for (const type of [...reached('ItemInput'), ...reached('LeafInput'), ...reached('SectionInput')])
    for (const { name, description } of Object.values(fieldsOf(type)))
      expect([type, name, !!description]).toEqual([type, name, true])
})

/** Every part of the schema with words, with its place. */
function* worded(given: SchemaNode, place: string, seen = new Set<SchemaNode>()): Generator<[string, string[]]> {
  const { node } = follow(given)
  if (seen.has(node)) return
  seen.add(node)
  if (node.enum) yield [place, node.enum.filter((word) => word !== null)]
  const inner = isLeafNode(node) && node.then ? node.then : node
  for (const [key, child] of Object.entries(inner.properties ?? {})) yield* worded(child, `${place}.${key}`, seen)
  if (node.items) yield* worded(node.items, `${place}[]`, seen)
}

test('words of the format are enum values, and each can be told back', () => {
  const enums = Object.values(schema.getTypeMap()).filter(isEnumType)
  const known = new Set(
    enums.map((one) =>
      one
        .getValues()
        .map(({ name }) => name)
        .toSorted()
        .join(),
    ),
  )
  const words = [...itemParts].flatMap(([key, { node }]) => [...worded(node, key)])
  for (const [place, list] of words) {
    const names = list.map(enumName)
    expect([place, known.has(names.toSorted().join())]).toEqual([place, true])
    expect(new Set(names).size).toBe(list.length)
  }
})

test('it composes, and asks for exactly one field only in words', () => {
  expect(composeServices([{ name: 'policies', typeDefs: parse(sdl) }]).errors ?? []).toEqual([])
  expect(sdl).not.toContain('@oneOf')
})
