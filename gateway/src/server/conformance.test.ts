import { serverAudits } from 'graphql-http'
import { startServer } from './server.builder.js'

const NAMES = serverAudits({ url: 'http://unused.invalid' }).map(({ id, name }) => `${id} ${name}`)

test('GraphQL over HTTP: all 61 public checks pass', async () => {
  const server = await startServer()
  const results = await Promise.all(serverAudits({ url: `${server.url}/graphql` }).map((audit) => audit.fn()))
  await server.close()
  const failed = results.flatMap((result) => (result.status === 'ok' ? [] : [`${result.id} ${result.name}: ${result.reason}`]))
  expect(failed).toEqual([])
  expect([results.length, NAMES.length]).toEqual([61, 61])
})
