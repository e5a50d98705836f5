import { type BilingualText, isLeaf, type Status, type Value } from '../policy/index.js'
import { complete } from './complete.js'
import { REFERENCES } from './cross-checks.js'
import type { Level } from './items.js'
import { itemPaths } from './item-paths.js'
import type { Profile } from './profile.js'

interface Start {
  code: string
  jurisdiction: string
  extends?: string | null
  name: BilingualText
}

/** A scheme that states nothing yet: a name, a document of its own to be described, and a time that is not stated. */
export function blankProfile({ code, jurisdiction, name, level, ...given }: Start & { level?: Level }): Profile {
  const file = {
    format: 'meritgraph-profile/1',
    identity: {
      code,
      jurisdiction,
      extends: given.extends ?? null,
      name: { ...name, status: 'external' },
      ...(level && { level: { value: level, status: 'external' } }),
      scope: { code: `${code}.scope` },
    },
    documents: [{ code: `${code}.doc`, role: 'own' }],
    period: { code: `${code}.period`, start: { kind: 'not-stated' }, end: { kind: 'not-stated' } },
  }
  return complete(file, 'profile') as Profile
}

/**
 * Another jurisdiction's scheme as a start: its items under codes of one's own, its values inferred and resting on nothing yet.
 * What is said of its document, its leading bodies and those who build on it does not come along.
 */
export function copiedProfile(from: Profile, start: Start): Profile {
  const blank = blankProfile(start)
  const recode = recoding(from, start.code)
  const taken = copyOf(sectionsOf(from), {
    recode,
    note: takenFrom(from),
    bodies: new Set(from.leadership.bodies),
  }) as Profile
  const { identity, documents } = blank
  return { ...blank, ...taken, identity: { ...identity, scope: taken.identity.scope }, documents }
}

/** What of a scheme can be taken over; the rest is as in a blank one. */
function sectionsOf(from: Profile): Partial<Profile> {
  const { documents: _1, restsOn: _2, constraints: _3, omissions: _4, changeControl: _5, ...sections } = from
  const { absentProcedures: _6, silences: _7, defects: _8, ...taken } = sections
  return { ...taken, leadership: { ...taken.leadership, bodies: [] } }
}

const takenFrom = ({ identity: { code, name } }: Profile): BilingualText => ({
  zh: `取自《${name.value?.zh ?? code}》`,
  en: `Taken from: ${name.value?.en ?? name.value?.zh ?? code}`,
})

/** The codes of a scheme with its prefix replaced: `luzhou.phase.1` as `naxi.phase.1`. */
function recoding(from: Profile, prefix: string): ReadonlyMap<string, string> {
  const codes = new Map([[from.identity.code, prefix]])
  const taken = new Set([prefix])
  for (const code of itemPaths(from).keys()) {
    if (codes.has(code)) continue
    const shortened = code.startsWith(`${from.identity.code}.`)
      ? code.slice(from.identity.code.length)
      : code.slice(code.indexOf('.'))
    const wanted = code.includes('.') ? `${prefix}${shortened}` : `${prefix}.${code}`
    const own = taken.has(wanted) ? `${prefix}.${code}` : wanted
    taken.add(own)
    codes.set(code, own)
  }
  return codes
}

interface Copying {
  recode: ReadonlyMap<string, string>
  note: BilingualText
  /** Codes of leading bodies, which are those of the other jurisdiction. */
  bodies: ReadonlySet<string>
}

function copyOf(node: unknown, copying: Copying): unknown {
  if (typeof node !== 'object' || node === null) return node
  if (Array.isArray(node)) return node.map((entry) => copyOf(entry, copying))
  if (isLeaf(node)) return copiedLeaf(node, copying)
  const fields = Object.entries(node).map(([key, child]) => [key, copiedField(key, child, copying)])
  return Object.fromEntries(fields)
}

function copiedField(key: string, child: unknown, copying: Copying): unknown {
  if (key === 'source') return []
  if (key !== 'code' && !REFERENCES.profile.has(key)) return copyOf(child, copying)
  if (typeof child === 'string') return copying.bodies.has(child) ? null : (copying.recode.get(child) ?? child)
  return Array.isArray(child) ? child.map((entry) => copiedField(key, entry, copying)) : copyOf(child, copying)
}

function copiedLeaf({ value, status }: Value<unknown>, copying: Copying): Value<unknown> {
  const isGone = status === 'silent' || status === 'damaged' || value === null
  const [kept, as]: [unknown, Status] = isGone ? [emptied(value), 'silent'] : [copyOf(value, copying), 'inferred']
  return { value: kept, status: as, source: [], note: isGone ? null : copying.note }
}

/** A moment that says nothing is one that is not stated. */
const emptied = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'not-stated' ? value : null
