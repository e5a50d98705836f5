import type { AnySchemaObject } from 'ajv'
import type { BilingualText, Source, Value } from '../policy/index.js'
import { type Around, type Data, isEmptyable, isSilentValue, SOURCELESS, valueFields } from './complete.js'
import { type FileKind, resolve, schemas } from './schemas.js'

/** The inverse of `complete`: the content as a file has it, without all that completing it writes out again. */
export function fileForm(content: object, kind: FileKind): Data {
  const document = (content as { documents?: readonly { code: string }[] }).documents?.[0]?.code ?? ''
  return formOf(schemas[kind], content, { kind, document, source: [] }) as Data
}

/** Undefined: left out. */
function formOf(given: AnySchemaObject, content: unknown, around: Around): unknown {
  const { schema, kind } = resolve(given, around.kind)
  const here = kind === around.kind ? around : { ...around, kind }
  if (schema['x-leaf']) return leafForm(schema, content as Value<unknown>, here)
  if (schema['x-sources']) return sourcesForm(content as Source[], around.document)
  if (Array.isArray(content)) {
    if (content.length === 0) return undefined
    return content.map((entry: unknown) => formOf(schema.items, entry, here) ?? entry)
  }
  if (typeof content === 'object' && content !== null) {
    const fields = fieldsForm(schema, content as Data, here)
    return isEmptyable(schema) && saysNothing(fields) ? undefined : fields
  }
  return content === (given.default ?? schema.default ?? null) ? undefined : content
}

/** Whether nothing is left of a record, or only that it rests on nothing. */
const saysNothing = ({ source, ...fields }: Data): boolean =>
  Object.keys(fields).length === 0 && (source === undefined || (Array.isArray(source) && source.length === 0))

function fieldsForm(schema: AnySchemaObject, content: Data, around: Around): Data {
  const own = content.source as Source[] | undefined
  const restsOnNothing = own?.length === 0 && around.source.length > 0 && !hasLeafOn(content, around.source)
  const here = own && (own.length > 0 || restsOnNothing) ? { ...around, source: own } : around
  const required = new Set<string>(schema.required ?? [])
  const form: Data = {}
  for (const [key, field] of Object.entries(schema.properties as Record<string, AnySchemaObject>)) {
    const written = key === 'source' && restsOnNothing ? [] : formOf(field, content[key], here)
    if (written !== undefined) form[key] = written
    else if (required.has(key)) form[key] = requiredForm(field, content[key], here)
  }
  return form
}

/** What must stand in a file although it says nothing. */
function requiredForm(given: AnySchemaObject, content: unknown, around: Around): unknown {
  const { schema } = resolve(given, around.kind)
  if (schema['x-leaf'] === 'moment') return { kind: 'not-stated' }
  return schema['x-leaf'] ? { status: 'silent' } : content
}

/** Whether a leaf of this part rests on the given source, so that it can be left to inherit it. */
function hasLeafOn(content: unknown, source: readonly Source[]): boolean {
  if (typeof content !== 'object' || content === null) return false
  if (isValue(content)) return content.source.length > 0 && areSame(content.source, source)
  return Object.values(content).some((child) => hasLeafOn(child, source))
}

const isValue = (content: object): content is Value<unknown> =>
  'value' in content && 'status' in content && 'source' in content

const areSame = (some: readonly Source[], others: readonly Source[]): boolean =>
  some.length === others.length &&
  some.every(({ document, section, quote, at }, i) => {
    const other = others[i]!
    return document === other.document && section === other.section && quote === other.quote && at === other.at
  })

function leafForm(schema: AnySchemaObject, leaf: Value<unknown>, around: Around): unknown {
  const { value, status } = leaf
  const form: Data = {}
  const implied = isSilentValue(value) ? 'silent' : 'stated'
  if (status !== implied) form.status = status
  const inherited = SOURCELESS.includes(status) ? [] : around.source
  if (!areSame(leaf.source, inherited)) form.source = sourcesForm(leaf.source, around.document) ?? []
  if (leaf.note !== null) form.note = textForm(leaf.note)
  const isBare = Object.keys(form).length === 0
  if (value === null) return isBare ? undefined : { status, ...form }
  if (isBare && isSilentValue(value)) return undefined
  switch (schema['x-leaf']) {
    case 'scalar':
      return isBare ? scalarForm(value) : { value: scalarForm(value), ...form }
    case 'moment':
      return { ...momentForm(value as Data), ...form }
    default:
      return { ...recordForm(schema, value as Data, around), ...form }
  }
}

function recordForm(schema: AnySchemaObject, value: Data, around: Around): Data {
  const fields = valueFields(schema).map(([key, field]) => [key, formOf(field, value[key], around)] as const)
  return Object.fromEntries(fields.filter(([, written]) => written !== undefined))
}

const scalarForm = (value: unknown): unknown =>
  Array.isArray(value) ? value.map((entry) => (typeof entry === 'object' ? textForm(entry) : entry)) : value

/** A year's end is written as the number that people write. */
function momentForm(moment: Data): Data {
  if (moment.kind !== 'year-end') return { ...moment }
  return { kind: moment.kind, value: Number(moment.value) }
}

const textForm = ({ zh, en }: BilingualText): Data => (en === null ? { zh } : { zh, en })

function sourcesForm(sources: readonly Source[], document: string): Data | Data[] | undefined {
  const forms = sources.map((source) => {
    const stated = Object.entries(source).filter(([key, part]) => part !== (key === 'document' ? document : null))
    return Object.fromEntries(stated)
  })
  return forms.length > 1 ? forms : forms[0]
}
