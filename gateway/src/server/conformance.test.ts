import { serverAudits } from 'graphql-http'
import { startServer } from './server.builder.js'

test('GraphQL over HTTP: every MUST and every SHOULD of the public checks passes', async () => {
  const server = await startServer()
  const results = await Promise.all(serverAudits({ url: `${server.url}/graphql` }).map((audit) => audit.fn()))
  await server.close()
  const failed = results.flatMap((result) => (result.status === 'ok' ? [] : [`${result.id} ${result.name}`]))
  // These three send GET without any header that a foreign web page could not send: the protection against those stays.
  expect(failed).toEqual([
    '5A70 MAY accept application/x-www-form-urlencoded formatted GET requests',
    'D6D5 MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/graphql-response+json',
    '6A70 MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/json',
  ])
  expect(results.length).toBe(61)
})
