import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type EmbeddedOptions, startEmbedded } from '@meritgraph/gateway/embedded'
import type { Gateway } from '@meritgraph/gateway/gateway'
import type { DatabaseLocation } from '@meritgraph/shared/database'
import { createLogger } from '@meritgraph/shared/logging'
import { forEachDatabase } from '@meritgraph/shared/testing'

/** An answer of the gateway as a client gets it. */
export interface Answer {
  status: number
  headers: Headers
  // oxlint-disable-next-line typescript/no-explicit-any -- tests look into answers freely
  data: Record<string, any> | null
  errors?: { message: string; path?: (string | number)[]; extensions: { code: string; [key: string]: unknown } }[]
}

export interface Asking {
  /** Name of a demo user; absent: nobody signed in. */
  as?: string
  variables?: Record<string, unknown>
  headers?: Record<string, string>
}

/** The whole product in this process, reached as a user reaches it. */
export interface World extends Gateway {
  folder: string
  ask(query: string, asking?: Asking): Promise<Answer>
  tokenOf(user: string): Promise<string>
}

const silent = createLogger('test', 'silent')

/** Starts gateway and subgraphs in demo mode on a port and a folder of their own. */
export async function startWorld(options: Partial<EmbeddedOptions> = {}): Promise<World> {
  const folder = options.data ?? (await mkdtemp(join(tmpdir(), 'merit-world-')))
  const gateway = await startEmbedded({ port: 0, mode: 'demo', log: silent, ...options, data: folder })
  const tokens = new Map<string, Promise<string>>()

  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${gateway.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json', ...headers },
      body: JSON.stringify(body),
    })
  const tokenOf = (user: string): Promise<string> => {
    let token = tokens.get(user)
    if (!token) {
      token = post('/demo/token', { user }).then(
        async (response) => ((await response.json()) as { token: string }).token,
      )
      tokens.set(user, token)
    }
    return token
  }
  return {
    ...gateway,
    folder,
    tokenOf,
    async ask(query, { as, variables, headers = {} } = {}) {
      const authorization = as ? { authorization: `Bearer ${await tokenOf(as)}` } : undefined
      const response = await post('/graphql', { query, variables }, { ...authorization, ...headers })
      const body = (await response.json()) as Omit<Answer, 'status' | 'headers'>
      return { status: response.status, headers: response.headers, ...body }
    },
    async close() {
      await gateway.close()
      if (!options.data) await rm(folder, { recursive: true, force: true })
    },
  }
}

/** A world whose clock can be set forward, for tests on both databases. */
export interface TimedWorld extends World {
  /** Sets the clock of the subgraphs forward. */
  advance(ms: number): void
  now(): Date
}

/** Runs the same journey with every subgraph on SQLite and with every subgraph on MySQL. */
export function forEachWorld(name: string, tests: (world: () => TimedWorld, kind: 'sqlite' | 'mysql') => void): void {
  forEachDatabase(name, (open, kind) => {
    let world: TimedWorld
    let ahead = 0
    const now = () => new Date(Date.now() + ahead)
    beforeAll(async () => {
      const [policies, organizations, members] = await Promise.all([open.location(), open.location(), open.location()])
      const locations: Record<string, DatabaseLocation> = { policies, organizations, members }
      const started = await startWorld({ now, locationOf: (subgraph) => locations[subgraph]! })
      world = Object.assign(started, { now, advance: (ms: number) => void (ahead += ms) })
    }, 60_000)
    afterAll(() => world?.close())
    tests(() => world, kind)
  })
}
