import { ArgsType, type ClassType, Directive, Field, Int, ObjectType } from 'type-graphql'
import { fault, type Language } from '../errors/index.js'
import './pagination.errors.js'

@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 20, description: 'How many items the page holds, 1 to 100.' })
  first: number

  @Field(() => String, {
    nullable: true,
    description: 'The `endCursor` of the page before; absent for the first page.',
  })
  after: string | null
}

@Directive('@shareable')
@ObjectType({ description: 'Where a page stands in its list (Relay Cursor Connections specification).' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether items follow this page.' })
  hasNextPage: boolean

  @Field(() => Boolean, { description: 'Whether items come before this page.' })
  hasPreviousPage: boolean

  @Field(() => String, { nullable: true, description: 'Cursor of the first item; null on an empty page.' })
  startCursor: string | null

  @Field(() => String, { nullable: true, description: 'Cursor of the last item, for `after`; null on an empty page.' })
  endCursor: string | null
}

/** One page of a list, before GraphQL types are put on it. */
export interface Page<T> {
  edges: { node: T; cursor: string }[]
  pageInfo: PageInfo
  /** Counts the whole list; called only where `totalCount` is asked. */
  count: () => Promise<number>
}

/** Refuses a page size outside 1 to 100. Errors: PAGE_SIZE_INVALID. */
export function checkFirst({ first }: PageArgs, language: Language): void {
  if (first < 1 || first > 100) throw fault('PAGE_SIZE_INVALID', { first }, language)
}

/** Builds the page from up to `first + 1` items in order. */
export function toPage<T>(
  items: readonly T[],
  { first, after }: PageArgs,
  cursorOf: (item: T) => string,
  count: () => Promise<number>,
): Page<T> {
  const edges = items.slice(0, first).map((node) => ({ node, cursor: cursorOf(node) }))
  return {
    edges,
    pageInfo: {
      hasNextPage: items.length > first,
      hasPreviousPage: after != null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    count,
  }
}

/** Makes the connection and edge types of a node type, named `<Node>Connection` and `<Node>Edge`. */
export function connectionOf<T extends object>(node: ClassType<T>, name = node.name) {
  @ObjectType(`${name}Edge`, { description: `One ${name} of a page with its cursor.` })
  class Edge {
    @Field(() => node, { description: `The ${name}.` })
    node: T

    @Field(() => String, { description: 'Where this item stands in the list, for `after`.' })
    cursor: string
  }

  @ObjectType(`${name}Connection`, { description: `One page of a list of ${name}.` })
  class Connection {
    @Field(() => [Edge], { description: 'The items of the page with their cursors.' })
    edges: Edge[]

    @Field(() => PageInfo, { description: 'Where the page stands in the list.' })
    pageInfo: PageInfo

    count: () => Promise<number>

    @Field(() => [node], { description: 'The items of the page, without cursors.' })
    nodes(): T[] {
      return this.edges.map((edge) => edge.node)
    }

    @Field(() => Int, { description: 'How many items the whole list has. Costs one count.' })
    totalCount(): Promise<number> {
      return this.count()
    }
  }

  return Connection
}
