import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineErrors, fault } from '@meritgraph/shared/errors'
import {
  type EventEntry,
  type FileProblem,
  type JurisdictionEntry,
  parseEvents,
  parseJurisdictions,
  parseProfile,
  type Profile,
} from '@meritgraph/shared/profile'

defineErrors({
  SHIPPED_FILES_INVALID: {
    kind: 'error',
    en: 'The scheme files in {folder} cannot be loaded, so nothing was:\n{problems}\nCorrect them and start again.',
    zh: '无法载入 {folder} 中的方案文件，未载入任何内容：\n{problems}\n请更正后重新启动。',
  },
})

/** Lies beside `src` and `dist`, so that it is found from both. */
const FOLDER = join(__dirname, '..', 'profiles')
/** Files of the folder that are no schemes. */
const REGISTERS = ['jurisdictions.yaml', 'events.yaml']

const read = (file: string) => readFileSync(join(FOLDER, file))

function demand<T>(content: T | null, problems: readonly FileProblem[]): T {
  if (content !== null) return content
  const lines = problems.map(
    ({ file, line, column, message }) => `  ${file}:${line}:${column} ${message.en} ${message.zh}`,
  )
  throw fault('SHIPPED_FILES_INVALID', { folder: FOLDER, problems: lines.join('\n') })
}

/** Reads at first use, and keeps what it read. */
function once<T>(reading: () => T): () => T {
  let value: { read: T } | undefined
  return () => (value ??= { read: reading() }).read
}

/** The tree of jurisdictions that ships with the product. Errors: SHIPPED_FILES_INVALID. */
export const shippedJurisdictions = once((): JurisdictionEntry[] => {
  const { content, problems } = parseJurisdictions(read('jurisdictions.yaml'), 'jurisdictions.yaml')
  return demand(content, problems)
})

/** The calendar of events that ships with the product. Errors: SHIPPED_FILES_INVALID. */
export const shippedEvents = once((): EventEntry[] => {
  const { content, problems } = parseEvents(read('events.yaml'), 'events.yaml')
  return demand(content, problems)
})

/** The schemes that ship with the product. Errors: SHIPPED_FILES_INVALID. */
export const shippedProfiles = once((): Profile[] => {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.yaml') && !REGISTERS.includes(file))
  return files.sort().map((file) => {
    const { profile, problems } = parseProfile(read(file), file)
    return demand(profile, problems)
  })
})
