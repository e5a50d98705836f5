type Resolve = (parent: never, args: never) => unknown

/** One subgraph of the small world: its schema and its resolvers. */
export interface WorldSubgraph {
  name: string
  typeDefs: string
  resolvers: Record<string, Record<string, Resolve>>
}

/** The link to federation, with the directives a subgraph imports. */
export const link = (...directives: string[]): string =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ${JSON.stringify(directives)})`
