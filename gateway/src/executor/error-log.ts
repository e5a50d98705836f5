import { type Language, messageOf } from '@meritgraph/shared/errors'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import type { PathKey } from './response.js'

/** An error as a subgraph sent or threw it. */
export type SubgraphError = GraphQLError | GraphQLFormattedError | Error

/** Turns a path in the plan's data into the client's, which may end sooner. */
export type PlaceInAnswer = (path: readonly PathKey[]) => PathKey[]

interface Entry {
  error: SubgraphError
  service: string
  path: PathKey[]
}

/** The positions of errors: a null at a position is accounted for by an error there, below, or lost above. */
interface PositionNode {
  isLost: boolean
  next: Map<PathKey, PositionNode>
}

/**
 * The errors of one execution, at the client's paths. It also knows which nulls they account for, because a null in a
 * non-null position needs an error of its own only where nobody reported one (GraphQL specification, 6.4.4).
 */
export class ErrorLog {
  private readonly entries: Entry[] = []
  private readonly lost: (readonly PathKey[])[] = []
  private readonly missing: GraphQLError[] = []
  private readonly positions: PositionNode = { isLost: false, next: new Map() }

  constructor(private readonly language: Language) {}

  /** Records a subgraph's error at a client's path. */
  report(error: SubgraphError, service: string, path: PathKey[]): void {
    this.entries.push({ error, service, path })
  }

  /** Everything at this position and below was lost to an error reported elsewhere. */
  lose(path: readonly PathKey[]): void {
    this.lost.push(path)
  }

  /** Notes a null where the schema allows none; adds an error unless one accounts for it already. */
  requiredIsMissing(field: string, path: readonly PathKey[]): void {
    if (this.accountsFor(path)) return
    const code = 'REQUIRED_VALUE_MISSING'
    const message = messageOf(code, { field }, this.language)
    this.missing.push(new GraphQLError(message, { path: [...path], extensions: { code } }))
    this.position(path)
  }

  /** Moves every error to where the client can see it, before the answer is completed. */
  settle(place: PlaceInAnswer): void {
    for (const path of this.lost) this.position(place(path)).isLost = true
    const seen = new Set<string>()
    const entries = this.entries.splice(0)
    for (const { error, service, path } of entries) {
      const placed = place(path)
      this.position(placed)
      // A key the client did not ask for was needed for other fields of the same object: they are lost with it.
      if (placed.length < path.length) {
        this.position(placed).isLost = true
        const identity = JSON.stringify([service, error.message, placed])
        if (seen.has(identity)) continue
        seen.add(identity)
      }
      this.entries.push({ error, service, path: placed })
    }
  }

  /** All errors in GraphQL's form, each with a code and, where one is to blame, the subgraph's name. */
  all(): GraphQLError[] {
    return [...this.entries.map(toGraphQLError), ...this.missing]
  }

  private position(path: readonly PathKey[]): PositionNode {
    let node = this.positions
    for (const key of path) {
      let next = node.next.get(key)
      if (!next) node.next.set(key, (next = { isLost: false, next: new Map() }))
      node = next
    }
    return node
  }

  private accountsFor(path: readonly PathKey[]): boolean {
    let node = this.positions
    for (const key of path) {
      if (node.isLost) return true
      const next = node.next.get(key)
      if (!next) return false
      node = next
    }
    return true
  }
}

function toGraphQLError({ error, service, path }: Entry): GraphQLError {
  const own = 'extensions' in error ? { ...error.extensions } : {}
  // One field's error must not set the status of the whole answer, and stack traces are for the log.
  delete own['http']
  delete own['stacktrace']
  return new GraphQLError(error.message, {
    path,
    originalError: error instanceof Error ? error : undefined,
    extensions: { code: 'DOWNSTREAM_SERVICE_ERROR', ...own, service },
  })
}
