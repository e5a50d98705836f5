import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a gateway was asked. */
export interface Asked {
  path: string
  headers: IncomingMessage['headers']
  /** Name of the operation. */
  operation: string
  variables: Record<string, unknown>
}

/** A gateway for tests: answers each operation with what it is told, and remembers what it was asked. */
export interface FakeGateway {
  url: string
  asked: Asked[]
  /** Answers by the name of the operation, one after the other; the last one stays. */
  answers: Record<string, unknown[]>
  close(): Promise<void>
}

export async function fakeGateway(): Promise<FakeGateway> {
  const gateway = { asked: [] as Asked[], answers: {} as Record<string, unknown[]> }
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const body = JSON.parse(Buffer.concat(chunks).toString('utf8')) as {
        query?: string
        variables?: Record<string, unknown>
      }
      const { url: path = '', headers } = request
      const operation = /(?:query|mutation) (\w+)/.exec(body.query ?? '')?.[1] ?? path
      gateway.asked.push({ path, headers, operation, variables: body.variables ?? { ...body } })
      const left = gateway.answers[operation] ?? []
      const answer = left.length > 1 ? left.shift() : left[0]
      response
        .writeHead(answer === undefined ? 404 : 200)
        .end(typeof answer === 'string' ? answer : JSON.stringify(answer))
    })
  }).listen(0)
  await once(server, 'listening')
  return {
    ...gateway,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
