import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The demonstration's key for personal data, kept in the data folder; made at first use. Only its owner may read it. */
export function demoPersonalKey(folder: string): string {
  const file = join(folder, 'demo-personal-key')
  mkdirSync(folder, { recursive: true })
  try {
    // Whoever writes first decides.
    writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return readFileSync(file, 'utf8').trim()
}
