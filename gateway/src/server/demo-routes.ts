import { Router } from 'express'
import type { DemoIssuer } from '../identity/index.js'
import { requestFacts } from './request-facts.js'

/** Demo mode: anyone gets a token of any demo user, and every answer says that this is so. */
export function demoRoutes(demo: DemoIssuer): Router {
  return Router()
    .use((_request, response, next) => {
      response.setHeader('merit-demo-mode', 'on')
      next()
    })
    .get('/.well-known/jwks.json', (_request, response) => void response.json(demo.jwks))
    .get('/demo/users', (_request, response) => void response.json({ users: demo.users(requestFacts().language) }))
    .post('/demo/token', async (request, response) => {
      const { user } = (request.body ?? {}) as { user?: unknown }
      response.setHeader('cache-control', 'no-store')
      response.json({ token: await demo.tokenOf(user) })
    })
}
