import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Language } from '@meritgraph/shared/errors'

/** A query that the console page offers, read from `gateway/console/queries/<number>-<name>.graphql`. */
export interface ReadyQuery {
  name: string
  title: Record<Language, string>
  description: Record<Language, string>
  /** The operation, without the comments that hold title and description. */
  query: string
  /** JSON of the variables that the tab opens with; empty where it needs none. */
  variables: string
}

/** `# title.zh: …`, `# description.en: …`, `# variables: {…}` */
const NOTE = /^# ([a-z.]+): (.+)$/

/** Reads a ready query; throws where it lacks its title or description in a language. */
function readQuery(file: string): ReadyQuery {
  const lines = readFileSync(file, 'utf8').split('\n')
  const end = lines.findIndex((line) => !line.startsWith('#'))
  const notes = new Map<string, string>()
  for (const line of lines.slice(0, end)) {
    const [, key = '', text = ''] = NOTE.exec(line) ?? []
    notes.set(key, text)
  }
  const note = (key: string): string => {
    const text = notes.get(key)
    if (!text) throw new Error(`${file} has no comment "# ${key}: …".`)
    return text
  }
  return {
    name: basename(file, '.graphql'),
    title: { en: note('title.en'), zh: note('title.zh') },
    description: { en: note('description.en'), zh: note('description.zh') },
    query: lines.slice(end).join('\n').trim(),
    variables: notes.get('variables') ?? '',
  }
}

/** The ready queries of a folder, in the order of their file names. */
export const readyQueries = (folder: string): ReadyQuery[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => readQuery(join(folder, name)))
