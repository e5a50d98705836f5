import * as fc from 'fast-check'
import { admin, change, done } from './people.builder.js'
import { at, forEachWorld, publishOrganization, type World } from './subgraph.builder.js'

/** Days of a history: it begins on day 20, and what is recorded may reach back to day 0. */
const START = 20
const LAST = 80

/** Of every history a tree of its own: a root, two below it, and three below these. */
const SHAPE: [name: string, parent: string | null][] = [
  ['root', null],
  ['a', 'root'],
  ['b', 'root'],
  ['a1', 'a'],
  ['a2', 'a'],
  ['b1', 'b'],
]
const NAMES = SHAPE.map(([name]) => name)

const nat = fc.nat(1000)
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('register' as const), who: nat, where: nat, back: fc.nat(15) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('admit' as const), who: nat, where: nat, back: fc.nat(15) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('end' as const), who: nat, where: nat, back: fc.nat(5) }) },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('transfer' as const), who: nat, where: nat, back: fc.constant(0) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('merge' as const), who: nat, where: nat, back: fc.constant(0) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('unmerge' as const), who: nat, where: nat, back: fc.constant(0) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('wait' as const),
      who: nat,
      where: nat,
      back: fc.integer({ min: 1, max: 6 }),
    }),
  },
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

/** With which organization somebody is on a day, and whether as a member. */
type Stand = { where: string; isMember: boolean } | null
interface Somebody {
  id: string
  /** By day; the oracle that the subgraph is compared with. */
  days: Stand[]
  merged: { into: Somebody; before: Stand[]; taken: boolean[] } | null
}

let histories = 0
const dayAfter = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** Plays a history on the subgraph and, where it was not refused, on plain arrays. */
class History {
  readonly people: Somebody[] = []
  readonly changes = new Set<number>([0, START])
  private readonly tag = `h${++histories}`
  private readonly origin: string
  private today = START

  constructor(private readonly world: World) {
    const now = world.clock.now.toISOString().slice(0, 10)
    this.origin = dayAfter(now, 1 - START)
    world.goTo(this.day(START))
  }

  day = (n: number): string => dayAfter(this.origin, n)
  organization = (name: string): string => `${this.tag}.${name}`

  async found(): Promise<void> {
    for (const [name, parent] of SHAPE) {
      const one = [this.organization(name), parent && this.organization(parent), 'luzhou'] as const
      publishOrganization(this.world.organizations, [...one])
    }
    await this.world.subgraph.settle()
  }

  private async isDone(mutation: string, input: Record<string, unknown>): Promise<boolean> {
    const { problems, codes, messages } = await change(this.world, mutation, input)
    if (codes.length > 0) throw new Error(messages.join())
    return problems.length === 0
  }

  private since(person: Somebody, from: number, next: (stand: NonNullable<Stand>) => Stand): void {
    this.changes.add(from)
    person.days = person.days.map((stand, n) => (n >= from && stand ? next(stand) : stand))
  }

  async play({ do: what, who, where, back }: Step): Promise<void> {
    const name = NAMES[where % NAMES.length]!
    const on = this.today - back
    const person = this.people[who % Math.max(1, this.people.length)]
    if (what === 'wait') {
      this.today = Math.min(LAST - 1, this.today + back)
      return this.world.goTo(this.day(this.today))
    }
    if (what === 'register') return this.register(name, on)
    if (!person) return
    const input = { personId: person.id, on: this.day(on) }
    if (what === 'admit' && (await this.isDone('admitMember', input)))
      this.since(person, on, (stand) => ({ ...stand, isMember: true }))
    if (what === 'end' && (await this.isDone('endMembership', input)))
      this.since(person, on, (stand) => ({ ...stand, isMember: false }))
    if (what === 'transfer') await this.transfer(person, name)
    if (what === 'merge') await this.merge(person, this.people[where % this.people.length]!)
    const merged = this.people.filter((one) => one.merged)
    if (what === 'unmerge') await this.unmerge(merged[who % Math.max(1, merged.length)] ?? person)
  }

  private async register(name: string, on: number): Promise<void> {
    const input = { organizationId: this.organization(name), on: this.day(on), name: { zh: '某人' } }
    const id = await done(this.world, 'registerPerson', input)
    const days = Array.from({ length: LAST }, (_, n): Stand => (n >= on ? { where: name, isMember: false } : null))
    this.people.push({ id, days, merged: null })
    this.changes.add(on)
  }

  private async transfer(person: Somebody, name: string): Promise<void> {
    const input = { personId: person.id, toOrganizationId: this.organization(name) }
    const { id, codes } = await change(this.world, 'requestTransfer', input)
    if (codes.length > 0) throw new Error(codes.join())
    if (id === '') return
    await done(this.world, 'releaseTransfer', { transferId: id })
    if (await this.isDone('acceptTransfer', { transferId: id }))
      this.since(person, this.today, (stand) => ({ ...stand, where: name }))
    else await done(this.world, 'cancelTransfer', { transferId: id })
  }

  private async merge(person: Somebody, duplicate: Somebody): Promise<void> {
    if (!(await this.isDone('mergePersons', { personId: person.id, duplicateId: duplicate.id }))) return
    const taken = person.days.map((stand, n) => stand === null && duplicate.days[n] !== null)
    duplicate.merged = { into: person, before: duplicate.days, taken }
    person.days = person.days.map((stand, n) => stand ?? duplicate.days[n]!)
    duplicate.days = duplicate.days.map(() => null)
  }

  private async unmerge(duplicate: Somebody): Promise<void> {
    if (!(await this.isDone('unmergePersons', { personId: duplicate.id }))) return
    const { into, before, taken } = duplicate.merged!
    duplicate.days = before.map((stand, n) => (taken[n] ? into.days[n]! : stand))
    into.days = into.days.map((stand, n) => (taken[n] ? null : stand))
    duplicate.merged = null
  }
}

const ON_A_DAY = `query ($r: [_Any!]!) {
  _entities(representations: $r) { ... on Organization {
    members(first: 100) { nodes { id } totalCount } all: members(first: 100, isSubtree: true) { nodes { id } } persons(first: 100) { nodes { id } }
    memberCount { value precision }
  } }
}`
interface Seen {
  members: { nodes: { id: string }[]; totalCount: number }
  all: { nodes: { id: string }[] }
  persons: { nodes: { id: string }[] }
  memberCount: { value: number; precision: string }
}

const idsOf = ({ nodes }: { nodes: { id: string }[] }) => nodes.map(({ id }) => id).toSorted()

/** What the subgraph says of a day, beside what the oracle says. */
async function compare(world: World, history: History, n: number): Promise<void> {
  const r = NAMES.map((name) => ({ __typename: 'Organization', id: history.organization(name) }))
  const answer = await world.run(ON_A_DAY, {
    variables: { r },
    viewer: admin,
    asOf: { valid: history.day(n), known: null },
  })
  const seen = new Map(at<Seen[]>(answer, '_entities').map((one, i) => [NAMES[i]!, one]))
  const idsAt = (name: string, isMember: boolean) =>
    history.people
      .filter(({ days }) => days[n]?.where === name && (!isMember || days[n].isMember))
      .map(({ id }) => id)
      .toSorted()
  for (const name of NAMES) {
    const { members, all, persons, memberCount } = seen.get(name)!
    expect([n, name, idsOf(members)]).toEqual([n, name, idsAt(name, true)])
    expect([n, name, idsOf(persons)]).toEqual([n, name, idsAt(name, false)])
    expect(members.totalCount).toBe(members.nodes.length)
    const below = SHAPE.filter(([, parent]) => parent === name).map(([child]) => seen.get(child)!.memberCount.value)
    const sum = below.reduce((total, value) => total + value, members.totalCount)
    expect([n, name, memberCount]).toEqual([n, name, { value: sum, precision: 'EXACT' }])
    expect(all.nodes).toHaveLength(sum)
  }
  const counted = NAMES.flatMap((name) => idsOf(seen.get(name)!.members))
  expect(new Set(counted).size).toBe(counted.length)
  const merged = new Set(history.people.filter((person) => person.merged).map(({ id }) => id))
  expect(counted.filter((id) => merged.has(id))).toEqual([])
}

forEachWorld('any history of admissions, transfers, merges and ends', (aWorld) => {
  test('counts every person once or not at all on any day, and the counts add up along the tree', async () => {
    const world = await aWorld()
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 40 }), async (steps) => {
        const history = new History(world)
        await history.found()
        for (const one of steps) await history.play(one)
        const days = [...history.changes].flatMap((n) => [n - 1, n]).filter((n) => n >= 0)
        for (const n of new Set([...days, LAST - 1])) await compare(world, history, n)
      }),
      { numRuns: 12, endOnFailure: true },
    )
  }, 240_000)
})
