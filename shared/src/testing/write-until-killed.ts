import 'reflect-metadata'
import { Account } from '../database/account.builder.js'
import { openDatabase } from '../database/index.js'
import { newId } from '../time/index.js'

// Run as a child: takes the place of a database whose tables exist, writes two rows a transaction for ever, and prints the id of
// every pair that was acknowledged.
async function main(): Promise<void> {
  const place = process.argv[2]!
  const location = place.startsWith('mysql:') ? { url: place } : { file: place }
  const database = await openDatabase({ location, entities: [Account], migrations: [], now: () => new Date() })
  const worker = async () => {
    for (;;) {
      const id = newId().slice(0, 35)
      await database.write(async (em) => {
        await em.insert(Account, { id: `${id}a`, used: 1 })
        await em.insert(Account, { id: `${id}b`, used: 1 })
      })
      process.stdout.write(`${id}\n`)
    }
  }
  await Promise.all(Array.from({ length: 16 }, worker))
}

void main()
