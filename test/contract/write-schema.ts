import 'reflect-metadata'
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { clientChanges } from './client-changes.js'
import { generatedFiles } from './generated-files.js'

const API = 'gateway/api.graphql'
const root = join(__dirname, '..', '..')

/** The API schema of the commit before; null where there is none. */
function previousApi(): string | null {
  try {
    return execFileSync('git', ['show', `HEAD~1:${API}`], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
  } catch {
    return null
  }
}

/**
 * `npm run schema` writes the files made from code; with `--check` it compares them and names what
 * would change, and what changed for clients since the commit before.
 */
async function main(check: boolean): Promise<number> {
  const files = await generatedFiles()
  let stale = 0
  for (const [path, text] of files) {
    const file = join(root, path)
    const committed = existsSync(file) ? readFileSync(file, 'utf8') : ''
    if (committed === text) continue
    stale += 1
    console.log(`${check ? 'not up to date' : 'written'}: ${path}`)
    if (path === API && committed) for (const line of await clientChanges(committed, text)) console.log(`  ${line}`)
    if (!check) writeFileSync(file, text)
  }
  if (stale === 0) console.log(`${files.size} generated files are up to date.`)
  else if (check) console.log('Run `npm run schema`, read the changes above, and commit the files.')
  const previous = check ? previousApi() : null
  for (const line of previous ? await clientChanges(previous, files.get(API)!) : [])
    console.log(`since the commit before: ${line}`)
  return check && stale > 0 ? 1 : 0
}

main(process.argv.includes('--check')).then(
  (code) => process.exit(code),
  (error: Error) => {
    console.error(error.message)
    process.exit(1)
  },
)
