import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fault } from '@meritgraph/shared/errors'
import './server.errors.js'

/** How long a connection may take over its parts, in milliseconds. */
export interface Timeouts {
  headers: number
  request: number
  keepAlive: number
  /** How long open requests may take when the server is told to end. */
  grace: number
}

export const TIMEOUTS: Timeouts = { headers: 10_000, request: 20_000, keepAlive: 65_000, grace: 5_000 }

/** A listening server. */
export interface Listening {
  port: number
  /** Takes no new requests, and gives the open ones a little time. */
  close(): Promise<void>
}

/** Listens on a port; slow callers are cut off, so that they cannot hold connections. Errors: PORT_IN_USE, PORT_FORBIDDEN. */
export async function listen(handle: RequestListener, port: number, timeouts: Timeouts): Promise<Listening> {
  const server = createServer(
    {
      headersTimeout: timeouts.headers,
      requestTimeout: timeouts.request,
      keepAliveTimeout: timeouts.keepAlive,
      connectionsCheckingInterval: Math.min(1_000, timeouts.headers),
    },
    handle,
  )
  try {
    server.listen(port)
    await once(server, 'listening')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EADDRINUSE') throw fault('PORT_IN_USE', { port })
    throw code === 'EACCES' ? fault('PORT_FORBIDDEN', { port }) : error
  }
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      const closed = once(server, 'close')
      server.close()
      // A connection whose answer is sent would stay open for a next request.
      const idle = setInterval(() => server.closeIdleConnections(), 50)
      const timer = setTimeout(() => server.closeAllConnections(), timeouts.grace)
      await closed
      clearInterval(idle)
      clearTimeout(timer)
    },
  }
}
