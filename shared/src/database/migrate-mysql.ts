import type { DataSource } from 'typeorm'

const LOCK = "CONCAT('migrate:', MD5(DATABASE()))"
const LOCK_SECONDS = 120

/**
 * Runs the migrations of a MySQL database under a lock of its own: where several processes start at once, one migrates
 * and the others find nothing left to do. Text compares byte by byte, as on SQLite.
 */
export async function migrateMysql(source: DataSource): Promise<void> {
  const holder = source.createQueryRunner()
  try {
    const [lock] = await holder.query(`SELECT GET_LOCK(${LOCK}, ${LOCK_SECONDS}) AS got`)
    if (Number(lock.got) !== 1) throw new Error(`Another process has been migrating for ${LOCK_SECONDS} seconds.`)
    const [{ collation }] = await holder.query('SELECT @@collation_database AS collation')
    if (collation !== 'utf8mb4_bin') await holder.query('ALTER DATABASE CHARACTER SET utf8mb4 COLLATE utf8mb4_bin')
    await source.runMigrations({ transaction: 'each' })
    await holder.query(`SELECT RELEASE_LOCK(${LOCK})`)
  } finally {
    await holder.release()
  }
}
