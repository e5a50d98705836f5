import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineErrors, fault } from '@meritgraph/shared/errors'
import type { ConceptMapping, ConceptScheme } from '@meritgraph/shared/policy'
import {
  type EventEntry,
  type FileProblem,
  type JurisdictionEntry,
  parseConcepts,
  parseEvents,
  parseJurisdictions,
  parseMapping,
  parseProfiles,
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

/** The shared concepts and, beside them, the mapping of each scheme to them. */
const CONCEPTS = join(__dirname, '..', 'concepts')
const CONCEPTS_FILE = 'concepts.yaml'

const read = (file: string, folder = FOLDER) => readFileSync(join(folder, file))

function demand<T>(content: T | null, problems: readonly FileProblem[], folder = FOLDER): T {
  if (content !== null) return content
  const lines = problems.map(({ file, line, column, message, hint }) => {
    const texts = [message.en, hint?.en, message.zh, hint?.zh].filter(Boolean)
    return `  ${file}:${line}:${column} ${texts.join(' ')}`
  })
  throw fault('SHIPPED_FILES_INVALID', { folder, problems: lines.join('\n') })
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

/** A scheme and its file. */
export interface ShippedScheme {
  profile: Profile
  fileText: string
}

/** The schemes that ship with the product, with their files. Errors: SHIPPED_FILES_INVALID. */
export const shippedSchemes = once((): ShippedScheme[] => {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.yaml') && !REGISTERS.includes(file))
  const registers = {
    jurisdictions: shippedJurisdictions().map(({ code }) => code),
    events: shippedEvents().map(({ code }) => code),
  }
  const inputs = files.sort().map((file) => ({ file, input: read(file) }))
  const { content, problems } = parseProfiles(inputs, [], registers)
  return demand(content, problems).map((profile, i) => ({ profile, fileText: inputs[i]!.input.toString('utf8') }))
})

/** The schemes that ship with the product. Errors: SHIPPED_FILES_INVALID. */
export const shippedProfiles = once((): Profile[] => shippedSchemes().map(({ profile }) => profile))

/** The shared concepts that ship with the product. Errors: SHIPPED_FILES_INVALID. */
export const shippedConcepts = once((): ConceptScheme => {
  const { content, problems } = parseConcepts(read(CONCEPTS_FILE, CONCEPTS), CONCEPTS_FILE)
  return demand(content, problems, CONCEPTS)
})

/** How the items of the shipped schemes stand to the shared concepts. Errors: SHIPPED_FILES_INVALID. */
export const shippedMappings = once((): ConceptMapping[] => {
  const files = readdirSync(CONCEPTS).filter((file) => file.endsWith('.yaml') && file !== CONCEPTS_FILE)
  return files.sort().map((file) => {
    const { content, problems } = parseMapping(read(file, CONCEPTS), file, shippedConcepts(), shippedProfiles())
    return demand(content, problems, CONCEPTS)
  })
})
