import type {
  BatchFetchNode,
  EntityBatchAlias,
  FetchNode,
  FetchRewrite,
  FlattenNode,
  FlattenNodePathSegment,
  PlanNode,
  QueryPlan,
  RequiresSelection,
} from '@graphql-hive/router-query-planner'

// The planner's own typings, under the names this folder uses. They are generated from Rust: `requires` calls the key in
// the data `name` and the key to send `alias`, the other way round than GraphQL does.
export type {
  BatchFetchNode,
  EntityBatchAlias,
  FetchNode,
  FetchRewrite,
  FlattenNode,
  PlanNode,
  QueryPlan,
  RequiresSelection,
}

/** The way from the answer's root to the entities a fetch completes; `@` is every item of a list. */
export type EntityPath = readonly FlattenNodePathSegment[]

/** A plan node that asks one subgraph something. */
export type SubgraphNode = FetchNode | BatchFetchNode
