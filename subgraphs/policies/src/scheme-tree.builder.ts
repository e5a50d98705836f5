import { type Context, createContext, type Transaction } from '@meritgraph/shared/context'
import type { Database } from '@meritgraph/shared/database'
import { createLogger } from '@meritgraph/shared/logging'
import type { Omission, ProfileConstraint, Source, Status, Value } from '@meritgraph/shared/policy'
import { blankProfile, completeFragment, type Profile } from '@meritgraph/shared/profile'
import { type Day, FOREVER_DAY } from '@meritgraph/shared/time'
import { publishVersions, type VersionToPublish } from './profiles/index.js'

/** A leaf that a document states, with a clause of its own. */
export const said = <T>(value: T, quote = '原文', status: Status = 'stated'): Value<T> => ({
  value,
  status,
  source: [{ document: 'doc', section: '一', quote, at: null }],
  note: null,
})

export const SILENT = { value: null, status: 'silent' as const, source: [], note: null }

/** A scheme of Luzhou that states nothing but what is given. */
export function aScheme(code: string, extendsCode: string | null, sections: Partial<Profile> = {}): Profile {
  const name = { zh: code, en: code }
  return { ...blankProfile({ code, jurisdiction: 'luzhou', extends: extendsCode, name }), ...sections }
}

/** An item as it stands in a file, with all that a file leaves out; it rests on the document of the scheme its code begins with. */
const complete = <T>(kind: 'procedure' | 'award', data: { code: string; [key: string]: unknown }): T =>
  completeFragment(kind, data, { document: `${data.code.split('.')[0]}.doc`, source: [] }) as T

const CITED = { section: '一', quote: '原文' }

/** A procedure with a cadence. */
export const aProcedure = (code: string, interval: string | null = 'P6M'): Profile['procedures'][number] =>
  complete('procedure', {
    ...{ code, order: 1, kind: 'leader-review', name: { zh: `${code} 点评`, source: CITED } },
    ...(interval !== null && { cadence: { interval, strength: 'required', source: CITED } }),
  })

/** An award with a quota for members. */
export const anAward = (code: string, quota: number | null): Profile['awards'][number] =>
  complete('award', {
    ...{ code, name: { zh: `${code} 表彰`, source: CITED }, grantor: { zh: '市委', levels: ['city'] } },
    recipients: [
      {
        ...{ code: `${code}.member`, type: 'member', name: { zh: '党员', status: 'inferred' } },
        ...(quota !== null && { quota: { value: quota, source: CITED } }),
      },
    ],
  })

const CLAUSE: Source = { document: 'doc', section: '二', quote: '不得', at: null }

/** A demand on a value, or on an item as a whole. */
export const aDemand = (
  code: string,
  item: string | null,
  leaf: string | null,
  bound: Partial<NonNullable<ProfileConstraint['bound']>> | null = null,
): ProfileConstraint => ({
  ...{ code, kind: bound === null ? 'lock' : 'bound', item, leaf, name: SILENT, source: [CLAUSE] },
  bound: bound && {
    ...{ min: null, max: null, within: null, strength: null, notBefore: null, notAfter: null },
    ...bound,
  },
})

/** An item that is left out. */
export const anOmission = (code: string, item: string): Omission => ({ code, item, name: SILENT, source: [CLAUSE] })

/** Publishes schemes, each from a day on. */
export async function publish(
  database: Database,
  profiles: readonly (Profile | { profile: Profile; validFrom?: Day; validTo?: Day })[],
): Promise<void> {
  const versions = profiles.map((one): VersionToPublish => {
    const given = 'profile' in one ? one : { profile: one }
    return { fileText: null, validFrom: '2010-01-01', validTo: FOREVER_DAY, ...given }
  })
  await database.write((db, recordedAt) =>
    publishVersions({ db, recordedAt, emit: () => undefined } as unknown as Transaction, versions),
  )
}

/** A context that reads a database as things stand. */
export const reading = (database: Database): Context =>
  createContext({
    ...{ subgraph: 'policies', database, viewer: null, language: 'en', requestId: 'test' },
    asOf: { valid: '2026-01-01', known: null },
    now: () => new Date('2026-01-01T00:00:00.000Z'),
    log: createLogger('test', 'silent'),
    facts: () => Promise.reject(new Error('no neighbours in this test')),
  })

/** A draft of a scheme that is to apply from 2012 on. */
export const from2012 = (content: object, target: string, validTo: Day = FOREVER_DAY) => ({
  ...{ subject: 'SCHEME' as const, target, content, validFrom: '2012-01-01', validTo },
})
