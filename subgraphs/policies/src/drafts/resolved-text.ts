import { canonicalJson, type Profile, profileYaml, writeYaml } from '@meritgraph/shared/profile'
import type { Scheme } from '../profiles/index.js'
import { FileFormat } from './file-format.js'
import { type Data, isData } from './places.rules.js'
import { follow, isLeafNode, type SchemaNode, sections } from './profile-schema.rules.js'

/** A resolved scheme with the provenance of every value, as text. */
export const resolvedText = (scheme: Scheme, format: FileFormat): string =>
  format === FileFormat.JSON ? JSON.stringify(inOrder(scheme)) : writeYaml(inOrderWithin(scheme))

/** The sections in the order of the format, what is no section after them. */
function inOrder(scheme: Scheme): Data {
  const { format, ...rest } = scheme
  const keys = Object.keys(sections).filter((key) => key in rest)
  return { format, ...Object.fromEntries(keys.map((key) => [key, rest[key as keyof typeof rest]])), ...rest }
}

/** The same with the keys of every item in the order of the format. */
const inOrderWithin = (scheme: Scheme): Data => ordered(inOrder(scheme), { properties: sections }) as Data

function ordered(data: unknown, given: SchemaNode): unknown {
  const { node } = follow(given)
  if (isLeafNode(node)) return data
  if (Array.isArray(data)) return node.items ? data.map((entry) => ordered(entry, node.items!)) : data
  if (!isData(data) || !node.properties) return data
  const { source, ...fields } = Object.fromEntries(
    Object.entries(node.properties).flatMap(([key, child]) => (key in data ? [[key, ordered(data[key], child)]] : [])),
  )
  return { ...fields, ...(source === undefined ? {} : { source }), ...omitting(data, node.properties) }
}

/** The fields that the format does not know: those of the resolution. */
const omitting = (data: Data, properties: object): Data =>
  Object.fromEntries(Object.entries(data).filter(([key]) => !(key in properties)))

/** A scheme as its file: canonical YAML that says where its schema is, or the canonical JSON of its content. */
export const profileText = (profile: Profile, format: FileFormat, schema: string | null = null): string =>
  format === FileFormat.JSON ? canonicalJson(profile) : profileYaml(profile, addressIn(schema ?? ''))

/** A web address in one word, whatever stands in it; undefined where it is none. */
function addressIn(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : null
  return url && /^https?:$/.test(url.protocol) ? url.href : undefined
}
