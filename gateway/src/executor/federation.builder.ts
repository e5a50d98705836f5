import { composeServices } from '@theguild/federation-composition'
import { type ExecutionResult, type GraphQLError, parse } from 'graphql'
import type { SubgraphRequest } from './execution.js'
import { createExecutor, type ExecutorOptions } from './executor.js'

/** A subgraph of a test: what it declares, and what it answers to a request, or throws. */
export interface CannedSubgraph {
  typeDefs: string
  answer?: (request: SubgraphRequest) => unknown
}

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@shareable", "@external", "@requires", "@inaccessible"])`

/** Composes subgraphs into an executor that answers with canned data and records what each subgraph was asked. */
export function federationOf(subgraphs: Record<string, CannedSubgraph>, options: Partial<ExecutorOptions> = {}) {
  const services = Object.entries(subgraphs).map(([name, { typeDefs }]) => ({ name, typeDefs: parse(LINK + typeDefs) }))
  const composed = composeServices(services)
  const { supergraphSdl, publicSdl } = composed
  if (!supergraphSdl || !publicSdl) throw new Error(composed.errors?.map(({ message }) => message).join('\n'))
  const asked: { service: string; query: string; variables: Record<string, unknown> }[] = []
  const executor = createExecutor({
    supergraphSdl,
    subgraph: (name) => async (request) => {
      asked.push({ service: name, query: request.query, variables: request.variables })
      const result = await subgraphs[name]?.answer?.(request)
      // As over a wire: plain objects, as JSON makes them.
      return JSON.parse(JSON.stringify(result ?? null)) as ExecutionResult
    },
    ...options,
  })
  const run = async (query: string, variables?: Record<string, unknown>, operationName?: string) =>
    plain(await executor.execute({ document: parse(query), variables, operationName }))
  return { executor, publicSdl, asked, run }
}

/** An answer as a client sees it. */
export const plain = ({ data, errors }: ExecutionResult): { data?: unknown; errors?: PlainError[] } => ({
  ...(data === undefined ? {} : { data: JSON.parse(JSON.stringify(data)) as unknown }),
  ...(errors ? { errors: errors.map(plainError) } : {}),
})

/** The parts of an error that tests compare. */
export interface PlainError {
  message: string
  path: string | undefined
  code: unknown
  service: unknown
}

const plainError = ({ message, path, extensions }: GraphQLError): PlainError => ({
  message,
  path: path?.join('.'),
  code: extensions['code'],
  service: extensions['service'],
})
