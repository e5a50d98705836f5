/** What one request may contain. Ordinary documents stay far below; what exceeds it is refused before planning. */
export interface Limits {
  /** Bytes of the request body, after decompression. */
  bodyBytes: number
  /** The same where the caller writes schemes: a scheme file of 5 MiB, whose quotes and line ends take two bytes in JSON. */
  uploadBytes: number
  /** Lexical tokens of the document. */
  tokens: number
  /** Nested fields, through fragments. */
  depth: number
  /** Nested fields below `__schema` and `__type`, which tools ask for deeply. */
  introspectionDepth: number
  /** Aliases with fragments expanded; those of `__typename` are free. */
  aliases: number
  /** Fields at the root of an operation. */
  rootFields: number
  /** Directives of the whole document. */
  directives: number
  /** Fields with fragments expanded. */
  fields: number
  /** Fragment spreads and inline fragments with fragments expanded. */
  fragments: number
  /** Nested lists and objects in one literal value. */
  valueDepth: number
}

export const LIMITS: Limits = {
  bodyBytes: 100_000,
  uploadBytes: 8_000_000,
  tokens: 2_000,
  depth: 15,
  introspectionDepth: 20,
  aliases: 30,
  rootFields: 20,
  directives: 20,
  fields: 500,
  fragments: 300,
  valueDepth: 12,
}
