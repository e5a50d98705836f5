import type { Value } from '@meritgraph/shared/policy'
import type { SectorUnit as ProfileUnit } from '@meritgraph/shared/profile'
import { SectorUnit } from '@meritgraph/shared/values'
import { Field, ObjectType } from 'type-graphql'
import { enumValue } from './enum-value.js'
import { Leaf, leafOf } from './leaf.js'

export { SectorUnit } from '@meritgraph/shared/values'

/** The same unit in the words of the profile format. */
export const unitWord = (unit: SectorUnit): ProfileUnit => unit.toLowerCase().replaceAll('_', '-') as ProfileUnit

/** Units of the profile format as clients see them. */
export const sectorUnitsOf = (units: readonly ProfileUnit[]): SectorUnit[] =>
  units.map((unit) => enumValue<SectorUnit>(unit))

@ObjectType({ description: 'Sector units with what they rest on.' })
export class SectorUnitsValue extends Leaf {
  @Field(() => [SectorUnit], { nullable: true, description: 'The units; null where the document assigns none.' })
  value: SectorUnit[] | null
}

/** A leaf of sector units as clients see it. */
export const sectorUnitsValueOf = (leaf: Value<ProfileUnit[]>): SectorUnitsValue =>
  Object.assign(new SectorUnitsValue(), leafOf(leaf), { value: leaf.value && sectorUnitsOf(leaf.value) })
