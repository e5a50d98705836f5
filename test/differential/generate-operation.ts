import {
  type DocumentNode,
  getNamedType,
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isRequiredArgument,
  parse,
  validate,
} from 'graphql'
import { inputLiteral, inputValue } from './generate-input.js'
import type { Random } from './random.js'

/** What to generate. */
export interface GenerateOptions {
  operation?: 'query' | 'mutation'
  /** Root fields that may be used; all unless given. */
  rootFields?: readonly string[]
  /** The JSON value for an argument, `Type.field(argument:)`; undefined leaves the choice to the generator. */
  argumentValue?: (coordinate: string, argument: GraphQLArgument, random: Random) => unknown
  /** Levels of fields below the root; 4 unless given. */
  maxDepth?: number
  /** Selections written in one operation, about; 40 unless given. */
  maxSelections?: number
  /** Whether root fields about the schema itself may be used; true unless given. */
  introspection?: boolean
}

/** A valid operation, as a client would send it. */
export interface GeneratedOperation {
  query: string
  document: DocumentNode
  operationName: string
  variables: Record<string, unknown>
}

/** Makes a random operation that is valid against the schema: fields, arguments, aliases, fragments, directives. */
export function generateOperation(
  schema: GraphQLSchema,
  random: Random,
  options: GenerateOptions = {},
): GeneratedOperation {
  for (let attempt = 0; attempt < 50; attempt++) {
    const generated = new Generator(schema, random, options).generate()
    // Reused fragments and keys may clash where they meet; validation is the judge, and a clash is generated anew.
    if (validate(schema, generated.document).length === 0) return generated
  }
  throw new Error('50 generated operations in a row were invalid: does `argumentValue` give values of the right type?')
}

interface Fragment {
  name: string
  type: string
  text: string
}

class Generator {
  private readonly definitions: string[] = []
  private readonly variables = new Map<string, unknown>()
  private readonly switches: string[] = []
  private readonly fragments: Fragment[] = []
  /** What each response key stands for, by the keys that lead to it: one key, one meaning. */
  private readonly meanings = new Map<string, string>()
  private budget: number
  private names = 0

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly random: Random,
    private readonly options: GenerateOptions,
  ) {
    this.budget = options.maxSelections ?? 40
  }

  generate(): GeneratedOperation {
    const operation = this.options.operation ?? 'query'
    const root = operation === 'query' ? this.schema.getQueryType() : this.schema.getMutationType()
    if (!root) throw new Error(`The schema has no ${operation} type.`)
    const selections = this.selectionSet(root, 0, '')
    const header = this.definitions.length > 0 ? `(${this.definitions.join(', ')})` : ''
    const fragments = this.fragments.map(({ name, type, text }) => `fragment ${name} on ${type} ${text}`)
    const other = this.random.chance(0.05) ? ['query Other { __typename }'] : []
    const query = [`${operation} Generated${header} ${selections}`, ...fragments, ...other].join('\n')
    const document = parse(query, { noLocation: true })
    return { query, document, operationName: 'Generated', variables: Object.fromEntries(this.variables) }
  }

  private selectionSet(type: GraphQLCompositeType, depth: number, path: string): string {
    const count = 1 + this.random.below(depth === 0 ? 3 : 5)
    const selections: string[] = []
    for (let index = 0; index < count; index++) {
      this.budget -= 1
      const choice = this.random.below(20)
      if (choice < 2) selections.push(this.typeName(path))
      else if (choice < 5 && depth < 8) selections.push(this.inlineFragment(type, depth, path))
      else if (choice < 7 && depth < 8) selections.push(this.namedFragment(type, depth, path))
      else if (isAbstractType(type) && choice < 12 && depth < 8) {
        selections.push(this.inlineFragment(type, depth, path))
      } else selections.push(this.field(type, depth, path))
    }
    return `{ ${selections.join(' ')} }`
  }

  private typeName(path: string): string {
    return `${this.key(path, '__typename', '__typename')}__typename${this.directives()}`
  }

  private field(type: GraphQLCompositeType, depth: number, path: string): string {
    const field = this.pickField(type, depth)
    if (!field) return this.typeName(path)
    if (depth === 0 && type === this.schema.getQueryType() && this.isIntrospective()) return this.introspection(path)
    const text = `${field.name}${this.arguments(type, field)}`
    const alias = this.key(path, field.name, `${text}:${String(field.type)}`)
    const key = alias ? alias.slice(0, -2) : field.name
    const named = getNamedType(field.type)
    const within = isCompositeType(named) ? ` ${this.selectionSet(named, depth + 1, `${path}.${key}`)}` : ''
    return `${alias}${text}${this.directives()}${within}`
  }

  private pickField(type: GraphQLCompositeType, depth: number): GraphQLField<unknown, unknown> | null {
    if (!('getFields' in type)) return null
    const all = Object.values(type.getFields())
    const { rootFields, maxDepth = 4 } = this.options
    const allowed = depth === 0 && rootFields ? all.filter(({ name }) => rootFields.includes(name)) : all
    const isDeep = depth >= maxDepth || this.budget <= 0
    const fields = isDeep ? allowed.filter((field) => !isCompositeType(getNamedType(field.type))) : allowed
    // Types of links only end in `__typename`; a root must ask for something all the same.
    const candidates = fields.length > 0 || depth > 0 ? fields : allowed
    return candidates.length > 0 ? this.random.pick(candidates) : null
  }

  private isIntrospective(): boolean {
    return this.options.introspection !== false && this.random.chance(0.04)
  }

  private introspection(path: string): string {
    const text = this.random.chance(0.5) ? '__schema' : `__type(name: "${this.schema.getQueryType()?.name}")`
    const within = text === '__schema' ? '{ queryType { name kind } }' : '{ name fields { name } }'
    return `${this.key(path, text.slice(0, 8), text)}${text}${this.directives()} ${within}`
  }

  /** `alias: ` where one is wanted, or needed because the plain key means something else there. */
  private key(path: string, name: string, meaning: string): string {
    const wanted = this.random.chance(0.2)
      ? this.random.pick(['a', 'b', 'then', 'constructor', '__proto__', 'id'])
      : name
    const known = this.meanings.get(`${path}.${wanted}`)
    if (known === undefined || known === meaning) {
      this.meanings.set(`${path}.${wanted}`, meaning)
      return wanted === name ? '' : `${wanted}: `
    }
    return `k${this.names++}: `
  }

  private inlineFragment(type: GraphQLCompositeType, depth: number, path: string): string {
    const condition = this.random.chance(0.2) ? null : this.conditionFor(type)
    const on = condition ? ` on ${condition.name}` : ''
    return `...${on}${this.directives()} ${this.selectionSet(condition ?? type, depth === 0 ? 0 : depth + 1, path)}`
  }

  private namedFragment(type: GraphQLCompositeType, depth: number, path: string): string {
    const condition = this.conditionFor(type)
    const known = this.fragments.filter((fragment) => fragment.type === condition.name)
    if (known.length > 0 && this.random.chance(0.5)) return `...${this.random.pick(known).name}${this.directives()}`
    // Defined once its text is complete, so that nothing within can spread it: no cycles.
    const text = this.selectionSet(condition, depth === 0 ? 0 : depth + 1, path)
    const fragment = { name: `F${this.fragments.length}`, type: condition.name, text }
    this.fragments.push(fragment)
    return `...${fragment.name}${this.directives()}`
  }

  /** A type whose fragments may stand here: the type itself, one it can be, or an interface of it. */
  private conditionFor(type: GraphQLCompositeType): GraphQLCompositeType {
    const possible: readonly GraphQLObjectType[] = isAbstractType(type) ? this.schema.getPossibleTypes(type) : []
    const interfaces = 'getInterfaces' in type ? type.getInterfaces() : []
    return this.random.pick<GraphQLCompositeType>([type, ...possible, ...possible, ...interfaces])
  }

  private directives(): string {
    if (!this.random.chance(0.12)) return ''
    const name = this.random.pick(['skip', 'include'])
    if (this.random.chance(0.3)) return ` @${name}(if: ${this.random.chance(0.5)})`
    return ` @${name}(if: $${this.switchVariable()})`
  }

  private switchVariable(): string {
    if (this.switches.length > 0 && this.random.chance(0.6)) return this.random.pick(this.switches)
    const name = `on${this.switches.length}`
    this.switches.push(name)
    const isDefault = this.random.chance(0.2)
    this.definitions.push(`$${name}: Boolean${isDefault ? ` = ${this.random.chance(0.5)}` : '!'}`)
    if (!isDefault) this.variables.set(name, this.random.chance(0.5))
    return name
  }

  private arguments(type: GraphQLCompositeType, field: GraphQLField<unknown, unknown>): string {
    const given = field.args.flatMap((argument) => {
      if (!isRequiredArgument(argument) && this.random.chance(0.5)) return []
      const coordinate = `${type.name}.${field.name}(${argument.name}:)`
      const chosen = this.options.argumentValue?.(coordinate, argument, this.random)
      const value = chosen === undefined ? inputValue(argument.type, this.random) : chosen
      if (value === undefined) {
        if (!isRequiredArgument(argument)) return []
        throw new Error(`No value can be made up for ${coordinate}; give one with \`argumentValue\`.`)
      }
      return [`${argument.name}: ${this.argumentText(argument, value)}`]
    })
    return given.length > 0 ? `(${given.join(', ')})` : ''
  }

  private argumentText(argument: GraphQLArgument, value: unknown): string {
    if (!this.random.chance(0.35)) return inputLiteral(argument.type, value)
    const isNameOfObjects = this.random.chance(0.05) && !this.variables.has('constructor')
    const name = isNameOfObjects ? 'constructor' : `v${this.names++}`
    this.definitions.push(`$${name}: ${String(argument.type)}`)
    this.variables.set(name, value)
    return `$${name}`
  }
}
