import { type GraphQLSchema, isAbstractType, isInterfaceType, isObjectType } from 'graphql'

/** Whether an object of a type satisfies a type condition, by name: itself, or an interface or union it belongs to. */
export type SatisfiesType = (typeName: string, condition: string) => boolean

/** Answers type conditions by the API schema; names it does not know satisfy only themselves. */
export function typeConditions(schema: GraphQLSchema): SatisfiesType {
  return (typeName, condition) => {
    if (typeName === condition) return true
    const type = schema.getType(typeName)
    const abstract = schema.getType(condition)
    return isAbstractType(abstract) && (isObjectType(type) || isInterfaceType(type)) && schema.isSubType(abstract, type)
  }
}
