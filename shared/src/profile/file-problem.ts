import { messageOf } from '../errors/index.js'
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

type Params = Readonly<Record<string, string | number | BilingualText>>

/** The parameters as they read in a language. */
const inLanguage = (params: Params, language: 'zh' | 'en'): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(params).map(([key, value]) => [
      key,
      typeof value === 'object' ? (value[language] ?? value.zh) : value,
    ]),
  )

/** Words a problem at its place, in both languages. */
export function problemAt(
  file: string,
  place: Place,
  code: string,
  params: Params = {},
  hint: BilingualText | null = null,
): FileProblem {
  const filled = { path: place.path || '(top)', ...params }
  const message = {
    zh: messageOf(code, inLanguage(filled, 'zh'), 'zh'),
    en: messageOf(code, inLanguage(filled, 'en'), 'en'),
  }
  return { code, file, ...place, message, hint }
}

/** `['phases', 0, 'end']` as `phases[0].end`. */
export function pathText(path: readonly (string | number)[]): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .replace(/^\./, '')
}

/** More problems of a kind than these are not looked for: nobody reads on, and each takes time to be worded. */
export const MOST_PROBLEMS = 100

/** The problems of each, one after the other, until there are that many. */
export function problemsOfEach<T>(
  all: readonly T[],
  problemsOf: (one: T, index: number) => readonly FileProblem[],
): FileProblem[] {
  const problems: FileProblem[] = []
  for (let i = 0; i < all.length && problems.length < MOST_PROBLEMS; i++) problems.push(...problemsOf(all[i]!, i))
  return problems.slice(0, MOST_PROBLEMS)
}
