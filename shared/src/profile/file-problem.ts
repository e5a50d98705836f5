import { messageOf, type Problem } from '../errors/index.js'
import type { BilingualText } from '../policy/index.js'
import './profile.errors.js'

/** What is wrong in a file, and where. Lines and columns count from 1. */
export interface FileProblem {
  code: string
  file: string
  line: number
  column: number
  /** Path to the place, such as `phases[0].end`. */
  path: string
  message: { zh: string; en: string }
  /** What was probably meant; null where there is no guess. */
  hint: BilingualText | null
}

/** A place in a file. */
export interface Place {
  line: number
  column: number
  path: string
}

export const START: Place = { line: 1, column: 1, path: '' }

/** Words a problem at its place, in both languages. */
export function problemAt(
  file: string,
  place: Place,
  code: string,
  params: Problem['params'] = {},
  hint: BilingualText | null = null,
): FileProblem {
  const filled = { path: place.path || '(top)', ...params }
  const message = { zh: messageOf(code, filled, 'zh'), en: messageOf(code, filled, 'en') }
  return { code, file, ...place, message, hint }
}

/** `['phases', 0, 'end']` as `phases[0].end`. */
export function pathText(path: readonly (string | number)[]): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .replace(/^\./, '')
}
