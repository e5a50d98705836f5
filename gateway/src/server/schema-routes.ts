import { createHash } from 'node:crypto'
import { schemas } from '@meritgraph/shared/profile'
import { Router } from 'express'

const HOUR_SECONDS = 3_600

/** `/schemas/profile.schema.json` and the others: the formats of all files, from which editors complete and check. */
export function schemaRoutes(): Router {
  const router = Router()
  for (const [kind, schema] of Object.entries(schemas)) {
    const text = `${JSON.stringify(schema, null, 2)}\n`
    const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`
    router.get(`/schemas/${kind}.schema.json`, (_request, response) => {
      response.setHeader('cache-control', `public, max-age=${HOUR_SECONDS}`)
      response.setHeader('etag', etag)
      // The formats are public, and editors that run in a web page ask for them too.
      response.setHeader('access-control-allow-origin', '*')
      response.type('application/schema+json; charset=utf-8').send(text)
    })
  }
  return router
}
