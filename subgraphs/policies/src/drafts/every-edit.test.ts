import { diffProfiles } from '@meritgraph/shared/policy'
import { parseProfile, type Profile, profileYaml } from '@meritgraph/shared/profile'
import { schemaOf } from '@meritgraph/shared/subgraph'
import { coerceInputValue, type GraphQLInputType, type GraphQLSchema } from 'graphql'
import { policies } from '../subgraph.js'
import { addItem, changeItem, changeSection, type Edit, moveItem, removeItem, setLeaf } from './edits.rules.js'
import { readChanges, readItem, readLeaf, readSection } from './file-form.rules.js'
import { itemSample, leafSample, SOURCE } from './inputs.builder.js'
import { placeNamed, valueAt } from './places.rules.js'
import {
  editedSections,
  follow,
  isItemNode,
  isLeafNode,
  itemKey,
  itemParts,
  leafKey,
  leafParts,
  type Part,
  plainSections,
  type SchemaNode,
} from './profile-schema.rules.js'
import { COUNTY, profileFrom } from './scheme.builder.js'

/** Items nest without an end; deeper ones are the same again. */
const DEEPEST = 3

let schema: GraphQLSchema
let profile: Profile
let n = 0
const done = { items: new Set<string>(), leaves: new Set<string>() }

beforeAll(async () => {
  ;({ schema } = await schemaOf(policies))
  profile = profileFrom(COUNTY)
})

/** What the API makes of an input; throws where it is none of that type. */
const coerced = (type: string, value: object): object =>
  coerceInputValue(value, schema.getType(type) as GraphQLInputType) as object

/** Takes an edit over and gives what it changed. */
function apply(edit: Edit) {
  if ('problems' in edit) throw new Error(JSON.stringify(edit.problems))
  const changes = diffProfiles(profile, edit.profile)
  profile = edit.profile
  return changes
}

/** What was read from an input, which must be right. */
function read<T extends object>(given: T): Exclude<T, { problems: unknown }> {
  if ('problems' in given) throw new Error(JSON.stringify(given.problems))
  return given as Exclude<T, { problems: unknown }>
}

/** How a change names a field of an item: the identity is the scheme itself. */
const named = (code: string, key: string) =>
  code === profile.identity.code ? { item: null, leaf: `identity.${key}` } : { item: code, leaf: key }

const LAST = { isFirst: false, follows: null }

function add(part: Part, list: string, position: { isFirst: boolean; follows: string | null }): string {
  const code = `county.new.${++n}`
  const choice = coerced('ItemInput', { [itemKey(part)]: itemSample(part.node, code) })
  const changes = apply(addItem(profile, list, position, read(readItem(profile, choice, 'item'))))
  expect(changes).toMatchObject([{ kind: 'ADDED', item: code }])
  expect(changes).toHaveLength(1)
  done.items.add(itemKey(part))
  return code
}

/** Sets every leaf of an item, also those in records that have no code of their own. */
function setLeaves(code: string, node: SchemaNode, around = ''): void {
  for (const [name, field] of Object.entries(node.properties!)) {
    const [part, key] = [follow(field), `${around}${name}`]
    if (!isLeafNode(part.node)) {
      if (part.node.properties && !isItemNode(part.node) && !part.node['x-sources'])
        setLeaves(code, part.node, `${key}.`)
      continue
    }
    const sampled = { ...leafSample(part.node, `${code} again`), source: [{ ...SOURCE, at: ++n }] }
    const choice = coerced('LeafInput', { [leafKey(part)]: sampled })
    const place = { item: code, leaf: key }
    const { value } = read(readLeaf(profile, part, key, choice, 'value'))
    const changes = apply(setLeaf(profile, place, value))
    expect(changes).toMatchObject([{ ...named(code, key), after: value }])
    expect(changes).toHaveLength(1)
    expect(value).toMatchObject({ status: 'derived', source: [{ quote: '各县', at: n }], note: { zh: '注' } })
    done.leaves.add(leafKey(part))
  }
}

/** Changes a plain field of an item, or its source. */
function change(code: string, part: Part): void {
  if (!part.node.properties!.source) return
  const source = [{ ...SOURCE, at: ++n }]
  const choice = coerced('ItemInput', { [itemKey(part)]: { source } })
  expect(apply(changeItem(profile, code, read(readChanges(profile, choice, 'changes'))))).toMatchObject([
    { kind: 'CHANGED', ...named(code, 'source'), after: source },
  ])
}

/** Does every edit at this place, and at all places inside what it puts there. */
function visit(place: string, given: SchemaNode, depth: number): void {
  const part = follow(given)
  if (isLeafNode(part.node) || depth > DEEPEST) return
  if (part.node.items && isItemNode(follow(part.node.items).node)) visitList(place, follow(part.node.items), depth)
  else if (isItemNode(part.node)) visitItem(place, part, depth)
  else for (const [key, field] of Object.entries(part.node.properties ?? {})) visit(`${place}.${key}`, field, depth)
}

function visitList(list: string, entry: Part, depth: number): void {
  const second = add(entry, list, LAST)
  const first = add(entry, list, { isFirst: true, follows: null })
  setLeaves(second, entry.node)
  change(second, entry)
  expect(apply(moveItem(profile, first, null, { isFirst: false, follows: second }))).toMatchObject([{ kind: 'MOVED' }])
  expect(apply(removeItem(profile, first))).toMatchObject([{ kind: 'REMOVED', item: first }])
  const inside = Object.entries(entry.node.properties!)
  for (const [key, field] of inside) visit(`${list}[${second}].${key}`, field, depth + 1)
}

function visitItem(place: string, part: Part, depth: number): void {
  const there = valueAt(profile, placeNamed(profile, place)!) as { code: string } | null
  const code = there?.code ?? add(part, place, LAST)
  done.items.add(itemKey(part))
  setLeaves(code, part.node)
  change(code, part)
  for (const [key, field] of Object.entries(part.node.properties!)) visit(`${place}.${key}`, field, depth + 1)
}

test('every edit, at every place of every section, changes that and nothing else', () => {
  const base = profile
  const sections = editedSections.map(([key, section]) => {
    profile = base
    visit(key, section, 1)
    return [key, profile[key as keyof Profile]]
  })
  profile = { ...base, ...Object.fromEntries(sections) }
  for (const [key, section] of plainSections) {
    const { node } = follow(section)
    const list = Object.entries(node.properties ?? {}).find(([, field]) => follow(field).node.items)
    const value = list ? { [list[0]]: [] } : ['elsewhere.doc']
    const given = read(readSection(profile, coerced('SectionInput', { [key]: value }), 'changes'))
    expect(apply(changeSection(profile, given)).every((one) => one.section === key)).toBe(true)
  }
  expect(done.items).toEqual(new Set(itemParts.keys()))
  expect(done.leaves).toEqual(new Set(leafParts.keys()))
})

test('what came of it is a file that reads back the same', () => {
  const text = profileYaml(profile)
  const back = parseProfile(text, 'county.yaml')
  expect(back.problems).toEqual([])
  expect(back.profile).toEqual(profile)
})
