import type { Profile } from '@meritgraph/shared/profile'
import {
  addItem,
  changeItem,
  changeSection,
  type Edit,
  leafAt,
  moveItem,
  type Position,
  setLeaf,
} from './edits.rules.js'
import { readChanges, readItem, readLeaf, readSection } from './file-form.rules.js'
import { CITY, profileFrom } from './scheme.builder.js'

export const city = profileFrom(CITY)
export const LAST: Position = { isFirst: false, follows: null }
export const FIRST: Position = { isFirst: true, follows: null }
export const after = (code: string): Position => ({ isFirst: false, follows: code })

export const carrier = (code = 'city.carrier.c') => ({ carrier: { code, name: { zh: '丙' } } })

/** The edits as their mutations make them, from inputs of the API. */
export const add = (list: string, item: object, position = LAST, profile: Profile = city): Edit => {
  const read = readItem(profile, item, 'item')
  return 'problems' in read ? read : addItem(profile, list, position, read)
}
export const change = (item: string, changes: object): Edit => {
  const read = readChanges(city, changes, 'changes')
  return 'problems' in read ? read : changeItem(city, item, read)
}
export const section = (changes: object): Edit => {
  const read = readSection(city, changes, 'changes')
  return 'problems' in read ? read : changeSection(city, read)
}
export const set = (item: string | null, leaf: string, value: object): Edit => {
  const at = leafAt([city], { item, leaf })
  if ('problems' in at) return at
  const read = readLeaf(city, at.part, leaf, value, 'value')
  return 'problems' in read ? read : setLeaf(city, { item, leaf }, read.value)
}
export const move = (item: string, list: string | null, position: Position): Edit =>
  moveItem(city, item, list, position)
