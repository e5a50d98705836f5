import { signViewer, serviceViewer, type Viewer } from '@meritgraph/shared/auth'
import type { Language } from '@meritgraph/shared/errors'
import type { Subgraph } from '@meritgraph/shared/subgraph'
import { type AsOf, formatAsOf } from '@meritgraph/shared/time'
import { request as httpRequest } from 'undici'
import type { SubgraphCall } from './executor/index.js'
import { httpSubgraph } from './transport/http-subgraph.js'

/** What the gateway knows of one request; every subgraph gets it, signed, with each of its operations. */
export interface RequestContext {
  viewer: Viewer | null
  language: Language
  /** Absent: today, everything known. */
  asOf: AsOf | null
  requestId: string
}

/** How the gateway reaches one subgraph. */
export interface SubgraphLink {
  call: SubgraphCall
  /** Up to which instant the subgraph's knowledge is settled; null where it does not say. */
  watermark(): Promise<Date | null>
  /** Resolves where the subgraph can answer, throws otherwise. */
  ready(): Promise<void>
  close(): Promise<void>
}

/** A subgraph in this process: its operations are handed over as they are. */
export function memoryLink(subgraph: Subgraph): SubgraphLink {
  return {
    call: ({ document, variables, operationName, context }) => {
      const { viewer, asOf, language, requestId } = context as RequestContext
      return subgraph.execute({ document, variables, operationName, viewer, asOf, language, requestId })
    },
    watermark: () => subgraph.watermark(),
    ready: async () => void (await subgraph.watermark()),
    close: () => subgraph.close(),
  }
}

/** How long the gateway waits for a subgraph, in milliseconds. */
const TIMEOUT_MS = 15_000
const READY_TIMEOUT_MS = 2_000

/** A subgraph over HTTP; without a secret it is a foreign one that gets no viewer. */
export function httpLink(name: string, url: string, secret: string | null): SubgraphLink {
  const headers = async (context: unknown): Promise<Record<string, string>> => {
    const { viewer, language, asOf, requestId } = context as RequestContext
    return {
      'merit-language': language,
      'merit-request-id': requestId,
      ...(asOf ? { 'merit-as-of': formatAsOf(asOf) } : {}),
      ...(secret ? { 'merit-viewer': await signViewer(viewer, secret, name) } : {}),
    }
  }
  const subgraph = httpSubgraph({ name, url, headers, timeoutMs: TIMEOUT_MS })
  const ask = async (path: string, extra: Record<string, string> = {}): Promise<Record<string, unknown>> => {
    const signal = AbortSignal.timeout(READY_TIMEOUT_MS)
    const { statusCode, body } = await httpRequest(new URL(path, url), { headers: extra, signal })
    const answer = await body.json()
    if (statusCode !== 200) throw new Error(`${name} answered ${statusCode}`)
    return answer as Record<string, unknown>
  }
  return {
    call: subgraph.call,
    async watermark() {
      if (!secret) return null
      const answer = await ask('/watermark', {
        'merit-viewer': await signViewer(serviceViewer('gateway'), secret, name),
      })
      return new Date(answer.watermark as string)
    },
    async ready() {
      if (secret) await ask('/ready')
    },
    close: () => subgraph.close(),
  }
}
