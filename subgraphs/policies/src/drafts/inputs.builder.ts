import {
  enumName,
  follow,
  isCodeNode,
  isItemNode,
  isLeafNode,
  type SchemaNode,
  typesOf,
} from './profile-schema.rules.js'

/** Fields that mean one moment together, and what each sample of a text that follows a pattern is. */
const MOMENT = { kind: 'DAY', value: '2011-07-01' }

/** Where samples say that they rest. */
export const SOURCE = { document: 'county.doc', section: '三', quote: '各县', at: 12 }

/** An input of the API for a leaf, with everything that stands beside its value. */
export function leafSample(node: SchemaNode, text: string): Record<string, unknown> {
  const beside = { status: 'DERIVED', source: [SOURCE], note: { zh: '注', en: 'note' } }
  if (node['x-leaf'] === 'moment') return { ...MOMENT, ...beside }
  const fields = Object.entries((node['x-leaf'] === 'scalar' ? node.then! : node).properties!)
  const value = fields.filter(([key]) => !(key in beside)).map(([key, field]) => [key, sample(key, field, text)])
  return { ...Object.fromEntries(value.filter(([, given]) => given !== undefined)), ...beside }
}

/** An input of the API for an item, with its leaves and its plain fields; items inside it and references are left out. */
export function itemSample(node: SchemaNode, code: string): Record<string, unknown> {
  const fields = Object.entries(node.properties!).map(([key, field]) => [key, fieldOf(key, field, node, code)] as const)
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined))
}

function fieldOf(key: string, field: SchemaNode, owner: SchemaNode, code: string): unknown {
  const { node } = follow(field)
  if (key === 'code') return code
  if (node['x-sources']) return [SOURCE]
  if (isItemNode(node) || (node.items && isItemNode(follow(node.items).node))) return undefined
  if (isCodeNode(node)) return owner.required?.includes(key) ? 'county' : undefined
  return sample(key, field, code)
}

function sample(key: string, field: SchemaNode, text: string): unknown {
  const { node, def } = follow(field)
  if (isLeafNode(node)) return leafSample(node, text)
  if (def === 'text') return { zh: `字 ${text}`, en: `text ${text}` }
  if (node.enum) return enumName(node.enum.find((word) => word !== null)!)
  if (isCodeNode(node)) return undefined
  if (node.items) {
    const entry = sample(key, node.items, text)
    return entry === undefined ? undefined : [entry]
  }
  if (node.properties) return itemSample(node, text)
  if (node.pattern?.startsWith('^P')) return 'P1Y'
  return PATTERNED[key] ?? PLAIN[typesOf(node)[0]!]?.(text)
}

/** Samples of what is not any text: ratios, years. */
const PATTERNED: Record<string, unknown> = { ratio: '2/3', year: 2011, from: 2010, to: 2011 }

const PLAIN: Record<string, (text: string) => unknown> = {
  string: (text) => text,
  integer: () => 7,
  number: () => 1.5,
  boolean: () => true,
}
