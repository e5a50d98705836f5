import {
  type FieldNode,
  getNamedType,
  type GraphQLCompositeType,
  type GraphQLSchema,
  type InlineFragmentNode,
  isAbstractType,
  isCompositeType,
  Kind,
  type SelectionSetNode,
} from 'graphql'
import type { DataKeys } from './data-keys.js'
import { eachSelection, type Fragments, selectionSetOf } from './fragments.js'
import { typeConditions } from './type-conditions.js'

const typeNameField: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } }

/**
 * Writes selections as the planner takes them best: fragments inlined and merged where the type is known to fit, one
 * field per key, type names of abstract types always asked for, keys that cannot be taken for another field. The
 * planner refuses valid operations otherwise, such as a fragment on a union within that union.
 */
export function planSelections(
  schema: GraphQLSchema,
  fragments: Fragments,
  dataKeys: DataKeys,
): (type: GraphQLCompositeType, sets: SelectionSetNode[]) => SelectionSetNode {
  const satisfies = typeConditions(schema)

  const rewrite = (type: GraphQLCompositeType, sets: SelectionSetNode[]): SelectionSetNode => {
    const fields = new Map<string, FieldNode[]>()
    const narrower = new Map<string, SelectionSetNode[]>()
    const collect = (set: SelectionSetNode): void =>
      eachSelection(
        set,
        fragments,
        (field) => add(fields, dataKeys.keyOf(field), field),
        (condition, within) => {
          if (!condition || satisfies(type.name, condition)) collect(within)
          else if (isAbstractType(type)) add(narrower, condition, within)
        },
      )
    for (const set of sets) collect(set)
    if (isAbstractType(type)) fields.set('__typename', [typeNameField])
    const selections = [
      ...[...fields].map(([key, nodes]) => rewriteField(type, key, nodes)),
      ...[...narrower].flatMap(([condition, within]) => rewriteFragment(condition, within)),
    ]
    return selectionSetOf(selections.length > 0 ? selections : [typeNameField])
  }

  const rewriteField = (type: GraphQLCompositeType, key: string, nodes: FieldNode[]): FieldNode => {
    const [field = typeNameField] = nodes
    const name = field.name.value
    const definition = 'getFields' in type ? type.getFields()[name] : undefined
    const within = definition && getNamedType(definition.type)
    const sets = nodes.flatMap(({ selectionSet }) => (selectionSet ? [selectionSet] : []))
    return {
      ...field,
      alias: key === name ? undefined : { kind: Kind.NAME, value: key },
      selectionSet: isCompositeType(within) ? rewrite(within, sets) : undefined,
    }
  }

  const rewriteFragment = (condition: string, sets: SelectionSetNode[]): InlineFragmentNode[] => {
    const type = schema.getType(condition)
    if (!isCompositeType(type)) return []
    const typeCondition = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: condition } } as const
    return [{ kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet: rewrite(type, sets) }]
  }
  return rewrite
}

function add<V>(lists: Map<string, V[]>, key: string, value: V): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}
