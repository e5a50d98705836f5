import { schemas } from '@meritgraph/shared/profile'
import { startServer, type TestServer } from './server.builder.js'

let server: TestServer
beforeAll(async () => {
  server = await startServer({ mode: 'production' })
})
afterAll(() => server.close())

test.each(Object.entries(schemas))('/schemas/%s.schema.json', async (kind, schema) => {
  const path = `/schemas/${kind}.schema.json`
  const { status, headers, text } = await server.ask(path)
  expect([status, headers.get('content-type'), headers.get('cache-control')]).toEqual([
    200,
    'application/schema+json; charset=utf-8',
    'public, max-age=3600',
  ])
  expect(JSON.parse(text)).toEqual(schema)
  const again = await server.raw(
    `GET ${path} HTTP/1.1\r\nhost: x\r\nif-none-match: ${headers.get('etag')}\r\nconnection: close\r\n\r\n`,
  )
  expect(again).toMatch(/^HTTP\/1.1 304 Not Modified\r\n[^]*\r\n\r\n$/)
})

test('references between schemas lead to served ones', async () => {
  const files = Object.values(schemas).flatMap((schema) => [...JSON.stringify(schema).matchAll(/"\$ref":"([^#"]+)#/g)])
  for (const file of new Set(files.map(([, file]) => file))) {
    expect([file, (await server.ask(`/schemas/${file}`)).status]).toEqual([file, 200])
  }
})

test('an unknown schema', async () => {
  const answer = await server.ask('/schemas/nothing.schema.json')
  expect([answer.status, answer.errors[0]![0]]).toEqual([404, 'ROUTE_UNKNOWN'])
})
