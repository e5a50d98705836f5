import { type GraphQLOutputType, isCompositeType, isEnumType, isListType, isNonNullType, isObjectType } from 'graphql'
import type { ErrorLog } from './error-log.js'
import { isObject, type PathKey, read, type ResponseObject, write } from './response.js'
import type { FieldShape, ObjectShape } from './shapes.js'

/** What completing an answer needs besides the data. */
export interface Completion {
  errors: ErrorLog
  /** Answers to `__schema` and `__type`, by response key. */
  introspection: ResponseObject
}

/** A null in a non-null position, on its way up to the nearest position that may be null. */
const BUBBLE = Symbol('bubble')
type Completed = unknown

/** Completes the merged data by the API schema; null where a null reached the top (GraphQL specification, 6.4.3 f.). */
export function projectAnswer(shape: ObjectShape, data: ResponseObject, completion: Completion): ResponseObject | null {
  const answer = new Projection(completion).object(shape, data)
  return isObject(answer) ? answer : null
}

class Projection {
  private readonly path: PathKey[] = []

  constructor(private readonly completion: Completion) {}

  object(shape: ObjectShape, data: ResponseObject): Completed {
    const answer: ResponseObject = {}
    for (const field of shape.fields) {
      this.path.push(field.key)
      const value = field.type
        ? this.value(field.type, read(data, field.dataKey), field)
        : this.meta(shape, field, data)
      this.path.pop()
      if (value === BUBBLE) return BUBBLE
      write(answer, field.key, value)
    }
    return answer
  }

  private value(type: GraphQLOutputType, value: unknown, field: FieldShape): Completed {
    if (!isNonNullType(type)) {
      if (value == null) return null
      const completed = this.present(type, value, field)
      return completed === BUBBLE ? null : completed
    }
    const completed = value == null ? null : this.present(type.ofType, value, field)
    if (completed !== null) return completed
    this.completion.errors.requiredIsMissing(field.coordinate, this.path)
    return BUBBLE
  }

  private present(type: GraphQLOutputType, value: unknown, field: FieldShape): Completed {
    if (isListType(type)) return Array.isArray(value) ? this.list(type.ofType, value, field) : null
    if (isCompositeType(type)) {
      const shape = isObject(value) ? field.shapeOf(value) : null
      return isObject(value) && shape ? this.object(shape, value) : null
    }
    // A value a subgraph knows and the API schema hides is no value for the client.
    if (isEnumType(type)) return typeof value === 'string' && type.getValue(value) ? value : null
    return value
  }

  private list(itemType: GraphQLOutputType, items: unknown[], field: FieldShape): Completed {
    const answer: unknown[] = []
    for (let index = 0; index < items.length; index++) {
      this.path.push(index)
      const item = this.value(itemType, items[index], field)
      this.path.pop()
      if (item === BUBBLE) return BUBBLE
      answer.push(item)
    }
    return answer
  }

  // A subgraph may call its root or its types otherwise, so the schema's name wins where the type is certain.
  private meta(shape: ObjectShape, field: FieldShape, data: ResponseObject): Completed {
    if (field.name !== '__typename') return read(this.completion.introspection, field.key) ?? null
    if (isObjectType(shape.type)) return shape.type.name
    const said = read(data, field.dataKey)
    return typeof said === 'string' ? said : shape.type.name
  }
}
