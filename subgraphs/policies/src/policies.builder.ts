import 'reflect-metadata'
import type { Role, Viewer } from '@meritgraph/shared/auth'
import type { DatabaseLocation } from '@meritgraph/shared/database'
import { createLogger } from '@meritgraph/shared/logging'
import { openSubgraph, type SubgraphDefinition, type SubgraphRequest } from '@meritgraph/shared/subgraph'
import { countStatements } from '@meritgraph/shared/testing'
import type { Clock } from '@meritgraph/shared/time'
import { type ExecutionResult, parse, validate } from 'graphql'
import { policies } from './subgraph.js'

/** A viewer with one role over a jurisdiction, or everywhere. */
export const viewerWith = (role: `${Role}`, jurisdiction: string | null = null): Viewer => ({
  accountId: 'account-1',
  memberId: null,
  grants: [{ role: role as Role, jurisdiction, organization: null }],
  service: null,
  onBehalfOf: null,
})

type Asked = Partial<Pick<SubgraphRequest, 'viewer' | 'asOf' | 'language' | 'variables'>>

/** Opens the subgraph for a test; `statements` collects the SQL that it reads with. */
export async function openPolicies(
  location: DatabaseLocation,
  now: Clock = () => new Date(),
  definition: SubgraphDefinition = policies,
) {
  const facts = () => Promise.reject(new Error('no neighbours in this test'))
  const subgraph = await openSubgraph(definition, { location, now, facts, log: createLogger('test', 'silent') })
  const counted = countStatements(subgraph.database)
  async function run(text: string, asked: Asked = {}): Promise<ExecutionResult> {
    const document = parse(text)
    const errors = validate(subgraph.schema, document)
    if (errors.length > 0) throw errors[0]
    counted.reset()
    const result = await subgraph.execute({
      document,
      viewer: null,
      asOf: null,
      language: 'en',
      requestId: 'test',
      ...asked,
    })
    return JSON.parse(JSON.stringify(result))
  }
  /** The data of an answer that must have no errors. */
  async function ask<T>(text: string, asked: Asked = {}): Promise<T> {
    const { data, errors } = await run(text, asked)
    expect(errors).toBeUndefined()
    return data as T
  }
  return { subgraph, statements: counted.statements, run, ask }
}

export type OpenedPolicies = Awaited<ReturnType<typeof openPolicies>>
