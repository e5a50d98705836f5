import type { AnySchemaObject } from 'ajv'
import bodies from './bodies.schema.json'
import concepts from './concepts.schema.json'
import events from './events.schema.json'
import jurisdictions from './jurisdictions.schema.json'
import mapping from './mapping.schema.json'
import profile from './profile.schema.json'

/** The files whose format is known here. */
export type FileKind = 'profile' | 'jurisdictions' | 'events' | 'bodies' | 'concepts' | 'mapping'

/** The JSON Schema (draft 2020-12) of each kind of file. */
export const schemas: Record<FileKind, AnySchemaObject> = {
  profile,
  jurisdictions,
  events,
  bodies,
  concepts,
  mapping,
}

/** Follows `$ref` from a part of a schema; `kind` says which file a local reference means. */
export function resolve(schema: AnySchemaObject, kind: FileKind): { schema: AnySchemaObject; kind: FileKind } {
  if (typeof schema.$ref !== 'string') return { schema, kind }
  const [file = '', pointer = ''] = schema.$ref.split('#')
  const target = file === '' ? kind : (file.split('.')[0] as FileKind)
  const name = pointer.split('/').at(-1)!
  return resolve(schemas[target].$defs[name], target)
}
