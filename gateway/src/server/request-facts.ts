import { AsyncLocalStorage } from 'node:async_hooks'
import type { Language } from '@meritgraph/shared/errors'
import { newId } from '@meritgraph/shared/time'
import type { RequestHandler } from 'express'

/** What every answer needs to know of its request, also where only Apollo Server knows which request it is. */
export interface RequestFacts {
  requestId: string
  language: Language
}

const current = new AsyncLocalStorage<RequestFacts>()
const OUTSIDE: RequestFacts = { requestId: 'unknown', language: 'en' }

/** The facts of the request that is being answered. */
export const requestFacts = (): RequestFacts => current.getStore() ?? OUTSIDE

/** Gives each request an id, which the answer's header `merit-request-id` names, and finds its language. */
export const withRequestFacts: RequestHandler = (request, response, next) => {
  const language = request.acceptsLanguages('en', 'zh') === 'zh' ? 'zh' : 'en'
  const facts: RequestFacts = { requestId: newId(), language }
  response.setHeader('merit-request-id', facts.requestId)
  response.setHeader('content-language', language)
  current.run(facts, next)
}
