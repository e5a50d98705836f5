import DataLoader from 'dataloader'
import { type EntityTarget, In, type ObjectLiteral } from 'typeorm'
import { whereAsOf } from '../bitemporal/index.js'
import type { Context } from '../context/index.js'
import { perRequest } from './per-request.js'

/** Keys a statement takes at most: SQLite allows 32,766 variables, and longer lists help nobody. */
const MOST_KEYS = 1000

/** Batches keys into one call of `read` per request; it answers a value per key. */
export const batched = <V>(read: (ctx: Context, keys: readonly string[]) => Promise<Map<string, V>>) =>
  perRequest(
    (ctx: Context) =>
      new DataLoader<string, V | null>(
        async (keys) => {
          const found = await read(ctx, keys)
          return keys.map((key) => found.get(key) ?? null)
        },
        { maxBatchSize: MOST_KEYS },
      ),
  )

/** Loads the row whose `column` is the key; null where there is none. One statement a batch. */
export const byKey = <T extends ObjectLiteral>(entity: EntityTarget<T>, column: keyof T & string) =>
  batched<T>(async (ctx, keys) => {
    const rows = await ctx.db.find(entity, { where: { [column]: In([...keys]) } as never })
    return new Map(rows.map((row) => [String(row[column]), row]))
  })

/** Loads the state of an anchor that applies at the request's `asOf`; null where none does. One statement a batch. */
export const stateBy = <T extends ObjectLiteral>(entity: EntityTarget<T>, anchorColumn: keyof T & string) =>
  batched<T>(async (ctx, keys) => {
    const query = ctx.db.createQueryBuilder(entity, 's').where(`s.${anchorColumn} IN (:...keys)`, { keys })
    const rows = await whereAsOf(query, 's', ctx.asOf).getMany()
    return new Map(rows.map((row) => [String(row[anchorColumn]), row]))
  })
