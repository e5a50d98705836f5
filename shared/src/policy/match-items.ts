import { type FlatItem, type FlatTree, standsAlone } from './flatten.js'

/** For items after, by code, the same items before. */
export type SameItems = Map<string, FlatItem>

/**
 * Finds the items of one tree again in another: by code, then by concept, then by standing alone in the same place. An item
 * that stands in another list and has other fields there is another one, such as a procedure that is now absent.
 */
export function matchItems(
  before: FlatTree,
  after: FlatTree,
  conceptOf: (item: string) => string | null = () => null,
): SameItems {
  const found: SameItems = new Map()
  for (const item of after.items.values()) {
    const same = before.items.get(item.code)
    if (same && isOneSort(same, item)) found.set(item.code, same)
  }
  const gone = [...before.items.values()].filter(({ code }) => !after.items.has(code))
  const fresh = [...after.items.values()].filter(({ code }) => !before.items.has(code))
  if (gone.length === 0 || fresh.length === 0) return found
  const left = matchByConcept(gone, fresh, conceptOf, found)
  matchAlone(left, fresh, found)
  return found
}

const isOneSort = (a: FlatItem, b: FlatItem): boolean =>
  a.slot === b.slot || Object.keys(a.node).toSorted().join() === Object.keys(b.node).toSorted().join()

/** Matches in the order of the trees; gives what is left of those gone. */
function matchByConcept(
  gone: readonly FlatItem[],
  fresh: readonly FlatItem[],
  conceptOf: (item: string) => string | null,
  found: SameItems,
): FlatItem[] {
  const left = new Set(gone)
  const byConcept = new Map<string, FlatItem[]>()
  for (const item of gone) {
    const concept = conceptOf(item.code)
    if (concept !== null) byConcept.set(concept, [...(byConcept.get(concept) ?? []), item])
  }
  for (const item of fresh) {
    const concept = conceptOf(item.code)
    const same = byConcept.get(concept ?? '')?.find((one) => left.has(one) && isOneSort(one, item))
    if (!same) continue
    found.set(item.code, same)
    left.delete(same)
  }
  return [...left]
}

function matchAlone(gone: readonly FlatItem[], fresh: readonly FlatItem[], found: SameItems): void {
  const place = (owner: string | null, slot: string) => `${owner ?? ''} ${slot}`
  const alone = new Map(gone.filter(standsAlone).map((item) => [place(item.owner, item.slot), item]))
  for (const item of fresh) {
    if (!standsAlone(item) || found.has(item.code)) continue
    const owner = item.owner === null ? null : found.get(item.owner)?.code
    const same = owner === undefined ? undefined : alone.get(place(owner, item.slot))
    if (same) found.set(item.code, same)
  }
}

/** The items that stand in another list than before, or in another order: as few as possible. */
export function movedItems(after: FlatTree, found: SameItems): Set<string> {
  const moved = new Set<string>()
  const stayed = new Map<string, { code: string; from: number }[]>()
  for (const item of after.items.values()) {
    const was = found.get(item.code)
    if (!was) continue
    if (!isSamePlace(was, item, found)) moved.add(item.code)
    else if (!standsAlone(item)) {
      const list = stayed.get(item.list)
      if (list) list.push({ code: item.code, from: was.index })
      else stayed.set(item.list, [{ code: item.code, from: was.index }])
    }
  }
  for (const list of stayed.values()) {
    const still = longestRise(list.map(({ from }) => from))
    for (const [i, { code }] of list.entries()) if (!still.has(i)) moved.add(code)
  }
  return moved
}

function isSamePlace(was: FlatItem, item: FlatItem, found: SameItems): boolean {
  const owner = item.owner === null ? null : found.get(item.owner)?.code
  return was.owner === owner && was.slot === item.slot && standsAlone(was) === standsAlone(item)
}

/** Places of a longest rising sequence among different numbers. */
function longestRise(numbers: readonly number[]): Set<number> {
  /** By length - 1, the place of the least number with which a rise of that length ends. */
  const ends: number[] = []
  const previous: (number | undefined)[] = []
  for (const [place, number] of numbers.entries()) {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (numbers[ends[middle]!]! < number) low = middle + 1
      else high = middle
    }
    previous[place] = ends[low - 1]
    ends[low] = place
  }
  const rise = new Set<number>()
  for (let place = ends.at(-1); place !== undefined; place = previous[place]) rise.add(place)
  return rise
}
