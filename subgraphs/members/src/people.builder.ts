import { Role, type Viewer } from '@meritgraph/shared/auth'
import { AuditRecord, IdempotencyRecord, OutboxEvent } from '@meritgraph/shared/journal'
import { newId } from '@meritgraph/shared/time'
import { Transfer, TransferStep } from './transfers/index.js'
import { PersonMerge } from './merges/index.js'
import { type Answered, aViewer, at, type World } from './subgraph.builder.js'
import { Affiliation, Person, PersonState } from './people/index.js'

export const admin = aViewer('admin', [Role.PLATFORM_ADMIN])

/** An organizer of an organization and all below it. */
export const organizerOf = (organization: string): Viewer =>
  aViewer(`organizer of ${organization}`, [Role.ORGANIZER, { organization }])

export type Input = Record<string, unknown>

/** What a mutation came to. */
export interface Done extends Answered {
  /** Of what it made or changed; empty where nothing was written. */
  id: string
  /** Codes of user errors. */
  problems: string[]
}

/** Runs a mutation about persons or transfers. */
export async function change(
  world: World,
  mutation: string,
  input: Input,
  viewer: Viewer | null = admin,
): Promise<Done> {
  const payload = mutation.endsWith('Transfer') ? 'transfer' : 'person'
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`
  const document = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${payload} { id } userErrors { code path } } }`
  const answer = await world.run(document, { variables: { input: { idempotencyKey: newId(), ...input } }, viewer })
  const errors = at<{ code: string }[] | undefined>(answer, `${mutation}.userErrors`) ?? []
  return { ...answer, id: at(answer, `${mutation}.${payload}.id`) ?? '', problems: errors.map(({ code }) => code) }
}

/** Runs a mutation that nothing stands against, and gives the id of what it made or changed. */
export async function done(world: World, mutation: string, input: Input, viewer: Viewer = admin): Promise<string> {
  const { id, problems, codes, messages } = await change(world, mutation, input, viewer)
  if (problems.length > 0 || codes.length > 0)
    throw new Error(`${mutation} was refused: ${[...problems, ...messages].join(', ')}`)
  return id
}

/** Registers somebody in the branch `branch1` since 2020, and gives their id. */
export const registered = (world: World, input: Input = {}): Promise<string> =>
  done(world, 'registerPerson', {
    ...{ organizationId: 'branch1', on: '2020-01-01', name: { zh: '张三', en: 'Zhang San' } },
    ...input,
  })

/** Registers a member, and gives their id. */
export async function aMember(world: World, input: Input = {}): Promise<string> {
  const id = await registered(world, input)
  await done(world, 'admitMember', { personId: id, on: input.on ?? '2020-01-01', stage: 'FULL' })
  return id
}

const TABLES = [
  Person,
  PersonState,
  Affiliation,
  Transfer,
  TransferStep,
  PersonMerge,
  AuditRecord,
  OutboxEvent,
  IdempotencyRecord,
]

/** All rows of all that a mutation writes; a refused one leaves them as they are. */
export async function rowsOf({ subgraph: { database } }: World): Promise<string> {
  const versionless = (row: object) => ({ ...row, sequence: null, previousHash: null, hash: null })
  const rows = await Promise.all(TABLES.map((table) => database.read.find(table as typeof Person)))
  return JSON.stringify(rows.map((list) => list.map(versionless)))
}

/** With which organization a person was on a day, and as what; null: with none. */
export async function affiliationOn(
  world: World,
  id: string,
  valid: string,
  known: Date | null = null,
): Promise<string | null> {
  const query = 'query ($id: ID!) { person(id: $id) { affiliation { organization { id } stage } } }'
  const answer = await world.run(query, { variables: { id }, viewer: admin, asOf: { valid, known } })
  const found = at<{ organization: { id: string }; stage: string | null } | null>(answer, 'person.affiliation')
  return found && `${found.organization.id} ${found.stage ?? 'none'}`
}

/** Numbers that pass the check of identity numbers, by their first 17 digits. */
export function identityNumber(i: number): string {
  const digits = `51050219700101${String(i).padStart(3, '0')}`
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce((total, weight, n) => total + weight * Number(digits[n]), 0)
  return digits + '10X98765432'[sum % 11]!
}
