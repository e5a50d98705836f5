import { openTransaction } from '@meritgraph/shared/mutation'
import type { Transaction } from '@meritgraph/shared/context'
import type { Value } from '@meritgraph/shared/policy'
import type { Profile } from '@meritgraph/shared/profile'
import { BEGINNING_DAY, FOREVER_DAY } from '@meritgraph/shared/time'
import type { OpenedPolicies } from './policies.builder.js'
import { type PolicyVersion, publishVersion } from './profiles/index.js'
import { shippedProfiles } from './shipped.js'

export const shipped = (code: string): Profile => {
  const found = shippedProfiles().find(({ identity }) => identity.code === code)
  if (!found) throw new Error(`No scheme ${code} ships.`)
  return found
}

/** Publishes a version of a scheme without a change request. */
export const publish = (
  { subgraph }: OpenedPolicies,
  profile: Profile,
  { validFrom = BEGINNING_DAY, validTo = FOREVER_DAY } = {},
): Promise<PolicyVersion> =>
  openTransaction(subgraph.database, (tx) =>
    publishVersion(tx as Transaction, { profile, fileText: null, validFrom, validTo }),
  )

/** A scheme that states nothing and builds on another. */
export function countyOf(base: string, code: string): Profile {
  const { format, identity, documents, period, leadership, supervision, publicity, ...rest } = shipped(base)
  const lists = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, Array.isArray(value) ? [] : null]))
  const silent = { value: null, status: 'silent', source: [], note: null } satisfies Value<never>
  return {
    ...(lists as unknown as Profile),
    format,
    identity: {
      ...identity,
      code,
      jurisdiction: code,
      extends: base,
      name: { ...identity.name, value: { zh: '某县方案', en: 'County scheme' } },
    },
    documents: [{ ...documents[0]!, code: `${code}.doc`, role: 'own' }],
    period: { ...period, code: `${code}.period`, start: silent, end: silent, milestones: silent, remarks: [] },
    tiers: { tiers: [], duties: [] },
    leadership: Object.fromEntries(Object.keys(leadership).map((key) => [key, []])) as never,
    supervision: {
      ...supervision,
      by: null,
      targetAssessment: null,
      methods: [],
      purposes: [],
      duties: [],
      rectification: [],
      longTerm: [],
    },
    publicity: { ...publicity, responsible: null, channels: [], rules: [], documents: [] },
  }
}

/** The same scheme with the cadence of its leader review at another interval. */
export const reviewedEvery = (profile: Profile, interval: string): Profile => ({
  ...profile,
  procedures: profile.procedures.map((procedure) =>
    procedure.kind === 'leader-review'
      ? { ...procedure, cadence: { ...procedure.cadence, value: { ...procedure.cadence.value!, interval } } }
      : procedure,
  ),
})
