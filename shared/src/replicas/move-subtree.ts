import type { EntityManager } from 'typeorm'
import { afterSubtree } from './organization.entity.js'

/** Where something stands in a tree whose subtrees are ranges of paths. */
export interface TreePlace {
  path: string
  /** 0 at a root. */
  depth: number
}

/**
 * Moves a place with all that stands below it to another path, in one statement; `condition` narrows the table to the tree
 * where it holds several.
 */
export async function moveSubtree<P extends TreePlace>(
  db: EntityManager,
  Place: new () => P,
  from: TreePlace,
  to: TreePlace,
  condition: { sql: string; parameters: object } = { sql: '1 = 1', parameters: {} },
): Promise<void> {
  if (from.path === to.path) return
  const rest = 'SUBSTR(path, :rest)'
  const isMysql = db.connection.options.type === 'mysql'
  await db
    .createQueryBuilder()
    .update(Place as new () => TreePlace)
    .set({ path: () => (isMysql ? `CONCAT(:to, ${rest})` : `:to || ${rest}`), depth: () => 'depth + :deeper' })
    .where(`${condition.sql} AND path >= :path AND path < :after`)
    .setParameters({
      ...condition.parameters,
      ...{ to: to.path, rest: from.path.length + 1, deeper: to.depth - from.depth },
      ...{ path: from.path, after: afterSubtree(from.path) },
    })
    .execute()
}
