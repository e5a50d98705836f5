import { isLeaf } from '@meritgraph/shared/policy'
import { completeFragment, type FragmentKind, type Profile } from '@meritgraph/shared/profile'
import { type Edit, leafAt, type LeafPlace, refuse, setLeaf, takeOut } from './edits.rules.js'
import { type Data, findItem, isData, isSame, type Item, keysIn, putAt, valueAt } from './places.rules.js'
import { follow, isItemNode, isLeafNode, type Part, partAt, type Step } from './profile-schema.rules.js'

/** What kind of leaf is at a place that the draft inherits, or why none is. */
export function inheritedLeafAt(profile: Profile, bases: readonly Profile[], place: LeafPlace) {
  const { item } = place
  const isInherited = item === null || bases.some((base) => findItem(base, item))
  return isInherited ? leafAt([profile, ...bases], place) : refuse('DRAFT_ITEM_NOT_INHERITED', ['item'], { code: item })
}

/**
 * States a value of an inherited item otherwise. Of an item that the draft has not got, it makes a partial one: its code and
 * the plain fields without which it could not stand, copied from the nearest of `bases`, and nothing else but this value.
 */
export function overrideLeaf(profile: Profile, bases: readonly Profile[], place: LeafPlace, value: Data): Edit {
  const { item, leaf } = place
  if (item === null || findItem(profile, item)) return setLeaf(profile, place, value)
  const base = bases.find((one) => findItem(one, item))
  if (!base) return refuse('DRAFT_ITEM_NOT_INHERITED', ['item'], { code: item })
  const next = structuredClone(profile)
  const own = makeWay(next, base, [...findItem(base, item)!.path, ...keysIn(leaf)])
  if (own === null) return refuse('DRAFT_LEAF_UNKNOWN', ['leaf'], { leaf })
  putAt(next, own, value)
  return { profile: next }
}

/** Makes the items around a place of a base that the profile has not got, each partial; gives the place in the profile. */
function makeWay(profile: Profile, base: Profile, path: readonly Step[]): Step[] | null {
  const own: Step[] = []
  for (const [i, step] of path.slice(0, -1).entries()) {
    const there = valueAt(base, path.slice(0, i + 1))
    if (typeof step === 'number') {
      const list = valueAt(profile, own) as Item[]
      const { code } = there as Item
      const position = list.findIndex((entry) => entry.code === code)
      own.push(position === -1 ? list.push(partialOf(there as Item, partAt(path.slice(0, i + 1))!)) - 1 : position)
    } else {
      own.push(step)
      const part = partAt(path.slice(0, i + 1))!
      if (valueAt(profile, own) !== null) continue
      if (!isData(there) || !isItemNode(part.node)) return null
      putAt(profile, own, partialOf(there as Item, part))
    }
  }
  return [...own, path.at(-1)!]
}

const UNSOURCED = { document: '', source: [] }

/** An item that says nothing but which one it is. */
function partialOf(item: Item, { node, def }: Part): Item {
  const plain = node.required!.filter((key) => !isLeafNode(follow(node.properties![key]!).node))
  const data = Object.fromEntries(plain.map((key) => [key, item[key]]))
  return completeFragment(def as FragmentKind, data, UNSOURCED) as Item
}

/**
 * Takes back that the draft states an inherited value otherwise: it is silent on it again. A partial item that then says
 * nothing any more goes too, and those around it likewise.
 */
export function clearOverride(profile: Profile, bases: readonly Profile[], { item, leaf }: LeafPlace): Edit {
  const found = item === null ? null : findItem(profile, item)
  const base = bases.find((one) => stated(one, { item, leaf }))
  const path = [...(found?.path ?? []), ...keysIn(leaf)]
  const there = item === null || found ? valueAt(profile, path) : null
  if (!base || !isLeaf(there) || there.status === 'silent')
    return refuse('DRAFT_NOT_OVERRIDDEN', ['leaf'], { leaf, code: item ?? profile.identity.code })
  const next = structuredClone(profile)
  putAt(next, path, completeFragment(partAt(path)!.def as FragmentKind, null, UNSOURCED))
  for (let around = path.slice(0, -1); around.length > 0; around = around.slice(0, -1)) {
    const left = valueAt(next, around)
    const part = partAt(around)!
    if (!isItemNode(part.node)) continue
    const inherited = bases.map((one) => findItem(one, (left as Item).code)).find((one) => one !== null)
    if (!inherited || !isSame(left, partialOf(inherited.item, part))) break
    takeOut(next, around)
  }
  return { profile: next }
}

/** Whether a scheme states this leaf. */
function stated(profile: Profile, { item, leaf }: LeafPlace): boolean {
  const found = item === null ? profile : findItem(profile, item)?.item
  const there = valueAt(found, keysIn(leaf))
  return isLeaf(there) && there.status !== 'silent'
}
