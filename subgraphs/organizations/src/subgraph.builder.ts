import 'reflect-metadata'
import type { Role, Viewer, ViewerGrant } from '@meritgraph/shared/auth'
import type { FactLane } from '@meritgraph/shared/context'
import type { DatabaseLocation } from '@meritgraph/shared/database'
import type { Feed } from '@meritgraph/shared/journal'
import { createLogger } from '@meritgraph/shared/logging'
import { openSubgraph, type Subgraph } from '@meritgraph/shared/subgraph'
import { countStatements, forEachDatabase } from '@meritgraph/shared/testing'
import { type AsOf, BEGINNING_DAY, FOREVER_DAY, newId } from '@meritgraph/shared/time'
import { parse, validate } from 'graphql'
import { accountIdOf } from './accounts/index.js'
import { organizations, type OrganizationsOptions } from './subgraph.js'

/** The issuer of the accounts in tests. */
export const ISSUER = 'https://login.test'

/** A viewer as the gateway would sign it. */
export function aViewer(subject: string, ...grants: [role: Role, scope?: Partial<ViewerGrant>][]): Viewer {
  return {
    accountId: accountIdOf(ISSUER, subject),
    memberId: null,
    grants: grants.map(([role, scope]) => ({ role, jurisdiction: null, organization: null, ...scope })),
    service: null,
    onBehalfOf: null,
  }
}

export interface Asked {
  variables?: Record<string, unknown>
  viewer?: Viewer | null
  asOf?: AsOf | null
  language?: 'en' | 'zh'
}

export interface Answered {
  data: Record<string, unknown> | null
  codes: unknown[]
  messages: string[]
}

/** What stands at a path of an answer: `at(answer, 'grantRole.grant.id')`. */
export function at<T = string>({ data }: Answered, path: string): T {
  return path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown> | null)?.[key], data) as T
}

/** Codes of jurisdictions, each with all that is above it. */
const PLACES = [['china'], ['china', 'sichuan'], ['china', 'sichuan', 'luzhou'], ['china', 'beijing']]

/** A feed of the policies subgraph that has placed some jurisdictions. */
export function placingFeed(places: string[][] = PLACES): Feed {
  const recordedAt = new Date('2026-03-01T00:00:00.000Z')
  const events = places.map((path, i) => {
    const code = path.at(-1)!
    const payload = {
      code,
      parentCode: path.at(-2) ?? null,
      path,
      nameZh: code,
      nameEn: null,
      validFrom: BEGINNING_DAY,
      validTo: FOREVER_DAY,
    }
    return {
      sequence: i + 1,
      id: newId(),
      type: 'JurisdictionPlaced',
      key: code,
      payload: { ...payload, recordedAt: recordedAt.toJSON() },
      recordedAt,
    }
  })
  return { read: async (after, limit) => ({ events: events.slice(after, after + limit), watermark: recordedAt }) }
}

/** A subgraph open on a database of its own, with its questions to neighbours answered by `facts`. */
export interface World {
  subgraph: Subgraph
  clock: { now: Date }
  run(query: string, asked?: Asked): Promise<Answered>
  /** Runs a query and tells how many SQL statements it took on the read door. */
  statements(query: string, asked?: Asked): Promise<number>
}

export interface WorldOptions extends OrganizationsOptions {
  /** Answers to facts; without it, every jurisdiction exists. */
  facts?: FactLane
  /** What the policies subgraph has published. */
  feed?: Feed
  now?: Date
}

/** Opens the subgraph for a test; it is 2 March 2026, and the clock goes on by a millisecond whenever it is read. */
async function openWorld(
  location: DatabaseLocation,
  { facts, feed = placingFeed(), now = new Date('2026-03-02T04:00:00.000Z'), ...options }: WorldOptions = {},
): Promise<World> {
  const clock = { now }
  const tick = () => (clock.now = new Date(clock.now.getTime() + 1))
  const lane: FactLane = facts ?? (async ({ variables }) => ({ jurisdiction: { code: variables.code } }))
  const subgraph = await openSubgraph(organizations(options), {
    location,
    now: tick,
    facts: lane,
    log: createLogger('test', 'silent'),
  })
  const counted = countStatements(subgraph.database)
  subgraph.follow({ policies: feed })
  await subgraph.settle()

  async function run(
    query: string,
    { variables, viewer = null, asOf = null, language = 'en' }: Asked = {},
  ): Promise<Answered> {
    const document = parse(query)
    const [invalid] = validate(subgraph.schema, document)
    if (invalid) throw invalid
    const request = { document, variables, viewer, asOf, language, requestId: 'test' }
    const { data, errors = [] } = await subgraph.execute(request)
    return {
      data: JSON.parse(JSON.stringify(data ?? null)),
      codes: errors.map(({ extensions }) => extensions.code),
      messages: errors.map(({ message }) => message),
    }
  }

  async function statements(query: string, asked?: Asked): Promise<number> {
    counted.reset()
    const { codes } = await run(query, asked)
    if (codes.length > 0) throw new Error(`the query failed: ${codes.join(', ')}`)
    return counted.statements.length
  }

  return { subgraph, clock, run, statements }
}

/** Runs the same tests on both databases; each world that a test opens is closed before its database is dropped. */
export function forEachWorld(name: string, tests: (aWorld: (options?: WorldOptions) => Promise<World>) => void): void {
  forEachDatabase(name, (open) => {
    describe('in a world of its own', () => {
      jest.setTimeout(60_000) // each test opens a database, and a busy machine takes its time
      const worlds: World[] = []
      afterAll(async () => {
        await Promise.all(worlds.map((world) => world.subgraph.close()))
      })
      tests(async (options) => {
        const world = await openWorld(await open.location(), options)
        worlds.push(world)
        return world
      })
    })
  })
}
