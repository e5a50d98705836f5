import { type DocumentNode, Kind, print, visit } from 'graphql'
import { conditionVariables } from './conditions.js'

/** What a document says before any request is known; read once per document object. */
export interface ReadDocument {
  document: DocumentNode
  /** The document printed, so that spacing and comments make no other plan. */
  text: string
  /** The variables that decide which plan applies. */
  conditions: string[]
  /** The new name of a variable called `__proto__`, which graphql-js would lose as a key of a plain object. */
  protoVariable: string | null
}

/** Reads documents, remembering those it has seen for as long as their owner keeps them. */
export function documentReader(): (document: DocumentNode) => ReadDocument {
  const known = new WeakMap<DocumentNode, ReadDocument>()
  return (document) => {
    let reading = known.get(document)
    if (!reading) known.set(document, (reading = readDocument(document)))
    return reading
  }
}

function readDocument(original: DocumentNode): ReadDocument {
  const { document, protoVariable } = renameProtoVariable(original)
  return { document, text: print(document), conditions: conditionVariables(document), protoVariable }
}

function renameProtoVariable(document: DocumentNode): { document: DocumentNode; protoVariable: string | null } {
  const names = new Set<string>()
  visit(document, { Variable: ({ name }) => void names.add(name.value) })
  if (!names.has('__proto__')) return { document, protoVariable: null }
  let protoVariable = '_proto_'
  while (names.has(protoVariable)) protoVariable += '_'
  const name = { kind: Kind.NAME as const, value: protoVariable }
  const renamed = visit(document, {
    Variable: (variable) => (variable.name.value === '__proto__' ? { ...variable, name } : undefined),
  })
  return { document: renamed, protoVariable }
}
