import {
  type FieldNode,
  getNamedType,
  type GraphQLCompositeType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  type SelectionSetNode,
} from 'graphql'
import type { DataKeys } from './data-keys.js'
import { eachSelection, type Fragments } from './fragments.js'
import { read, type ResponseObject } from './response.js'
import { type SatisfiesType, typeConditions } from './type-conditions.js'

/** One response key of an object: everything the operation says about it, merged. */
export interface FieldShape {
  key: string
  /** The key in the data of the plan's fetches, where it may be another. */
  dataKey: string
  name: string
  /** `Type.field`, as errors name it. */
  coordinate: string
  /** The type in the API schema; null for `__typename`, `__schema` and `__type`. */
  type: GraphQLOutputType | null
  /** The shape of a value of this field, or of its list's items; null for a type the API schema does not know. */
  shapeOf(value: ResponseObject | null): ObjectShape | null
}

/** What the client selected on objects of one type, in the order of the answer. */
export interface ObjectShape {
  type: GraphQLCompositeType
  fields: FieldShape[]
  fieldInData(dataKey: string): FieldShape | undefined
}

/** Reads selections into shapes, by type and lazily: most possible types of an abstract field never occur. */
export class Shapes {
  private readonly satisfies: SatisfiesType

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly fragments: Fragments,
    private readonly dataKeys: DataKeys,
  ) {
    this.satisfies = typeConditions(schema)
  }

  /** The shape of objects of a type under these selection sets, which need no conditions any more. */
  shape(type: GraphQLCompositeType, sets: SelectionSetNode[]): ObjectShape {
    const found = new Map<string, [FieldNode, ...FieldNode[]]>()
    const collect = (set: SelectionSetNode): void =>
      eachSelection(
        set,
        this.fragments,
        (field, key) => {
          const known = found.get(key)
          if (known) known.push(field)
          else found.set(key, [field])
        },
        (condition, within) => {
          if (!condition || this.satisfies(type.name, condition)) collect(within)
        },
      )
    for (const set of sets) collect(set)
    const fields = [...found].map(([key, nodes]) => this.field(type, key, nodes))
    const byDataKey = new Map(fields.map((field) => [field.dataKey, field]))
    return { type, fields, fieldInData: (dataKey) => byDataKey.get(dataKey) }
  }

  private field(type: GraphQLCompositeType, key: string, nodes: [FieldNode, ...FieldNode[]]): FieldShape {
    const name = nodes[0].name.value
    const dataKey = this.dataKeys.keyOf(nodes[0])
    const fieldType = 'getFields' in type ? (type.getFields()[name]?.type ?? null) : null
    const sets = nodes.flatMap(({ selectionSet }) => (selectionSet ? [selectionSet] : []))
    const shapeOf = fieldType ? this.shapesByType(fieldType, sets) : () => null
    return { key, dataKey, name, coordinate: `${type.name}.${name}`, type: fieldType, shapeOf }
  }

  private shapesByType(declared: GraphQLOutputType, sets: SelectionSetNode[]): FieldShape['shapeOf'] {
    const type = getNamedType(declared)
    if (!isCompositeType(type)) return () => null
    const shapes = new Map<string, ObjectShape>()
    return (value) => {
      const runtime = this.runtimeType(type, value)
      if (!runtime) return null
      let shape = shapes.get(runtime.name)
      if (!shape) shapes.set(runtime.name, (shape = this.shape(runtime, sets)))
      return shape
    }
  }

  // A value may lack its type name where a subgraph left it out; the declared type serves then. A type name the API
  // schema does not know belongs to an inaccessible type.
  private runtimeType(declared: GraphQLCompositeType, value: ResponseObject | null): GraphQLCompositeType | null {
    if (isObjectType(declared)) return declared
    const typeName = value ? read(value, '__typename') : undefined
    if (typeof typeName !== 'string') return declared
    const type = this.schema.getType(typeName)
    return isObjectType(type) || isInterfaceType(type) ? type : null
  }
}
