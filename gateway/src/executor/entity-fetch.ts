import { Kind } from 'graphql'
import { type EntityPlace, findPlaces, pathOf } from './entity-places.js'
import type { SubgraphError } from './error-log.js'
import type { Execution, SubgraphCall } from './execution.js'
import { copyOf, mergeInto } from './merge.js'
import type { EntityBatchAlias, SubgraphNode } from './plan-nodes.js'
import { compileRepresentation, Representations, type Represent } from './representations.js'
import { isObject, type PathKey } from './response.js'
import { compileRewrites, renamedKeys, type Rewrite } from './rewrites.js'
import { compileSubgraphFetch, entitiesOf, pathOfError, responseKeysOf, rootSelectionOf } from './subgraph-fetch.js'
import type { SubgraphFetch } from './subgraph-fetch.js'
import type { SatisfiesType } from './type-conditions.js'

/** One `_entities` field of a fetch: where its entities stand, how to name them, what comes back. */
interface EntityField {
  alias: string
  variable: string
  paths: EntityBatchAlias['paths']
  represent: Represent
  rewriteInput: Rewrite | null
  rewriteOutput: Rewrite | null
  renamed: Map<string, string>
  responseKeys: string[]
}

/** A place waiting for the entity at `index` of its field's answer. */
interface Waiting extends EntityPlace {
  index: number
}

/** Compiles a fetch of entities, of one kind of place (Flatten) or of several at once (BatchFetch). */
export function compileEntityFetch(
  node: SubgraphNode,
  batch: EntityBatchAlias[],
  call: SubgraphCall,
  satisfies: SatisfiesType,
) {
  const fetch = compileSubgraphFetch(node, call)
  const fields = batch.map((entry) => compileEntityField(entry, fetch, satisfies))

  return async (execution: Execution): Promise<void> => {
    const representations = new Map<string, Representations>()
    const waiting = fields.map((field) => findWaiting(field, execution, representations, satisfies))
    if (waiting.every((places) => places.length === 0)) return
    const own = Object.fromEntries([...representations].map(([variable, { list }]) => [variable, list]))
    const { data, errors } = await fetch.send(execution, own)
    fields.forEach((field, at) => mergeEntities(field, waiting[at] ?? [], entitiesOf(data, field.alias)))
    for (const error of errors) reportError(error, execution, node.serviceName, fields, waiting, data)
  }
}

function compileEntityField(entry: EntityBatchAlias, fetch: SubgraphFetch, satisfies: SatisfiesType): EntityField {
  const selection = rootSelectionOf(fetch.document).selections.find(
    (field) => field.kind === Kind.FIELD && (field.alias ?? field.name).value === entry.alias,
  )
  const renamed = renamedKeys(entry.outputRewrites)
  const keys = selection && 'selectionSet' in selection && selection.selectionSet
  return {
    alias: entry.alias,
    variable: entry.representationsVariableName,
    paths: entry.paths,
    represent: compileRepresentation(entry.requires, satisfies),
    rewriteInput: compileRewrites(entry.inputRewrites, satisfies),
    rewriteOutput: compileRewrites(entry.outputRewrites, satisfies),
    renamed,
    responseKeys: keys ? responseKeysOf(fetch.document, keys).map((key) => renamed.get(key) ?? key) : [],
  }
}

function findWaiting(
  { variable, paths, represent, rewriteInput }: EntityField,
  { data, variables }: Execution,
  representations: Map<string, Representations>,
  satisfies: SatisfiesType,
): Waiting[] {
  const sent = representations.get(variable) ?? new Representations()
  representations.set(variable, sent)
  return paths.flatMap((path) =>
    findPlaces(data, path, satisfies).flatMap((found) => {
      const representation = represent(found.entity, variables)
      if (!representation) return []
      rewriteInput?.(representation)
      return [{ ...found, index: sent.indexOf(representation) }]
    }),
  )
}

function mergeEntities({ rewriteOutput }: EntityField, waiting: Waiting[], entities: unknown[]): void {
  rewriteOutput?.(entities)
  const used = new Set<number>()
  for (const { entity, index } of waiting) {
    const found = entities[index]
    if (!isObject(found)) continue
    const own = used.has(index) ? copyOf(found) : found
    used.add(index)
    if (isObject(own)) mergeInto(entity, own)
  }
}

// A subgraph's path is [alias, index, ...field]: every place that waits for that entity gets the error. An error that
// does not say which entity it is about costs whole fields of the fetch.
function reportError(
  error: SubgraphError,
  { errors }: Execution,
  service: string,
  fields: EntityField[],
  waiting: Waiting[][],
  data: Record<string, unknown> | null,
): void {
  const [alias, index, ...rest] = pathOfError(error) ?? []
  const about = fields.findIndex((field) => field.alias === alias)
  const field = fields[about]
  const places = field && typeof index === 'number' ? waiting[about]?.filter((place) => place.index === index) : []
  if (field && places?.length && typeof index === 'number') {
    const within = rest.map((key) => (typeof key === 'string' ? (field.renamed.get(key) ?? key) : key))
    const isLost = entitiesOf(data, field.alias)[index] == null
    for (const { place } of places) {
      const path = pathOf(place)
      errors.report(error, service, [...path, ...within])
      if (isLost || within.length === 0) errors.lose(path)
    }
    return
  }
  fields.forEach((lost, at) => {
    if (field && lost !== field) return
    for (const path of lostPaths(lost, waiting[at] ?? [])) {
      errors.report(error, service, path)
      errors.lose(path)
    }
  })
}

/** Where a fetch that failed as a whole is reported: at its fields of a single place, else where all places meet. */
function lostPaths({ responseKeys }: EntityField, waiting: Waiting[]): PathKey[][] {
  const [first, ...others] = waiting.map(({ place }) => pathOf(place))
  if (!first) return []
  if (others.length === 0 && responseKeys.length > 0) return responseKeys.map((key) => [...first, key])
  let shared = first.length
  for (const path of others) {
    let same = 0
    while (same < shared && path[same] === first[same]) same++
    shared = same
  }
  return [first.slice(0, shared)]
}
