import { forEachDatabase } from '@meritgraph/shared/testing'
import { getNamedType, type GraphQLObjectType, isLeafType, isObjectType, isRequiredArgument } from 'graphql'
import { type OpenedPolicies, openPolicies } from '../policies.builder.js'

/** Types that stand for themselves: a scheme only refers to them. */
const ELSEWHERE = [
  ...['PolicyProfile', 'PolicyVersion', 'PolicySnapshot', 'Jurisdiction', 'Concept', 'ConceptItem', 'Event'],
  ...['ChangeRequest', 'MappingVersion', 'SchemeEntry', 'Provenance', 'Because', 'Clause', 'BaseItem'],
]

/** Values of no scheme as shipped: what is worked out, what is laid side by side, and weights of votes, of which no document speaks. */
const NOT_SHIPPED = ['Because', 'MatrixCell', 'NumberValue']

const VALUE =
  'status clauses { document section quote } provenance { how definedBy chain { definedBy isInferred clauses { document section quote } } }'

interface Said {
  definedBy: string
  isInferred: boolean
  clauses: object[]
}
interface Leaf {
  __typename: string
  status: string
  clauses: object[]
  provenance: { how: string; definedBy: string; chain: Said[] } | null
}

const isValue = (type: GraphQLObjectType) => 'provenance' in type.getFields()

/** A selection of all values under a type, written from the schema; empty where there are none. */
function selection(type: GraphQLObjectType, around: readonly string[]): string {
  if (isValue(type)) return `__typename ${VALUE}`
  const fields = Object.values(type.getFields()).map((field) => {
    const inner = getNamedType(field.type)
    if (isLeafType(inner) || !isObjectType(inner) || field.args.some(isRequiredArgument)) return ''
    if (ELSEWHERE.includes(inner.name) || around.includes(inner.name)) return ''
    if (field.name === 'edges' || field.name === 'pageInfo') return ''
    const inside = selection(inner, [...around, inner.name])
    const args = field.args.some(({ name }) => name === 'first') ? '(first: 100)' : ''
    return inside && `${field.name}_${inner.name}: ${field.name}${args} { ${inside} }`
  })
  return fields.filter(Boolean).join(' ')
}

function* leavesIn(node: unknown): Generator<Leaf> {
  if (Array.isArray(node)) for (const one of node) yield* leavesIn(one)
  else if (typeof node === 'object' && node !== null) {
    if ('provenance' in node) yield node as Leaf
    else for (const one of Object.values(node)) yield* leavesIn(one)
  }
}

/** What is wrong with how a value is explained; null where nothing is. */
function fault({ status, clauses, provenance }: Leaf): string | null {
  if (provenance === null) return 'it has no provenance'
  const { how, definedBy, chain } = provenance
  const isSaid = !['SILENT', 'SILENT_WITH_BASE'].includes(how)
  if (!isSaid)
    return status === 'SILENT' && chain.every(({ isInferred }) => isInferred) ? null : `${how}, yet ${status}`
  const said = chain.find((one) => one.definedBy === definedBy)
  if (!said) return 'who defines it is not in the chain'
  return JSON.stringify(said.clauses) === JSON.stringify(clauses) ? null : 'its clauses are not those of the chain'
}

forEachDatabase('explaining every value', (open) => {
  let policies: OpenedPolicies
  beforeAll(async () => {
    policies = await openPolicies(await open.location(), () => new Date('2026-03-01T08:00:00.000Z'))
  }, 60_000)
  afterAll(() => policies.subgraph.close())

  test('of every type, in every scheme: who says it, by which clauses', async () => {
    const { schema } = policies.subgraph
    const profile = schema.getType('PolicyProfile') as GraphQLObjectType
    const seen = new Map<string, number>()
    for (const field of Object.keys(profile.getFields())) {
      const inside = selection(onlyField(profile, field), ['PolicyProfile'])
      if (inside === '') continue
      const data = await policies.ask(`{ policyProfiles { nodes { code ${inside} } } }`) // oxlint-disable-line no-await-in-loop -- one field after the other
      for (const leaf of leavesIn(data)) {
        seen.set(leaf.__typename, (seen.get(leaf.__typename) ?? 0) + 1)
        const wrong = fault(leaf)
        if (wrong) expect([field, leaf, wrong]).toEqual([field, leaf, null])
      }
    }
    const types = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) && isValue(type))
    const asked = types.map(({ name }) => name).filter((name) => !NOT_SHIPPED.includes(name))
    expect(asked.filter((name) => !seen.has(name))).toEqual([])
    expect([...seen.values()].reduce((sum, n) => sum + n, 0)).toBeGreaterThan(3000)
  }, 120_000)
})

/** A type with one of its fields only. */
const onlyField = (type: GraphQLObjectType, name: string): GraphQLObjectType =>
  Object.assign(Object.create(type) as GraphQLObjectType, { getFields: () => ({ [name]: type.getFields()[name]! }) })
