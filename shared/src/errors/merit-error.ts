import { GraphQLError } from 'graphql'
import { definitionOf, type Language, messageOf, type Problem } from './catalogue.js'

/** A catalogued error that ends the field or the request; `extensions.code` is the catalogue's code. */
export class MeritError extends GraphQLError {
  readonly code: string
  readonly params: Problem['params']

  constructor(code: string, params?: Problem['params'], language: Language = 'en') {
    const { status } = definitionOf(code)
    super(messageOf(code, params, language), { extensions: { code, ...(status ? { http: { status } } : {}) } })
    this.name = 'MeritError'
    this.code = code
    this.params = params
  }
}

/** Makes the catalogued error of a code, ready to throw. */
export const fault = (code: string, params?: Problem['params'], language?: Language): MeritError =>
  new MeritError(code, params, language)
