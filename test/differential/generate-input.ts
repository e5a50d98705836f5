import {
  astFromValue,
  getNamedType,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  print,
} from 'graphql'
import type { Random } from './random.js'

const WORDS = ['', 'a', 'b c', '"quoted"', '名', 'then']

/** A JSON value for an input type; undefined for a custom scalar, whose values only its owner knows. */
export function inputValue(type: GraphQLInputType, random: Random): unknown {
  if (isNonNullType(type)) return presentValue(type.ofType, random)
  return random.chance(0.05) ? null : presentValue(type, random)
}

function presentValue(type: GraphQLInputType, random: Random): unknown {
  if (isListType(type)) {
    const items = Array.from({ length: random.below(3) }, () => inputValue(type.ofType, random))
    return items.includes(undefined) ? undefined : items
  }
  if (isEnumType(type)) return random.pick(type.getValues()).name
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).flatMap((field) => {
      if (!isRequiredInputField(field) && random.chance(0.5)) return []
      const value = inputValue(field.type, random)
      return value === undefined ? [] : [[field.name, value] as const]
    })
    return Object.fromEntries(fields)
  }
  switch (getNamedType(type).name) {
    case 'Int':
      return random.below(6)
    case 'Float':
      return random.below(60) / 8
    case 'Boolean':
      return random.chance(0.5)
    case 'ID':
      return String(1 + random.below(9))
    case 'String':
      return random.pick(WORDS)
    default:
      return undefined
  }
}

/** The value as it stands in a document. */
export function inputLiteral(type: GraphQLInputType, value: unknown): string {
  const node = astFromValue(value, type)
  if (!node) throw new Error(`${JSON.stringify(value)} is no value of ${String(type)}.`)
  return print(node)
}
