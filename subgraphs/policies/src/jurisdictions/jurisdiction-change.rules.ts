import './jurisdiction.errors.js'
import type { Problem } from '@meritgraph/shared/errors'
import type { Day } from '@meritgraph/shared/time'
import { type Days, firstGap, type Place, placeOn, placesWithin } from './places.rules.js'

/** What a change of the tree rests on, and the names it gives. */
export interface Grounds {
  name?: { zh: string; en: string | null }
  source: { document: string; quote: string | null } | null
  note: { zh: string; en: string | null } | null
}

/** A place, and of what level and how called the jurisdiction is there. */
export interface NamedPlace extends Place {
  level: string
  nameZh: string
  nameEn: string | null
}

/** The longest texts and codes that are kept, in characters. */
const MOST = { code: 190, path: 760, name: 500, document: 500, quote: 80, note: 2000 }

const CODE = /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/

/** From the highest to the lowest; an institution can stand under anything. */
const LEVELS = ['CENTRAL', 'PROVINCE', 'CITY', 'COUNTY', 'INSTITUTION']

const at = (...path: string[]) => ['input', ...path]

/** What is wrong with the words of a change. */
export function problemsWithGrounds({ name, source, note }: Grounds): Problem[] {
  const isBlank = (text: string | null | undefined) => !text?.trim()
  const problems: Problem[] = []
  if (name && isBlank(name.zh)) problems.push({ code: 'JURISDICTION_NAME_EMPTY', path: at('name', 'zh') })
  if (isBlank(source?.document) && isBlank(note?.zh))
    problems.push({ code: 'JURISDICTION_WITHOUT_SOURCE', path: at('source') })
  const texts: [path: string[], most: number, text: string | null | undefined][] = [
    [['name', 'zh'], MOST.name, name?.zh],
    [['name', 'en'], MOST.name, name?.en],
    [['source', 'document'], MOST.document, source?.document],
    [['source', 'quote'], MOST.quote, source?.quote],
    [['note', 'zh'], MOST.note, note?.zh],
    [['note', 'en'], MOST.note, note?.en],
  ]
  for (const [path, most, text] of texts) {
    const length = text?.length ?? 0
    if (length > most)
      problems.push({ code: 'JURISDICTION_TEXT_TOO_LONG', params: { length, most }, path: at(...path) })
  }
  return problems
}

/** What is wrong with the code of a new jurisdiction. */
export function problemsWithCode(code: string, isTaken: boolean): Problem[] {
  const path = at('code')
  if (!CODE.test(code) || code.length > MOST.code)
    return [{ code: 'JURISDICTION_CODE_INVALID', params: { code: code.slice(0, MOST.code), most: MOST.code }, path }]
  return isTaken ? [{ code: 'JURISDICTION_CODE_TAKEN', params: { code }, path }] : []
}

const unknown = (code: string, on: Day, field: string): Problem => ({
  code: 'JURISDICTION_UNKNOWN',
  params: { code, on },
  path: at(field),
})

/** What is wrong with standing under a parent from a day on. `parents` are all places of the parent. */
export function problemsWithParent(
  { level, parentCode, from }: { level: string; parentCode: string; from: Day },
  parents: readonly NamedPlace[],
): Problem[] {
  const parent = placeOn(parents, from)
  if (!parent) return [unknown(parentCode, from, 'parentCode')]
  const rank = LEVELS.indexOf(level)
  const isBelow = rank > LEVELS.indexOf(parent.level) || rank === LEVELS.length - 1
  if (isBelow) return []
  const params = { level, parent: parentCode, parentLevel: parent.level }
  return [{ code: 'JURISDICTION_LEVEL_WRONG', params, path: at('parentCode') }]
}

/** What is wrong with moving a jurisdiction under another parent in a range of days. */
export function problemsWithMove(
  moved: NamedPlace,
  { parentCode, days, parents }: { parentCode: string; days: Days; parents: readonly NamedPlace[] },
): Problem[] {
  const { code } = moved
  const path = at('parentCode')
  const { validFrom: from } = days
  if (moved.parentCode === parentCode) {
    return [{ code: 'JURISDICTION_PARENT_UNCHANGED', params: { code, parent: parentCode, on: from }, path }]
  }
  const problems = problemsWithParent({ level: moved.level, parentCode, from }, parents)
  if (problems[0]?.code === 'JURISDICTION_UNKNOWN') return problems
  const below = placesWithin(parents, days).find((parent) => parent.path.includes(`/${code}/`))
  if (below) {
    const params = { code, parent: parentCode, on: below.validFrom }
    return [{ code: 'JURISDICTION_PARENT_BELOW', params, path }]
  }
  const gap = firstGap(parents, days)
  if (gap !== null)
    problems.push({ code: 'JURISDICTION_PARENT_ENDS', params: { code, parent: parentCode, on: gap }, path })
  return problems
}

/** What is wrong with a new name. */
export function problemsWithName(
  { code, nameZh, nameEn }: NamedPlace,
  name: { zh: string; en: string | null },
  from: Day,
) {
  const isSame = name.zh === nameZh && name.en === nameEn
  return isSame ? [{ code: 'JURISDICTION_NAME_UNCHANGED', params: { code, on: from }, path: at('name') }] : []
}

/** The place of a jurisdiction on a day, or that it has none. */
export function placeToChange(
  places: readonly NamedPlace[],
  code: string,
  on: Day,
): NamedPlace | { problems: Problem[] } {
  return placeOn(places, on) ?? { problems: [unknown(code, on, 'code')] }
}

/** What is wrong with the paths of places. */
export function problemsWithPaths(places: readonly Place[]): Problem[] {
  const long = places.find(({ path }) => path.length > MOST.path)
  if (!long) return []
  const params = { code: long.code, length: long.path.length, most: MOST.path }
  return [{ code: 'JURISDICTION_TOO_DEEP', params, path: at('parentCode') }]
}
