import type { GuidanceAnswer } from '@meritgraph/shared/policy'
import type { ContactPoint as ProfileContactPoint, Guidance as ProfileGuidance } from '@meritgraph/shared/profile'
import { Clause, clausesOf, TextValue, textValueOf } from '@meritgraph/shared/values'
import { Field, ID, ObjectType } from 'type-graphql'
import { UnitCoverage } from '../sectors/index.js'
import {
  Because,
  because,
  asItem,
  SchemeItem,
  SectorUnit,
  SectorUnitsValue,
  sectorUnitsValueOf,
} from '../values/index.js'

@ObjectType({ description: 'A department and which organizations it guides.' })
export class Guidance {
  @Field(() => ID, { description: 'Code of the item.' })
  code: string

  @Field(() => TextValue, { description: 'The department.' })
  department: TextValue

  @Field(() => TextValue, { description: 'The field as the document names it.' })
  field: TextValue

  @Field(() => SectorUnitsValue, { description: 'The same in sector units; SILENT where the document assigns none.' })
  units: SectorUnitsValue

  @Field(() => TextValue, { description: 'What it is to do.' })
  duty: TextValue

  @Field(() => [Clause], { description: 'The places it rests on.' })
  clauses: Clause[]
}

@ObjectType({ description: 'A department that guides organizations of a sector unit.' })
export class GuidingDepartment {
  @Field(() => Guidance, { description: 'The department with its field.' })
  guidance: Guidance

  @Field(() => UnitCoverage, { description: 'How the units it guides cover the unit asked for.' })
  coverage: UnitCoverage
}

@ObjectType({ description: 'Who guides the organizations of a sector unit.' })
export class UnitGuidance {
  @Field(() => SectorUnit, { description: 'The unit asked for.' })
  unit: SectorUnit

  @Field(() => Boolean, { description: 'True where the document maps no department to the unit.' })
  isSilent: boolean

  @Field(() => [GuidingDepartment], { description: 'The departments that the document maps to it.' })
  departments: GuidingDepartment[]

  @Field(() => [Guidance], {
    description: 'Departments for which the document names no units: whether they guide this one, it does not say.',
  })
  unassigned: Guidance[]

  @Field(() => [Because], {
    description:
      'What it was worked out from: the units of each of these departments, where the document assigns any. Empty: it names no departments.',
  })
  because: Because[]
}

@ObjectType({ description: 'Places that leading cadres keep contact with (联系点).' })
export class ContactPoint extends SchemeItem {
  @Field(() => TextValue, { description: 'Who keeps the contact.' })
  who: TextValue
}

/** A department's guidance as clients see it. */
export const guidanceOf = ({ code, department, field, units, duty, source }: ProfileGuidance): Guidance =>
  Object.assign(new Guidance(), {
    code,
    department: textValueOf(department),
    field: textValueOf(field),
    units: sectorUnitsValueOf(units),
    duty: textValueOf(duty),
    clauses: clausesOf(source),
  })

/** Who guides a unit, as clients see it. */
export const unitGuidanceOf = (unit: SectorUnit, answer: GuidanceAnswer<ProfileGuidance>): UnitGuidance =>
  Object.assign(new UnitGuidance(), {
    unit,
    isSilent: answer.isSilent,
    departments: answer.departments.map(({ item, coverage }) =>
      Object.assign(new GuidingDepartment(), { guidance: guidanceOf(item), coverage: coverage as UnitCoverage }),
    ),
    unassigned: answer.unassigned.map(guidanceOf),
    because: [...answer.departments.map(({ item }) => item), ...answer.unassigned].map(({ code, units }) =>
      because(code, 'units', units),
    ),
  })

/** Contact points as clients see them. */
export const contactPointOf = (item: ProfileContactPoint): ContactPoint =>
  asItem(ContactPoint, item, { who: textValueOf(item.who) })
