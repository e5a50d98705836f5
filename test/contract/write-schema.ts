import 'reflect-metadata'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CriticalityLevel, diff } from '@graphql-inspector/core'
import { buildSchema } from 'graphql'
import { generatedFiles } from './generated-files.js'

/** What changes for clients between two API schemas, worst first, one line each. */
async function clientChanges(before: string, after: string): Promise<string[]> {
  const changes = await diff(buildSchema(before), buildSchema(after))
  const order = [CriticalityLevel.Breaking, CriticalityLevel.Dangerous, CriticalityLevel.NonBreaking]
  return changes
    .sort((a, b) => order.indexOf(a.criticality.level) - order.indexOf(b.criticality.level))
    .map(({ criticality, message }) => `  ${criticality.level}: ${message}`)
}

/** `npm run schema` writes the files made from code; with `--check` it compares them and names what would change. */
async function main(check: boolean): Promise<number> {
  const root = join(__dirname, '..', '..')
  const files = await generatedFiles()
  let stale = 0
  for (const [path, text] of files) {
    const file = join(root, path)
    const committed = existsSync(file) ? readFileSync(file, 'utf8') : ''
    if (committed === text) continue
    stale += 1
    console.log(`${check ? 'not up to date' : 'written'}: ${path}`)
    if (path === 'gateway/api.graphql' && committed)
      for (const line of await clientChanges(committed, text)) console.log(line)
    if (!check) writeFileSync(file, text)
  }
  if (stale === 0) console.log(`${files.size} generated files are up to date.`)
  else if (check) console.log('Run `npm run schema`, read the changes above, and commit the files.')
  return check && stale > 0 ? 1 : 0
}

main(process.argv.includes('--check')).then(
  (code) => process.exit(code),
  (error: Error) => {
    console.error(error.message)
    process.exit(1)
  },
)
