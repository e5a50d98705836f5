import type { Context } from '@meritgraph/shared/context'
import {
  type BilingualText,
  type Change,
  isLeaf,
  type Omission,
  type ProfileConstraint,
} from '@meritgraph/shared/policy'
import type { EventNames } from '@meritgraph/shared/values'
import { eventByCode } from '../events/index.js'
import { isCoded, itemName } from '../items/index.js'
import { SPEAKS_OF_ANOTHER } from './demand-in-words.js'

/** What the events and the items are called that changes speak of, by their codes. */
export interface ChangeNames {
  events: EventNames
  items: ReadonlyMap<string, BilingualText>
}

/** Calls `meet` for every record inside, outermost first; what it says no to is not looked into. */
function visit(node: unknown, meet: (record: Record<string, unknown>) => boolean): void {
  if (typeof node !== 'object' || node === null) return
  if (!Array.isArray(node) && !meet(node as Record<string, unknown>)) return
  for (const child of Object.values(node)) visit(child, meet)
}

/** The codes of the events that values inside are bound to. */
function eventsIn(node: unknown): Set<string> {
  const codes = new Set<string>()
  visit(node, ({ kind, event }) => {
    if (kind === 'event' && typeof event === 'string') codes.add(event)
    return true
  })
  return codes
}

/** Names of the items that changes or breaches speak of, from the first of these contents that has each. */
export function itemNamesIn(
  contents: readonly object[],
  changes: readonly { item: string | null }[],
): Map<string, BilingualText> {
  const wanted = new Set(changes.flatMap(({ item }) => item ?? []))
  const names = new Map<string, BilingualText>()
  for (const content of contents) {
    visit(content, (record) => {
      if (wanted.size === 0 || isLeaf(record)) return false
      const { code } = record
      if (typeof code !== 'string' || !wanted.has(code)) return true
      const name = itemName(record)
      if (name) names.set(code, { zh: name.zh, en: name.en })
      if (name) wanted.delete(code)
      return true
    })
  }
  return names
}

/** The items that demands and omissions among the changes speak of. */
function spokenOf({ section, before, after }: Change): { item: string | null }[] {
  if (!SPEAKS_OF_ANOTHER.has(section)) return []
  return [before, after].filter(isCoded) as unknown as (ProfileConstraint | Omission)[]
}

/** What is called how in these changes; `contents` have the items, the later state first. */
export async function changeNames(
  ctx: Context,
  changes: readonly Change[],
  contents: readonly object[],
): Promise<ChangeNames> {
  const codes = eventsIn(changes.map(({ before, after }) => [before, after]))
  const events = await Promise.all([...codes].map((code) => eventByCode(ctx).load(code)))
  return {
    events: new Map(events.flatMap((event) => (event ? [[event.code, event.name()] as const] : []))),
    items: itemNamesIn(contents, [...changes, ...changes.flatMap(spokenOf)]),
  }
}
