import {
  buildSchema,
  type GraphQLField,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql'
import { generatedFiles } from './generated-files.js'

let files: Map<string, string>
let api: GraphQLSchema

beforeAll(async () => {
  files = await generatedFiles()
  api = buildSchema(files.get('gateway/api.graphql')!)
})

/** Every type, field, argument, input field and enum value of the API with its description, by schema coordinate. */
function* described(schema: GraphQLSchema): Generator<[coordinate: string, description: string | null | undefined]> {
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__') || isSpecifiedScalarType(type)) continue
    const isRoot = [schema.getQueryType(), schema.getMutationType()].includes(type as never)
    if (!isRoot) yield [type.name, type.description]
    if (isEnumType(type)) for (const value of type.getValues()) yield [`${type.name}.${value.name}`, value.description]
    if (isInputObjectType(type))
      for (const f of Object.values(type.getFields())) yield [`${type.name}.${f.name}`, f.description]
    if (!isObjectType(type)) continue
    for (const field of Object.values(type.getFields())) {
      yield [`${type.name}.${field.name}`, field.description]
      for (const arg of field.args) yield [`${type.name}.${field.name}(${arg.name}:)`, arg.description]
    }
  }
}

test('everything a client sees is described', () => {
  expect([...described(api)].filter(([, text]) => !text?.trim()).map(([coordinate]) => coordinate)).toEqual([])
})

test('the API has the asOf directive with both axes', () => {
  const directive = api.getDirective('asOf')
  expect(directive?.locations).toEqual(['QUERY'])
  expect(directive?.args.map((arg) => `${arg.name}: ${String(arg.type)}`)).toEqual([
    'valid: LocalDate',
    'known: DateTime',
  ])
})

test('fields for other parts of the system are not in the API', () => {
  const names = Object.keys(api.getQueryType()!.getFields())
  expect(names.filter((name) => name.startsWith('_'))).toEqual([])
  expect(files.get('gateway/supergraph.graphql')).toContain('_viewerGrants')
})

/** What has a status and clauses, but is no value of a scheme: what its own source says is all that is said of it. */
const NO_VALUES = ['Jurisdiction', 'SaidElsewhere', 'Organization']

test('every value is one field away from all that led to it', () => {
  const without = Object.values(api.getTypeMap()).filter((type) => {
    if (!isObjectType(type) || NO_VALUES.includes(type.name)) return false
    const { status, clauses, provenance } = type.getFields()
    return status && isNonNullType(status.type) && clauses && String(provenance?.type) !== 'Provenance'
  })
  expect(without.map(({ name }) => name)).toEqual([])
  const chain = api.getType('Provenance')
  expect(isObjectType(chain) && String(chain.getFields().chain!.type)).toBe('[SaidElsewhere!]!')
})

const mutations = (): GraphQLField<unknown, unknown>[] => Object.values(api.getMutationType()!.getFields())

test('a mutation takes one input with an idempotencyKey and returns a payload with userErrors', () => {
  for (const field of mutations()) {
    const name = field.name[0]!.toUpperCase() + field.name.slice(1)
    expect(field.args.map((arg) => `${arg.name}: ${String(arg.type)}`)).toEqual([`input: ${name}Input!`])
    expect(String(field.type)).toBe(`${name}Payload!`)
    const input = api.getType(`${name}Input`)
    const payload = api.getType(`${name}Payload`)
    if (!isInputObjectType(input) || !isObjectType(payload)) throw new Error(`${name} has no input or payload`)
    expect(String(input.getFields().idempotencyKey?.type)).toBe('String!')
    expect(String(payload.getFields().userErrors?.type)).toBe('[UserError!]!')
  }
  expect(mutations().length).toBeGreaterThanOrEqual(3)
})

/** Lists that are bounded by what they belong to, with the reason. Every other list is a connection. */
const BOUNDED_LISTS: Record<string, string> = {
  'Organization.ancestors': 'as many as the tree is deep',
  'Jurisdiction.ancestors': 'as many as the tree is deep',
  'PolicySnapshot.versions': 'as many as the chain of inheritance is long',
  'Phase.topicEvents': 'as many as the clause names',
  'ChangePlan.replaces': 'the versions of one scheme whose days the change takes, read with the plan in any case',
}

test('a list of entities is a connection', () => {
  const unbounded: string[] = []
  for (const type of Object.values(api.getTypeMap())) {
    if (!isObjectType(type) || /Connection$|Payload$|^__/.test(type.name)) continue
    for (const field of Object.values(type.getFields())) {
      const inner = isNonNullType(field.type) ? field.type.ofType : field.type
      if (!isListType(inner)) continue
      const named = String(inner.ofType).replace('!', '')
      const isEntity = new RegExp(`type ${named}\\b[^{]*@join__type\\([^)]*key:`).test(
        files.get('gateway/supergraph.graphql')!,
      )
      const coordinate = `${type.name}.${field.name}`
      if (isEntity && !(coordinate in BOUNDED_LISTS)) unbounded.push(coordinate)
    }
  }
  expect(unbounded).toEqual([])
})
