import type { AnySchemaObject } from 'ajv'
import type { Source, Status } from '../policy/index.js'
import { type FileKind, resolve, schemas } from './schemas.js'

export type Data = Record<string, unknown>

/** What the parts of an item take from it. */
export interface Around {
  kind: FileKind
  /** Code of the document that a source means where it names none. */
  document: string
  source: Source[]
}

/** Writes out what a valid file leaves out: every leaf becomes a `Value`, every list is there, every source names its document. */
export function complete(data: unknown, kind: FileKind): unknown {
  const first = ((data as Data).documents as Data[] | undefined)?.[0]?.code
  return completeNode(schemas[kind], data, { kind, document: typeof first === 'string' ? first : '', source: [] })
}

/** Writes out one part of a file, described by this part of the schema. */
export function completeNode(given: AnySchemaObject, data: unknown, around: Around): unknown {
  const { schema, kind } = resolve(given, around.kind)
  const here = { ...around, kind }
  if (schema['x-leaf']) return completeLeaf(schema, data ?? null, here)
  if (schema['x-sources']) return sourcesOf(data, around.document)
  const types = [schema.type].flat()
  if (types.includes('array'))
    return ((data ?? []) as unknown[]).map((entry) => completeNode(schema.items, entry, here))
  if (types.includes('object')) {
    if (data === undefined || data === null) return isEmptyable(schema) ? emptyOf(schema, here) : null
    return completeFields(schema, data as Data, here)
  }
  return data ?? given.default ?? schema.default ?? null
}

/** A record in which nothing is required is the same empty and not there. */
export const isEmptyable = ({ type, required = [], minProperties = 0 }: AnySchemaObject): boolean =>
  ![type].flat().includes('null') || (required.length === 0 && minProperties === 0)

const emptyOf = (schema: AnySchemaObject, around: Around) => completeFields(schema, {}, around)

function completeFields(schema: AnySchemaObject, data: Data, around: Around): Data {
  const own = sourcesOf(data.source, around.document)
  const here = own.length > 0 || restsOnNothing(data.source) ? { ...around, source: own } : around
  const fields = Object.entries(schema.properties as Record<string, AnySchemaObject>)
  return Object.fromEntries(fields.map(([key, field]) => [key, completeNode(field, data[key], here)]))
}

function sourcesOf(source: unknown, document: string): Source[] {
  if (source === undefined || source === null) return []
  return [source].flat().map((one) => {
    const { document: named = document, section = null, quote = null, at = null } = one as Partial<Source>
    return { document: named, section, quote, at }
  })
}

/** An empty list says that there is no source yet, where leaving it out means the source of the item around it. */
const restsOnNothing = (source: unknown): boolean => Array.isArray(source) && source.length === 0

const META = ['status', 'source', 'note']

/** The statuses of values that rest on no source unless they name one. */
export const SOURCELESS: readonly Status[] = ['silent', 'external', 'demo']

/** A value that is null, or a moment that is not stated. */
export const isSilentValue = (value: unknown): boolean => value === null || (value as Data).kind === 'not-stated'

/** A leaf: its value and, beside it, what it rests on. A leaf that the document does not state is silent. */
function completeLeaf(schema: AnySchemaObject, data: unknown, around: Around): Data {
  const isRecord = typeof data === 'object' && data !== null && !Array.isArray(data)
  const given: Data = isRecord ? (data as Data) : { value: data }
  const value = valueOf(schema, given, around)
  const status = (given.status as Status | undefined) ?? (isSilentValue(value) ? 'silent' : 'stated')
  const own = sourcesOf(given.source, around.document)
  const inherits = own.length === 0 && !restsOnNothing(given.source) && !SOURCELESS.includes(status)
  const note = given.note ? { en: null, ...given.note } : null
  return { value, status, source: inherits ? around.source : own, note }
}

function valueOf(schema: AnySchemaObject, given: Data, around: Around): unknown {
  switch (schema['x-leaf']) {
    case 'scalar':
      return listOfTexts(given.value)
    case 'moment':
      return momentOf(given)
    default: {
      const fields = valueFields(schema).map(([key, field]) => [key, completeNode(field, given[key], around)] as const)
      return fields.some(([, field]) => isSomething(field)) ? Object.fromEntries(fields) : null
    }
  }
}

/** The fields of a record leaf that make up its value. */
export const valueFields = (schema: AnySchemaObject): [string, AnySchemaObject][] =>
  Object.entries(schema.properties as Record<string, AnySchemaObject>).filter(([key]) => !META.includes(key))

const isSomething = (field: unknown): boolean => field !== null && !(Array.isArray(field) && field.length === 0)

/** A bare value; texts in a list get their missing English as null. */
function listOfTexts(value: unknown): unknown {
  if (!Array.isArray(value)) return value ?? null
  return value.map((entry) => (typeof entry === 'object' ? { en: null, ...entry } : entry))
}

function momentOf({ kind, value, event, relation, status }: Data): unknown {
  if (kind === 'event') return { kind, event, relation }
  if (kind === undefined) return status === 'damaged' ? null : { kind: 'not-stated' }
  return kind === 'not-stated' ? { kind } : { kind, value: String(value) }
}
