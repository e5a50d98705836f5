import type { AnySchemaObject } from 'ajv'
import { isLeaf } from '../policy/index.js'
import { completeNode, type Data } from './complete.js'
import type { Profile } from './profile.js'
import { schemas } from './schemas.js'

/** Keys that the format got after contents had been published: contents of before are without them. */
const LATER_SECTIONS = ['constraints', 'omissions', 'changeControl']

/** The same for the items of a section. */
const LATER_KEYS = {
  procedures: ['notice', 'quorum', 'voterWeights', 'vetoEvents'],
  awards: ['notice', 'vetoEvents'],
} as const

const { properties, $defs } = schemas.profile as { properties: Data; $defs: Record<string, { properties: Data }> }

const DEFINED = { procedures: $defs.procedure!.properties, awards: $defs.award!.properties }

type ItemSection = keyof typeof LATER_KEYS

const SECTIONS = Object.keys(LATER_KEYS) as ItemSection[]

/** A profile without the later keys that hold nothing: what it says, its canonical text says as if they had never come. */
export const withoutEmptyKeys = (profile: Profile): object => ({
  ...withoutEmpty(profile, LATER_SECTIONS),
  ...eachItem(profile, (item, section) => withoutEmpty(item, LATER_KEYS[section])),
})

/** A content with the later keys that it was published without; they hold nothing. */
export const withLaterKeys = (content: object): Profile =>
  ({
    ...filled(content, LATER_SECTIONS, properties),
    ...eachItem(content, (item, section) => filled(item, LATER_KEYS[section], DEFINED[section])),
  }) as Profile

const eachItem = (content: object, made: (item: object, section: ItemSection) => object): object =>
  Object.fromEntries(
    SECTIONS.map((section) => [
      section,
      (content as Record<ItemSection, object[]>)[section].map((item) => made(item, section)),
    ]),
  )

const withoutEmpty = (node: object, keys: readonly string[]): object =>
  Object.fromEntries(Object.entries(node).filter(([key, value]) => !keys.includes(key) || !isEmpty(value)))

function isEmpty(node: unknown): boolean {
  if (node === null || node === undefined) return true
  if (Array.isArray(node)) return node.length === 0
  if (isLeaf(node)) return node.status === 'silent' && node.source.length === 0 && node.note === null
  return typeof node === 'object' && Object.values(node).every(isEmpty)
}

function filled(node: object, keys: readonly string[], schema: Data): object {
  const missing = keys.filter((key) => !(key in node))
  const around = { kind: 'profile', document: '', source: [] } as const
  const empty = missing.map((key) => [
    key,
    completeNode(schema[key] as AnySchemaObject, undefined, { ...around, source: [] }),
  ])
  return { ...node, ...Object.fromEntries(empty) }
}
