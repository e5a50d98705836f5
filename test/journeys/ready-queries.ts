import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A query that the console offers. */
export interface ReadyQuery {
  name: string
  text: string
}

/** The queries that the console offers, by file name. */
export function readyQueries(): ReadyQuery[] {
  const folder = join(__dirname, '..', '..', 'gateway', 'console', 'queries')
  const files = readdirSync(folder).filter((file) => file.endsWith('.graphql'))
  return files.sort().map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))
}
