/** The languages a message is written in. */
export type Language = 'en' | 'zh'

/**
 * One entry of the error catalogue. A `userError` is what the caller can fix and comes back in the payload; an `error`
 * is a bad request, a missing right or a fault and comes back in `errors` with `extensions.code`. A message says what is
 * wrong, where, and what to do next; `{name}` is filled from the parameters.
 */
export interface ErrorDefinition {
  kind: 'userError' | 'error'
  /** HTTP status of the whole answer, where the error ends the request. */
  status?: number
  en: string
  zh: string
}

/** What a rule found wrong: plain data, so that rules stay pure. `path` leads to the input field at fault. */
export interface Problem {
  code: string
  params?: Record<string, string | number>
  path?: string[]
}

const catalogue = new Map<string, ErrorDefinition>()

/** Adds a feature's errors to the catalogue that docs/errors.md is made from. A code belongs to one feature only. */
export function defineErrors<T extends Record<string, ErrorDefinition>>(definitions: T): T {
  for (const [code, definition] of Object.entries(definitions)) {
    if (catalogue.has(code)) throw new Error(`The error code ${code} is defined twice; one feature owns a code.`)
    catalogue.set(code, definition)
  }
  return definitions
}

/** Every error the loaded code defines, sorted by code. */
export function allErrors(): [string, ErrorDefinition][] {
  return [...catalogue].sort(([a], [b]) => (a < b ? -1 : 1))
}

/** The definition of a code; an unknown one is a programming fault. */
export function definitionOf(code: string): ErrorDefinition {
  const definition = catalogue.get(code)
  if (!definition) throw new Error(`No error is defined for the code ${code}; add it with defineErrors.`)
  return definition
}

/** The message of a code in a language, with its parameters filled in. */
export function messageOf(code: string, params: Problem['params'] = {}, language: Language = 'en'): string {
  return definitionOf(code)[language].replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole))
}
