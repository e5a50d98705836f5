/** A page of a list of the graph. */
export interface Page<T> {
  nodes: T[]
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
}

/** All of a list, asked for page by page. */
export async function allOf<T>(pageAfter: (after: string | null) => Promise<Page<T>>): Promise<T[]> {
  const all: T[] = []
  for (let after: string | null = null; ; ) {
    // oxlint-disable-next-line no-await-in-loop -- each page begins where the one before it ends
    const { nodes, pageInfo } = await pageAfter(after)
    all.push(...nodes)
    if (!pageInfo.hasNextPage) return all
    after = pageInfo.endCursor
  }
}
