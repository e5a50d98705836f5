import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Arg, Authorized, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import { serviceViewer, signViewer, verifyViewer, type Viewer } from '../auth/index.js'
import { defineFact, type MutationContext } from '../context/index.js'
import { Projection } from '../journal/index.js'
import { createLogger } from '../logging/index.js'
import { type RunningSubgraph, runSubgraph, serveSubgraph, type SubgraphEnv } from './index.js'

const SECRET = 'a-secret-of-at-least-thirty-two-characters'
const phaseIsOpen = defineFact('notes.writeNote.phase', '{ policyProfiles { nodes { code } } }')

@Resolver()
class Notes {
  @Authorized('PUBLIC')
  @Query(() => String)
  note(): string {
    return 'noted'
  }

  @Authorized('ACCOUNT')
  @Mutation(() => String)
  async writeNote(@Arg('text', () => String) text: string, @Ctx() ctx: MutationContext): Promise<string> {
    const fact = await ctx.ask<{ echoed: string }>(phaseIsOpen, { text })
    await ctx.transaction(async (tx) => tx.emit('NoteWritten', 'n1', { text }))
    return fact.echoed
  }
}

const notes = { name: 'notes', features: [{ name: 'notes', entities: [], resolvers: [Notes] }], migrations: [] }
const viewer: Viewer = { accountId: 'a1', memberId: null, grants: [], service: null, onBehalfOf: null }

describe('runSubgraph', () => {
  let folder: string
  let env: SubgraphEnv
  let gateway: Server
  const heard: { viewer: Viewer | null; body: unknown }[] = []
  const running: RunningSubgraph[] = []

  async function run(definition: Parameters<typeof runSubgraph>[0], file: string, more: Partial<SubgraphEnv> = {}) {
    const started = await runSubgraph(definition, {
      ...env,
      DATABASE_URL: `file:${join(folder, file, 'data.sqlite')}`,
      ...more,
    })
    running.push(started)
    return started
  }
  async function send(port: number, query: string) {
    const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'merit-viewer': await signViewer(viewer, SECRET, 'notes') },
      body: JSON.stringify({ query }),
    })
    return response.json()
  }

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'meritgraph-'))
    gateway = createServer((request, response) => {
      const chunks: Buffer[] = []
      request.on('data', (chunk: Buffer) => chunks.push(chunk))
      request.on('end', () => {
        const body = JSON.parse(Buffer.concat(chunks).toString())
        void verifyViewer(String(request.headers['merit-viewer']), SECRET, 'gateway').then((asked) => {
          heard.push({ viewer: asked, body })
          response.end(
            JSON.stringify(
              body.variables.text === 'silence' ? { errors: [{}] } : { data: { echoed: body.variables.text } },
            ),
          )
        })
      })
    }).listen(0)
    const { port } = gateway.address() as AddressInfo
    env = {
      PORT: 0,
      DATABASE_URL: '',
      MERIT_VIEWER_SECRET: SECRET,
      GATEWAY_URL: `http://127.0.0.1:${port}`,
      MERIT_SUBGRAPHS: '',
    }
  })
  afterAll(async () => {
    await Promise.all(running.map((one) => one.close()))
    gateway.close()
    rmSync(folder, { recursive: true, force: true })
  })

  test('answers the gateway, asks it for facts as itself on behalf of the caller, and publishes its events', async () => {
    const { port } = await run(notes, 'notes')
    expect(await send(port, '{ note }')).toEqual({ data: { note: 'noted' } })
    expect(await send(port, 'mutation { writeNote(text: "hello") }')).toEqual({ data: { writeNote: 'hello' } })
    expect(heard).toEqual([
      { viewer: serviceViewer('notes', 'a1'), body: { name: 'notes.writeNote.phase', variables: { text: 'hello' } } },
    ])
  })

  test('writes nothing where the gateway has no answer', async () => {
    const { port } = running[0]!
    const answer = await send(port, 'mutation { writeNote(text: "silence") }')
    expect(answer).toMatchObject({ data: null, errors: [{ extensions: { code: 'NEIGHBOUR_DOWN' } }] })
  })

  test('takes in the events of a neighbour over HTTP, with their instants', async () => {
    const taken: unknown[] = []
    const apply = async (_db: unknown, event: object) => void taken.push(event)
    const copy = new Projection({ name: 'copy.notes', from: 'notes', tables: [], apply })
    const reader = {
      name: 'reader',
      features: [{ name: 'copy', entities: [], resolvers: [Notes], projections: [copy] }],
      migrations: [],
    }
    await run(reader, 'reader', { MERIT_SUBGRAPHS: `notes=http://127.0.0.1:${running[0]!.port}/graphql` })
    for (let i = 0; i < 100 && taken.length === 0; i++) await new Promise((resolve) => setTimeout(resolve, 50))
    expect(taken).toEqual([
      {
        sequence: 1,
        id: expect.any(String),
        type: 'NoteWritten',
        key: 'n1',
        payload: { text: 'hello' },
        recordedAt: expect.any(Date),
      },
    ])
    await expect(run(reader, 'reader-2')).rejects.toMatchObject({ code: 'ENV_INVALID' })
  })

  test('goes without a neighbour that the graph may lack, but not with half an address', async () => {
    const copy = new Projection({
      ...{ name: 'copy.awards', from: 'awards', isOptional: true, tables: [] },
      apply: async () => undefined,
    })
    const lone = {
      name: 'lone',
      features: [{ name: 'copy', entities: [], resolvers: [Notes], projections: [copy] }],
      migrations: [],
    }
    const { port } = await run(lone, 'lone')
    const { watermark } = (await (await fetch(`http://127.0.0.1:${port}/ready`)).json()) as { watermark: string }
    expect(new Date(watermark).getTime()).toBeGreaterThan(0)
    await expect(run(lone, 'lone-2', { MERIT_SUBGRAPHS: 'awards=nowhere' })).rejects.toMatchObject({
      code: 'ENV_INVALID',
    })
  })

  test('says what is taken: the port, the data folder', async () => {
    const { port } = running[0]!
    await expect(run(notes, 'notes-2', { PORT: port })).rejects.toMatchObject({
      code: 'SUBGRAPH_PORT_IN_USE',
      params: { port },
    })
    await expect(run(notes, 'notes')).rejects.toMatchObject({ code: 'DATA_FOLDER_IN_USE' })
    await run(notes, 'notes-2')
  })

  test('tells a fault of its own from one of the caller', async () => {
    const { port } = running[0]!
    const viewer = await signViewer(serviceViewer('reader'), SECRET, 'notes')
    const codeOf = async (path: string) => {
      const response = await fetch(`http://127.0.0.1:${port}${path}`, { headers: { 'merit-viewer': viewer } })
      const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] }
      return [response.status, errors[0]!.extensions.code]
    }
    expect(await codeOf('/outbox?after=x')).toEqual([400, 'BAD_USER_INPUT'])
    expect(await codeOf('/outbox?limit=-1')).toEqual([400, 'BAD_USER_INPUT'])
    expect(await codeOf('//')).toEqual([400, 'BODY_MALFORMED'])
    const broken = { name: 'broken', watermark: () => Promise.reject(new Error('disk I/O error')) } as never
    const written: string[] = []
    const log = createLogger('broken', 'info', { write: (line) => void written.push(line) })
    const server = await serveSubgraph(broken, { port: 0, secret: SECRET, log })
    const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/ready`)
    server.close()
    expect([response.status, await response.json()]).toMatchObject([
      500,
      { errors: [{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }] },
    ])
    expect(written.join()).toContain('disk I/O error')
  })

  test('refuses callers without a signature', async () => {
    const response = await fetch(`http://127.0.0.1:${running[0]!.port}/outbox`)
    expect([response.status, await response.json()]).toMatchObject([
      401,
      { errors: [{ extensions: { code: 'VIEWER_UNSIGNED' } }] },
    ])
  })
})
