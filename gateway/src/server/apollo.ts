import { ApolloServer, type ApolloServerOptionsWithGateway, type ApolloServerPlugin } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled'
import type { Logger } from '@meritgraph/shared/logging'
import type { DocumentNode } from 'graphql'
import type { Executor } from '../executor/index.js'
import type { RequestContext } from '../link.js'
import { areOperationFaults, asGraphQLError, firstErrors } from './send.js'
import { wordError } from './word-error.js'

/** A request whose document was checked and whose caller is known, as Apollo Server carries it. */
export interface OperationContext {
  document: DocumentNode
  isStatusSilent: boolean
  /** What the subgraphs get to know. */
  forSubgraphs: RequestContext
  /** Aborts when nobody waits for the answer any more. */
  signal: AbortSignal | undefined
}

/** Takes the document that was checked before, so that Apollo Server neither parses nor validates it again. */
const takeCheckedDocument: ApolloServerPlugin<OperationContext> = {
  requestDidStart: async () => ({
    didResolveSource: async (request) => {
      ;(request as { document?: DocumentNode }).document = request.contextValue.document
    },
  }),
}

/** Holds the answer to a few errors, and to the status that GraphQL over HTTP asks for. */
const shapeAnswer: ApolloServerPlugin<OperationContext> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response: { body, http }, contextValue }) => {
      if (body.kind !== 'single' || !body.singleResult.errors) return
      const { data, errors } = body.singleResult
      // Where there is data, an error at one field says nothing about the whole answer.
      if (data !== undefined || (contextValue.isStatusSilent && areOperationFaults(errors))) http.status = 200
      Object.assign(body.singleResult, firstErrors(errors))
    },
  }),
}

/** Apollo Server over our executor: HTTP semantics, protection against foreign pages, and the place for plugins. */
export function createApollo(
  executor: Pick<Executor, 'schema' | 'execute'>,
  log: Logger,
): ApolloServer<OperationContext> {
  const gateway: ApolloServerOptionsWithGateway<OperationContext>['gateway'] = {
    onSchemaLoadOrUpdate(callback) {
      callback({ apiSchema: executor.schema, coreSupergraphSdl: '' })
      return () => {}
    },
    load: async () => ({
      executor: async ({ document, operation, request, context }) => {
        const { forSubgraphs, signal } = context as unknown as OperationContext
        return executor.execute({
          document,
          operationName: operation.name?.value,
          variables: request.variables,
          context: forSubgraphs,
          language: forSubgraphs.language,
          signal,
        })
      },
    }),
    stop: async () => {},
  }
  return new ApolloServer<OperationContext>({
    gateway,
    logger: log,
    nodeEnv: 'production',
    persistedQueries: false,
    documentStore: null,
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    formatError: (_formatted, error) => wordError(asGraphQLError(error), log),
    plugins: [
      takeCheckedDocument,
      shapeAnswer,
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  })
}
