import { walk } from './cross-checks.js'
import { didYouMean } from './did-you-mean.js'
import { type FileProblem, problemAt } from './file-problem.js'
import './profile-set.errors.js'
import type { Path, YamlFile } from './yaml-file.js'

/** The codes that profiles may refer to and that registers of their own define. */
export interface Registers {
  jurisdictions: readonly string[]
  events: readonly string[]
}

interface Unregistered {
  register: keyof Registers
  code: string
  path: Path
}

const ERRORS: Record<keyof Registers, string> = {
  jurisdictions: 'PROFILE_JURISDICTION_UNKNOWN',
  events: 'PROFILE_EVENT_UNKNOWN',
}

/** The jurisdiction and the events that a profile, as written or as parsed, names and that no register has. */
export function unregisteredIn(data: unknown, registers: Registers): Unregistered[] {
  const found: Unregistered[] = []
  const check = (register: keyof Registers, code: unknown, path: Path) => {
    if (typeof code === 'string' && !registers[register].includes(code)) found.push({ register, code, path })
  }
  walk(data, [], (record, path) => {
    if (path.length === 1 && path[0] === 'identity')
      check('jurisdictions', record.jurisdiction, [...path, 'jurisdiction'])
    check('events', record.event, [...path, 'event'])
    if (Array.isArray(record.topicEvents))
      record.topicEvents.forEach((code, i) => check('events', code, [...path, 'topicEvents', i]))
  })
  return found
}

/** The same as problems at their places in the file. */
export function registerProblems(yaml: YamlFile, registers: Registers): FileProblem[] {
  return unregisteredIn(yaml.data, registers).map(({ register, code, path }) =>
    problemAt(yaml.file, yaml.placeOf(path), ERRORS[register], { code }, didYouMean(code, registers[register])),
  )
}
