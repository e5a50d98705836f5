import { Directive, Field, ObjectType } from 'type-graphql'
import type { BilingualText, Value } from '../policy/index.js'
import { Clause, clausesOf } from './clause.js'
import { Provenance, provenanceOf } from './provenance.js'
import { Text, textOf } from './text.js'
import { statusOf, ValueStatus } from './value-status.js'

@Directive('@shareable')
@ObjectType({ description: 'A text with what it rests on.' })
export class TextValue {
  @Field(() => Text, {
    nullable: true,
    description: 'The text; null where the source is damaged or silent at this place.',
  })
  value: Text | null

  @Field(() => ValueStatus, { description: 'How the text rests on its source.' })
  status: ValueStatus

  @Field(() => [Clause], { description: 'The places it rests on.' })
  clauses: Clause[]

  @Field(() => Text, { nullable: true, description: 'Our remark on the reading.' })
  note: Text | null

  @Field(() => Provenance, {
    nullable: true,
    description: 'How it came to stand in its scheme; null for what stands in none.',
  })
  provenance: Provenance | null
}

/** A text leaf of a profile file, as clients see it. */
export function textValueOf(leaf: Value<BilingualText>): TextValue {
  const { value, status, source, note } = leaf
  return Object.assign(new TextValue(), {
    value: textOf(value),
    status: statusOf(status),
    clauses: clausesOf(source),
    note: textOf(note),
    provenance: provenanceOf(leaf),
  })
}
