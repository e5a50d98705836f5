/** Reads one variable: its raw text, or undefined where it is not set. Throws a sentence saying what is expected. */
export type Parser<T> = (raw: string | undefined) => T

export interface Variable<T> {
  parse: Parser<T>
  example: string
}

const needed = (raw: string | undefined): string => {
  if (raw === undefined || raw === '') throw new Error('is missing')
  return raw
}

/** Makes a variable optional: where it is not set or empty, `fallback` stands. */
export function optional<T, F>(variable: Variable<T>, fallback: F): Variable<T | F> {
  return { ...variable, parse: (raw) => (raw === undefined || raw === '' ? fallback : variable.parse(raw)) }
}

/** A TCP port; 0 lets the system choose. */
export const port: Variable<number> = {
  example: '4000',
  parse: (raw) => {
    const value = Number(needed(raw))
    if (!Number.isInteger(value) || value < 0 || value > 65535)
      throw new Error('must be a whole number from 0 to 65535')
    return value
  },
}

/** A URL with one of the given schemes, written as `http:`. */
export const url = (schemes: string[], example: string): Variable<string> => ({
  example,
  parse: (raw) => {
    const text = needed(raw)
    let parsed: URL
    try {
      parsed = new URL(text)
    } catch {
      throw new Error('must be a URL')
    }
    if (!schemes.includes(parsed.protocol)) throw new Error(`must start with ${schemes.join(' or ')}`)
    return text
  },
})

/** A secret of at least 32 characters. */
export const secret: Variable<string> = {
  example: 'the output of `openssl rand -hex 32`',
  parse: (raw) => {
    const text = needed(raw)
    if (text.length < 32) throw new Error('must have at least 32 characters')
    return text
  },
}

/** Any text that is not empty. */
export const text = (example: string): Variable<string> => ({ example, parse: needed })

/** An account as `issuer#subject`. */
export const account: Variable<string> = {
  example: 'https://login.example.org#subject',
  parse: (raw) => {
    const [issuer, subject, ...rest] = needed(raw).split('#')
    if (!issuer || !subject || rest.length > 0) throw new Error('must be issuer#subject')
    return `${issuer}#${subject}`
  },
}

/** One of a fixed set of words. */
export const oneOf = <T extends string>(...words: T[]): Variable<T> => ({
  example: words.join(' | '),
  parse: (raw) => {
    const word = needed(raw)
    if (!(words as string[]).includes(word)) throw new Error(`must be one of ${words.join(', ')}`)
    return word as T
  },
})
