import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  execute,
  getNamedType,
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isNonNullType,
} from 'graphql'
import { createExecutor, type Executor } from '@meritgraph/gateway/executor/index'
import { committedSupergraph } from '@meritgraph/gateway/gateway'
import { memoryLink } from '@meritgraph/gateway/link'
import { checkScalars } from '@meritgraph/gateway/scalars'
import { definitions, openParts, type Parts } from '../bench/open-parts.js'
import { inputValue } from './generate-input.js'
import { generateOperation } from './generate-operation.js'
import { contextsOf, mergedSchema } from './merged-schema.js'
import { type Random, seededRandom } from './random.js'
import { comparable } from './same-answer.js'

const OPERATIONS = 2000
const now = new Date('2026-11-24T08:00:00.000Z')

let parts: Parts
let executor: Executor
let merged: GraphQLSchema
const ids: Record<string, string[]> = {}

beforeAll(async () => {
  parts = await openParts(0, () => now)
  const calls = new Map(parts.subgraphs.map((subgraph) => [subgraph.name, memoryLink(subgraph).call]))
  const subgraph = (name: string) => calls.get(name)!
  // no deadline that a busy machine could miss: what is compared is the answers
  executor = createExecutor({ supergraphSdl: committedSupergraph(), subgraph, planTimeoutMs: 60_000 })
  checkScalars(executor.schema)
  const api = readFileSync(join(__dirname, '..', '..', 'gateway', 'api.graphql'), 'utf8')
  merged = mergedSchema(
    api,
    parts.subgraphs.map((subgraph, i) => ({ subgraph, definition: definitions[i]! })),
  )
  const { read } = parts.subgraphs[1]!.database
  for (const table of ['organizations', 'leadership_bodies']) {
    const rows: { id: string }[] = await read.query(`SELECT id FROM ${table} ORDER BY code`)
    ids[table] = [...rows.map(({ id }) => id), 'none']
  }
}, 60_000)
afterAll(async () => {
  await parts?.close()
})

const CODES: Record<string, string[]> = {
  jurisdiction: ['luzhou', 'beijing', 'china', 'neijiang-normal-university', 'none'],
  event: ['cpc-18-congress', 'none'],
  policyProfile: ['luzhou', 'hailun', 'beijing', 'wujiang-organs', 'none'],
  concept: ['procedure.leader-review', 'unit.soe', 'tier.lagging', 'none'],
}

const DAYS = ['2010-05-20', '2011-07-15', '2012-11-08']

const isEnum = (type: GraphQLInputType) => isEnumType(getNamedType(type))

function argumentValue(coordinate: string, { name, type }: GraphQLArgument, random: Random): unknown {
  const pick = (values: readonly unknown[]) => random.pick(values)
  const named = getNamedType(type).name
  if (named === 'VersionRef') return { profile: pick(CODES.policyProfile!), on: pick(DAYS) }
  if (named === 'SchemeMatrixColumnInput')
    return pick([null, [{ jurisdiction: pick(CODES.jurisdiction!), on: pick(DAYS) }]])
  if (named === 'LeafPathInput')
    return pick([null, [{ concept: pick(CODES.concept!), leaf: pick(['cadence', 'none']) }]])
  if (named === 'Boolean') return pick([true, false])
  if (named === 'LocalDate' && name !== 'on' && name !== 'treeOn') return pick([...DAYS, null])
  if (name === 'file') return 'format: none'
  if (name === 'schema') return pick(['https://example.org/profile.schema.json', null])
  if (name === 'first') return pick([1, 2, 3, 100, 0])
  if (name === 'after') return null
  if (name === 'identityNumber') return pick(['11010519491231002X', 'none'])
  if (name === 'on') {
    const day = pick(DAYS)
    return String(type).startsWith('[') ? [day] : day
  }
  if (name === 'treeOn') return pick(['2011-07-15', null])
  if (name === 'code') return pick(CODES[/^Query\.(\w+)\(/.exec(coordinate)![1]!]!)
  if (name === 'id')
    return pick(ids[coordinate.startsWith('Query.leadershipBody') ? 'leadership_bodies' : 'organizations']!)
  if (isEnum(type)) return inputValue(type, random)
  if (name === 'text' || name === 'term') return pick(['四强', '点', 'leader review', '%', ''])
  if (name === 'of' || name === 'in') return pick(CODES.policyProfile!)
  if (name === 'jurisdictions') return pick([['luzhou', 'beijing'], [], null])
  return pick(isNonNullType(type) ? CODES.jurisdiction! : [...CODES.jurisdiction!, null])
}

test.each(Array.from({ length: OPERATIONS / 200 }, (_, i) => i * 200))(
  'the product answers as one merged schema does, for the generated operations from %i',
  async (start) => {
    let answered = 0
    for (let seed = start; seed < start + 200; seed++) {
      const operation = generateOperation(merged, seededRandom(seed), {
        argumentValue,
        maxDepth: 6,
        introspection: false,
      })
      const { document, operationName, variables, query } = operation
      const request = {
        document,
        operationName,
        variables,
        context: { viewer: null, language: 'en', asOf: null, requestId: '-' },
      }
      const actual = comparable(await executor.execute(request))
      const contextValue = contextsOf(parts.subgraphs, now)
      const reference = { schema: merged, document, operationName, variableValues: variables, contextValue }
      const expected = comparable(await execute(reference))
      expect({ seed, query, variables, ...actual }).toEqual({ seed, query, variables, ...expected })
      if (actual.data !== 'none' && actual.data.length > 50) answered += 1
    }
    // operations that only ask for nothing would prove nothing
    expect(answered).toBeGreaterThan(60)
  },
  60_000,
)
