import {
  type Bound,
  type ChainLink,
  type Omission,
  type ProfileConstraint,
  resolveChain,
  type Status,
  type Value,
} from './index.js'

export interface Part {
  code: string
  type: string
  optional: boolean
  name: Value<unknown>
  cadence: Value<unknown>
  quota: Value<unknown>
  parts: Part[]
}
export interface Small extends ChainLink {
  theme: Part | null
  parts: Part[]
}

export const CLAUSE = [{ document: 'd', section: '四', quote: '每半年', at: 3 }]
export const leaf = (value: unknown, status: Status = value === null ? 'silent' : 'stated'): Value<unknown> => ({
  value,
  status,
  source: [],
  note: null,
})
export const part = (code: string, given: Partial<Part> = {}): Part => ({
  code,
  type: 'organization',
  optional: false,
  name: leaf(null),
  cadence: leaf(null),
  quota: leaf(null),
  parts: [],
  ...given,
})
export const scheme = (code: string, given: Partial<Small> = {}): Small => ({
  identity: { code },
  documents: [{ role: 'own' }],
  theme: null,
  parts: [],
  ...given,
})
export const base = (code: string, given: Partial<Small> = {}): Small => ({ ...scheme(code, given), documents: [] })
export const lock = (item: string | null, path: string | null): ProfileConstraint => ({
  code: `lock.${item ?? ''}.${path ?? ''}`,
  kind: 'lock',
  item,
  leaf: path,
  bound: null,
  name: leaf(null) as ProfileConstraint['name'],
  source: CLAUSE,
})
const NO_BOUND: Bound = { min: null, max: null, within: null, strength: null, notBefore: null, notAfter: null }
export const bound = (item: string, path: string, limits: Partial<Bound>): ProfileConstraint => ({
  ...lock(item, path),
  code: `bound.${item}.${path}`,
  kind: 'bound',
  bound: { ...NO_BOUND, ...limits },
})
export const omit = (item: string): Omission => ({
  code: `omit.${item}`,
  item,
  name: leaf(null) as Omission['name'],
  source: [],
})
export const every = (interval: string | null, strength: string | null = 'required') => leaf({ interval, strength })

/** A province that locks the quota of its review and bounds its cadence. */
export const PROVINCE = scheme('province', {
  parts: [part('review', { cadence: every('P6M'), quota: leaf(50), name: leaf({ zh: '点评', en: 'Review' }) })],
  constraints: [lock('review', 'quota'), bound('review', 'cadence', { within: 'P6M', strength: 'in-principle' })],
})

/** What breaks a lock or a bound, in a line each. */
export const breaches = (...chain: Small[]) =>
  resolveChain(chain).breaches.map(
    ({ path, item, leaf: key, definedBy, constraint, problem }) =>
      `${problem} ${path} ${item} ${key ?? '-'} ${definedBy} ${constraint.definedBy}:${constraint.code}`,
  )
/** The first part of the scheme that a chain gives. */
export const firstOf = (...chain: Small[]) => resolveChain(chain).scheme.parts[0]!
