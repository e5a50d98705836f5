import type { Page } from '@meritgraph/shared/pagination'

/** The same page with each item put into another shape. */
export const mapPage = <T, U>({ edges, ...rest }: Page<T>, shape: (item: T) => U): Page<U> => ({
  ...rest,
  edges: edges.map(({ node, cursor }) => ({ node: shape(node), cursor })),
})
