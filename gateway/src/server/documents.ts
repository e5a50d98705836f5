import { createHash } from 'node:crypto'
import { fault } from '@meritgraph/shared/errors'
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  parse,
  specifiedRules,
  validate,
  type ValidationRule,
} from 'graphql'
import { checkDocument, type Limits } from '../limits/index.js'

/** A document that may run, or what is wrong with it. */
export type Checked = { document: DocumentNode; errors: null } | { document: null; errors: readonly GraphQLError[] }

export interface DocumentsOptions {
  schema: GraphQLSchema
  limits: Limits
  /** Whether the schema itself may be asked for; where not, errors name no parts of it that the caller did not. */
  introspection: boolean
}

const MOST_DOCUMENTS = 1_000
/** A longer text is checked each time, so that what is kept stays small. */
const LONGEST_KEPT = 20_000
const MOST_ERRORS = 50

const noIntrospection: ValidationRule = (context) => ({
  Field(node) {
    const name = node.name.value
    if (name !== '__schema' && name !== '__type') return
    context.reportError(new GraphQLError(name, { nodes: node, extensions: { code: 'INTROSPECTION_OFF' } }))
  },
})

/**
 * Reads documents: parses each, holds it to the limits and only then validates it, because both validation and planning
 * take long over hostile documents. A text asked again gives the same document object, by which later caches know it.
 */
export function createDocuments({ schema, limits, introspection }: DocumentsOptions): (text: string) => Checked {
  const rules = introspection ? specifiedRules : [...specifiedRules, noIntrospection]
  const kept = new Map<string, DocumentNode>()

  function check(text: string): Checked {
    const parsed = parseWithin(text, limits)
    if (parsed instanceof GraphQLError) return { document: null, errors: [parsed] }
    const excess = checkDocument(parsed, limits)
    if (excess) return { document: null, errors: [excess] }
    const errors = validate(schema, parsed, rules, { maxErrors: MOST_ERRORS })
    if (errors.length === 0) return { document: parsed, errors: null }
    return { document: null, errors: errors.map((error) => unfit(error, introspection)) }
  }

  return (text) => {
    if (text.length > LONGEST_KEPT) return check(text)
    const key = createHash('sha256').update(text).digest('base64')
    const known = kept.get(key)
    if (known) {
      kept.delete(key)
      kept.set(key, known)
      return { document: known, errors: null }
    }
    const checked = check(text)
    if (checked.document) kept.set(key, checked.document)
    if (kept.size > MOST_DOCUMENTS) kept.delete(kept.keys().next().value!)
    return checked
  }
}

function parseWithin(text: string, { tokens, depth }: Limits): DocumentNode | GraphQLError {
  try {
    return parse(text, { maxTokens: tokens })
  } catch (error) {
    if (error instanceof RangeError) return fault('QUERY_TOO_DEEP', { limit: depth, found: `>${depth}` })
    if (!(error instanceof GraphQLError)) throw error
    // graphql-js has no other sign for it than this sentence, with its misspelling
    if (/Document contains more tha[tn] \d+ tokens/.test(error.message))
      return fault('TOKENS_TOO_MANY', { limit: tokens })
    return coded(error, error.message, 'GRAPHQL_PARSE_FAILED')
  }
}

function unfit(error: GraphQLError, showSchema: boolean): GraphQLError {
  const message = showSchema ? error.message : error.message.replace(/ ?Did you mean .+\?$/s, '')
  const { code } = error.extensions
  return coded(error, message, typeof code === 'string' ? code : 'GRAPHQL_VALIDATION_FAILED')
}

const coded = ({ nodes, source, positions }: GraphQLError, message: string, code: string): GraphQLError =>
  new GraphQLError(message, { nodes, source, positions, extensions: { code } })
