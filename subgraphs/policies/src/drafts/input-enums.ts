import { ValueStatus } from '@meritgraph/shared/values'
import { registerEnumType } from 'type-graphql'
import { GoalKind } from '../aims/index.js'
import { FrequencyKind, GrantorLevel, RecipientType, RecommendationLevel, YearUnit } from '../awards/index.js'
import { DocumentRole } from '../documents/index.js'
import { TermOrigin } from '../glossary/index.js'
import { JurisdictionLevel } from '../jurisdictions/index.js'
import { TaskPartKind } from '../phases/index.js'
import { ProcedureKind } from '../procedures/index.js'
import { RuleKind } from '../rules/index.js'
import { CarrierSubject } from '../sectors/index.js'
import { StandardSubject } from '../standards/index.js'
import {
  CadenceAnchor,
  CadenceStrength,
  EventRelation,
  MomentKind,
  SectorUnit,
  ThresholdOperator,
} from '../values/index.js'
import { enumName, type SchemaNode, typeName } from './profile-schema.rules.js'

/** An enum of the API, and what it is called there. */
interface ApiEnum {
  name: string
  type: Record<string, string>
}

/**
 * The enums by which the API shows words of the format, by where the words stand: the title of the type that holds them
 * with that of the field, or the title alone where the schema defines the words apart or they are a leaf's value.
 */
const SHOWN: Record<string, ApiEnum> = {
  Status: { name: 'ValueStatus', type: ValueStatus },
  Level: { name: 'JurisdictionLevel', type: JurisdictionLevel },
  SectorUnit: { name: 'SectorUnit', type: SectorUnit },
  MomentKind: { name: 'MomentKind', type: MomentKind },
  MomentRelation: { name: 'EventRelation', type: EventRelation },
  CadenceAnchor: { name: 'CadenceAnchor', type: CadenceAnchor },
  CadenceStrength: { name: 'CadenceStrength', type: CadenceStrength },
  FrequencyStrength: { name: 'CadenceStrength', type: CadenceStrength },
  BoundStrength: { name: 'CadenceStrength', type: CadenceStrength },
  ThresholdOperator: { name: 'ThresholdOperator', type: ThresholdOperator },
  DocumentRole: { name: 'DocumentRole', type: DocumentRole },
  TaskPartKind: { name: 'TaskPartKind', type: TaskPartKind },
  ProcedureKind: { name: 'ProcedureKind', type: ProcedureKind },
  AbsentProcedureKind: { name: 'ProcedureKind', type: ProcedureKind },
  GrantorLevel: { name: 'GrantorLevel', type: GrantorLevel },
  CoveredYearsUnit: { name: 'YearUnit', type: YearUnit },
  FrequencyKind: { name: 'FrequencyKind', type: FrequencyKind },
  RecipientType: { name: 'RecipientType', type: RecipientType },
  RecommendationLevel: { name: 'RecommendationLevel', type: RecommendationLevel },
  StandardSubject: { name: 'StandardSubject', type: StandardSubject },
  CarrierSubject: { name: 'CarrierSubject', type: CarrierSubject },
  TermOrigin: { name: 'TermOrigin', type: TermOrigin },
  GoalKind: { name: 'GoalKind', type: GoalKind },
  RuleKind: { name: 'RuleKind', type: RuleKind },
}

const made = new Map<string, ApiEnum>()

/** The enum for the words of this part of the schema; `owner` is the title of the type around a field, '' for none. */
export function enumOf(node: SchemaNode, owner: string): ApiEnum {
  const name = `${owner}${typeName(node.title!)}`
  const known = SHOWN[name] ?? made.get(name)
  if (known) return sameWords(node, name, known)
  const words = node.enum!.filter((word) => word !== null)
  const type = Object.fromEntries(words.map((word) => [enumName(word), enumName(word)]))
  const meanings = words.map((word, i) => [enumName(word), { description: node.enumDescriptions?.[i] ?? word }])
  registerEnumType(type, {
    name,
    description: node.description ?? node.title!,
    valuesConfig: Object.fromEntries(meanings) as Record<string, { description: string }>,
  })
  const enumeration = { name, type }
  made.set(name, enumeration)
  return enumeration
}

/** The same enum, which must have the words of the schema and no others. */
function sameWords(node: SchemaNode, name: string, known: ApiEnum): ApiEnum {
  const words = node.enum!.filter((word) => word !== null).map(enumName)
  const isSame = words.toSorted().join() === Object.values(known.type).toSorted().join()
  if (isSame) return known
  throw new Error(`The words of ${name} in the profile schema are not those of the enum ${known.name}.`)
}
