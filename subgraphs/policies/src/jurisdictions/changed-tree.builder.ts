import type { Viewer } from '@meritgraph/shared/auth'
import { AuditRecord, IdempotencyRecord, OutboxEvent } from '@meritgraph/shared/journal'
import type { DatabaseLocation } from '@meritgraph/shared/database'
import type { Clock } from '@meritgraph/shared/time'
import { openPolicies, viewerWith } from '../policies.builder.js'
import { Jurisdiction, JurisdictionAnchor } from './jurisdiction.entity.js'

export const admin = viewerWith('PLATFORM_ADMIN')
const note = { zh: '试验', en: 'a trial' }

const PAYLOAD = `{ jurisdiction { code name { zh en } level status note { zh } parent { code } ancestors { code }
  clauses { document section quote } } userErrors { code path message } }`

const MUTATIONS = {
  add: `mutation ($input: AddJurisdictionInput!) { done: addJurisdiction(input: $input) ${PAYLOAD} }`,
  move: `mutation ($input: MoveJurisdictionInput!) { done: moveJurisdiction(input: $input) ${PAYLOAD} }`,
  rename: `mutation ($input: RenameJurisdictionInput!) { done: renameJurisdiction(input: $input) ${PAYLOAD} }`,
}

/** What can be done to the tree. */
export type TreeChange = keyof typeof MUTATIONS

export interface Done {
  jurisdiction: Record<string, unknown> | null
  userErrors: { code: string; path: string[]; message: string }[]
}

export const codesOf = ({ userErrors }: Done): string[] => userErrors.map(({ code }) => code)

let keys = 0

/** Opens the subgraph with what tests of the tree do again and again. */
export async function openTree(location: DatabaseLocation, now: Clock) {
  const policies = await openPolicies(location, now)
  const run = async (
    change: TreeChange,
    given: object,
    viewer: Viewer | null = admin,
    language: 'en' | 'zh' = 'en',
  ): Promise<Done> => {
    const input = { note, idempotencyKey: `key-${++keys}`, ...given }
    return (await policies.ask<{ done: Done }>(MUTATIONS[change], { viewer, language, variables: { input } })).done
  }
  /** The codes of the errors with which a change is not even tried. */
  async function forbidden(change: TreeChange, given: object, viewer: Viewer | null): Promise<unknown[] | undefined> {
    const input = { note, idempotencyKey: `key-${++keys}`, ...given }
    const { errors } = await policies.run(MUTATIONS[change], { viewer, variables: { input } })
    return errors?.map(({ extensions }) => extensions?.code)
  }
  const add = (code: string, parentCode: string, level: string, validFrom = '0001-01-01') =>
    run('add', { code, parentCode, level, validFrom, name: { zh: code } })
  const move = (code: string, parentCode: string, validFrom: string) => run('move', { code, parentCode, validFrom })

  /** The codes above a jurisdiction on a day; null where it is not there. */
  async function above(code: string, valid: string, known: Date | null = null): Promise<string[] | null> {
    const { jurisdiction } = await policies.ask<{ jurisdiction: { ancestors: { code: string }[] } | null }>(
      `{ jurisdiction(code: "${code}") { ancestors { code } } }`,
      { asOf: { valid, known } },
    )
    return jurisdiction && jurisdiction.ancestors.map((one) => one.code)
  }

  /** Everything that a change of the tree could write. */
  async function written(): Promise<unknown[][]> {
    const { read } = policies.subgraph.database
    const tables: (new () => object)[] = [AuditRecord, OutboxEvent, IdempotencyRecord, Jurisdiction, JurisdictionAnchor]
    return Promise.all(tables.map((table) => read.find(table)))
  }
  return { ...policies, run, forbidden, add, move, above, written }
}

export type OpenedTree = Awaited<ReturnType<typeof openTree>>
