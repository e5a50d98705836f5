import type { DataSource, EntityManager, QueryRunner } from 'typeorm'

/** A transaction's own entity manager over a connection that outlives the transaction. */
export interface Fence {
  em: EntityManager
  /** Queries that have not answered yet. */
  busy(): boolean
  /** Refuses every further query and waits for those under way; fails where one was not awaited or broke the transaction. */
  end(): Promise<void>
}

/**
 * Fences a transaction off. After its end, queries of its callback that come late are refused instead of landing in
 * whatever the connection does next. An error that `breaks` the transaction (the server has undone it) also ends it, or
 * else the callback could catch it and go on writing outside any transaction.
 */
export function fence(dataSource: DataSource, connection: QueryRunner, breaks: (error: unknown) => boolean): Fence {
  const underWay = new Set<Promise<unknown>>()
  let refusal: unknown = null
  let broken: unknown = null

  const query = (sql: string, parameters?: unknown[], structured?: boolean): Promise<unknown> => {
    if (refusal !== null) return Promise.reject(refusal)
    const answer: Promise<unknown> = connection.query(sql, parameters ?? [], structured as true)
    underWay.add(answer)
    answer.then(
      () => underWay.delete(answer),
      (error: unknown) => {
        underWay.delete(answer)
        if (breaks(error)) refusal = broken = error
      },
    )
    return answer
  }
  // TypeORM asks the runner whether it is in a transaction, and how deep, before it begins one of its own.
  const runner: QueryRunner = Object.assign(Object.create(connection), {
    query,
    isTransactionActive: true,
    transactionDepth: 1,
  })
  const em = dataSource.createEntityManager(runner)
  Object.assign(runner, { manager: em })

  return {
    em,
    busy: () => underWay.size > 0,
    async end() {
      const left = underWay.size
      refusal ??= new Error('This transaction is over: a query came after its end. Await every query in the callback.')
      await Promise.allSettled(underWay)
      if (broken !== null) throw broken
      if (left > 0) throw new Error(`The callback ended with ${left} queries unanswered. Await every query in it.`)
    },
  }
}
