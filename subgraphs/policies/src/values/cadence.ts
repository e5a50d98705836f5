import type { Cadence as ProfileCadence, Strength, Value } from '@meritgraph/shared/policy'
import { Text, text, textOf } from '@meritgraph/shared/values'
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import { enumValue } from './enum-value.js'
import { Leaf, leafOf } from './leaf.js'

/** How strictly a cadence binds. */
export enum CadenceStrength {
  REQUIRED = 'REQUIRED',
  IN_PRINCIPLE = 'IN_PRINCIPLE',
  OPTIONAL = 'OPTIONAL',
  AS_APPROPRIATE = 'AS_APPROPRIATE',
  PERIODIC = 'PERIODIC',
}

registerEnumType(CadenceStrength, {
  name: 'CadenceStrength',
  description: 'How strictly a cadence binds.',
  valuesConfig: {
    REQUIRED: { description: 'Plainly required (每).' },
    IN_PRINCIPLE: { description: 'Required in principle (原则上).' },
    OPTIONAL: { description: 'Allowed (可).' },
    AS_APPROPRIATE: { description: 'When it suits (适时).' },
    PERIODIC: { description: 'Regularly, without a stated interval (定期).' },
  },
})

/** Where in the year something is due. */
export enum CadenceAnchor {
  YEAR_END = 'YEAR_END',
}

registerEnumType(CadenceAnchor, {
  name: 'CadenceAnchor',
  description: 'Where in the year something is due.',
  valuesConfig: { YEAR_END: { description: 'At the end of the year (年底).' } },
})

@ObjectType({ description: 'What a cadence is tied to.' })
export class CadenceTie {
  @Field(() => ID, {
    nullable: true,
    description: 'Code of a procedure of the same scheme; null where it is only named.',
  })
  procedure: string | null

  @Field(() => Text, { description: 'What it is called.' })
  name: Text
}

@ObjectType({ description: 'How often something is due, and how strictly. Null fields: the document states none.' })
export class Cadence extends Leaf {
  @Field(() => Boolean, { description: 'Whether the document states any cadence.' })
  isStated: boolean

  @Field(() => String, { nullable: true, description: 'ISO duration of months or years, such as P6M.' })
  interval: string | null

  @Field(() => CadenceAnchor, { nullable: true, description: 'Where in the year it is due.' })
  anchor: CadenceAnchor | null

  @Field(() => CadenceStrength, {
    nullable: true,
    description: 'How strictly it binds; null where it follows what it is tied to.',
  })
  strength: CadenceStrength | null

  @Field(() => [CadenceTie], { description: 'What it is tied to.' })
  tiedTo: CadenceTie[]

  @Field(() => ID, { nullable: true, description: 'Code of the phase to which it belongs.' })
  phase: string | null

  @Field(() => Text, {
    nullable: true,
    description: 'What the clause adds, such as "also at other times as the work requires".',
  })
  also: Text | null
}

/** How strictly it binds, as the schema words it. */
export const strengthOf = (strength: Strength | null): CadenceStrength | null =>
  strength && enumValue<CadenceStrength>(strength)

/** A cadence leaf as clients see it. */
export function cadenceOf(leaf: Value<ProfileCadence>): Cadence {
  const { value } = leaf
  return Object.assign(new Cadence(), leafOf(leaf), {
    isStated: value !== null,
    interval: value?.interval ?? null,
    anchor: value?.anchor ? enumValue<CadenceAnchor>(value.anchor) : null,
    strength: strengthOf(value?.strength ?? null),
    tiedTo: (value?.tiedTo ?? []).map(({ procedure, name }) => ({ procedure, name: text(name.zh, name.en) })),
    phase: value?.phase ?? null,
    also: textOf(value?.also ?? null),
  })
}
