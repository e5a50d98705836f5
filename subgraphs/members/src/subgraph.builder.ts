import 'reflect-metadata'
import type { Role, Viewer, ViewerGrant } from '@meritgraph/shared/auth'
import type { DatabaseLocation } from '@meritgraph/shared/database'
import type { Feed, FeedEvent } from '@meritgraph/shared/journal'
import { createLogger } from '@meritgraph/shared/logging'
import { openSubgraph, type Subgraph } from '@meritgraph/shared/subgraph'
import { countStatements, forEachDatabase } from '@meritgraph/shared/testing'
import { type AsOf, BEGINNING_DAY, FOREVER_DAY, newId } from '@meritgraph/shared/time'
import { parse, validate } from 'graphql'
import { members } from './subgraph.js'

const PERSONAL_KEY = 'a-key-for-tests-of-32-characters!'

/** A viewer as the gateway would sign it. */
export function aViewer(accountId: string, ...grants: [role: Role, scope?: Partial<ViewerGrant>][]): Viewer {
  return {
    accountId,
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

/** What stands at a path of an answer: `at(answer, 'member.affiliation.stage')`. */
export function at<T = string>({ data }: Answered, path: string): T {
  return path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown> | null)?.[key], data) as T
}

const ALWAYS = { validFrom: BEGINNING_DAY, validTo: FOREVER_DAY }
const RECORDED = '2026-03-01T00:00:00.000Z'

/** A feed that can grow. */
export interface GrowingFeed extends Feed {
  add(type: string, key: string, payload: object, recordedAt?: string): void
}

function growingFeed(): GrowingFeed {
  const events: FeedEvent[] = []
  return {
    add(type, key, payload, recordedAt = RECORDED) {
      const event = { id: newId(), type, key, payload: { ...payload, recordedAt }, recordedAt: new Date(recordedAt) }
      events.push({ ...event, sequence: events.length + 1 })
    },
    async read(after, limit) {
      const watermark = events.at(-1)?.recordedAt ?? new Date(RECORDED)
      return { events: events.slice(after, after + limit), watermark }
    },
  }
}

/** Codes of jurisdictions, each with all that is above it. */
const PLACES = [['china'], ['china', 'sichuan'], ['china', 'sichuan', 'luzhou'], ['china', 'beijing']]

/** What the policies subgraph has published. */
function policiesFeed(places: string[][] = PLACES): GrowingFeed {
  const feed = growingFeed()
  for (const path of places) {
    const code = path.at(-1)!
    const payload = { code, parentCode: path.at(-2) ?? null, path, nameZh: code, nameEn: null, ...ALWAYS }
    feed.add('JurisdictionPlaced', code, payload)
  }
  return feed
}

/** Organizations: id, the one above, jurisdiction. Two roots; the ids are their names. */
export const TREE: [id: string, parentId: string | null, jurisdiction: string][] = [
  ['city', null, 'luzhou'],
  ['east', 'city', 'luzhou'],
  ['west', 'city', 'luzhou'],
  ['branch1', 'east', 'luzhou'],
  ['branch2', 'east', 'luzhou'],
  ['branch3', 'west', 'luzhou'],
  ['capital', null, 'beijing'],
  ['branch9', 'capital', 'beijing'],
]

/** Publishes that an organization is there. */
export function publishOrganization(
  feed: GrowingFeed,
  [id, parentId, jurisdictionCode]: (typeof TREE)[number],
  { status = 'ACTIVE', recordedAt = RECORDED, from = BEGINNING_DAY } = {},
): void {
  const days = { validFrom: from, validTo: FOREVER_DAY }
  const kind = { type: 'BRANCH', status, sectorUnit: null, jurisdictionCode }
  feed.add('OrganizationStated', id, { id, code: id, nameZh: id, nameEn: null, ...kind, ...days }, recordedAt)
  feed.add('OrganizationPlaced', id, { id, code: id, hierarchy: 'PARTY', parentId, ...days }, recordedAt)
}

/** What the organizations subgraph has published. */
export function organizationsFeed(tree: typeof TREE = TREE): GrowingFeed {
  const feed = growingFeed()
  for (const one of tree) publishOrganization(feed, one)
  return feed
}

/** A subgraph open on a database of its own. */
export interface World {
  subgraph: Subgraph
  location: DatabaseLocation
  organizations: GrowingFeed
  clock: { now: Date }
  run(query: string, asked?: Asked): Promise<Answered>
  /** Runs a query and tells how many SQL statements it took on the read door. */
  statements(query: string, asked?: Asked): Promise<number>
  /** Sets the clock to noon of a day. */
  goTo(day: string): void
  /** Closes the database; once is enough. */
  close(): Promise<void>
}

export interface WorldOptions {
  policies?: GrowingFeed
  organizations?: GrowingFeed
  now?: Date
  location?: DatabaseLocation
}

/** Opens the subgraph for a test; it is 2 March 2026, and the clock goes on by a millisecond whenever it is read. */
async function openWorld(
  location: DatabaseLocation,
  {
    policies = policiesFeed(),
    organizations = organizationsFeed(),
    now = new Date('2026-03-02T04:00:00.000Z'),
  }: WorldOptions = {},
): Promise<World> {
  const clock = { now }
  const tick = () => (clock.now = new Date(clock.now.getTime() + 1))
  const facts = () => Promise.reject(new Error('no facts here'))
  const log = createLogger('test', 'silent')
  const subgraph = await openSubgraph(members({ personalKey: PERSONAL_KEY }), { location, now: tick, facts, log })
  const counted = countStatements(subgraph.database)
  subgraph.follow({ policies, organizations })
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
      messages: errors.map(({ message, originalError }) => `${message} ${originalError?.stack ?? ''}`),
    }
  }

  async function statements(query: string, asked?: Asked): Promise<number> {
    counted.reset()
    const { codes } = await run(query, asked)
    if (codes.length > 0) throw new Error(`the query failed: ${codes.join(', ')}`)
    return counted.statements.length
  }

  const goTo = (day: string) => {
    const noon = new Date(`${day}T04:00:00.000Z`)
    if (noon > clock.now) clock.now = noon
  }
  let closed: Promise<void> | undefined
  const close = () => (closed ??= subgraph.close())
  return { subgraph, location, organizations, clock, run, statements, goTo, close }
}

/** Runs the same tests on both databases; each world that a test opens is closed before its database is dropped. */
export function forEachWorld(
  name: string,
  tests: (aWorld: (options?: WorldOptions) => Promise<World>, kind: 'sqlite' | 'mysql') => void,
): void {
  forEachDatabase(name, (open, kind) => {
    describe('in a world of its own', () => {
      jest.setTimeout(60_000)
      const worlds: World[] = []
      afterAll(async () => {
        await Promise.all(worlds.map((world) => world.close()))
      })
      tests(async (options) => {
        const world = await openWorld(options?.location ?? (await open.location()), options)
        worlds.push(world)
        return world
      }, kind)
    })
  })
}
