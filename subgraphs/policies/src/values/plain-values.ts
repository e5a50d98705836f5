import type { BilingualText, Value } from '@meritgraph/shared/policy'
import { Text, text } from '@meritgraph/shared/values'
import { Field, Float, Int, ObjectType } from 'type-graphql'
import { Leaf, leafOf } from './leaf.js'

@ObjectType({
  description: 'A short piece of text that is not translated, such as a document number, with what it rests on.',
})
export class StringValue extends Leaf {
  @Field(() => String, { nullable: true, description: 'As the source writes it; null where it is silent or damaged.' })
  value: string | null
}

@ObjectType({ description: 'Several texts with what they rest on.' })
export class TextsValue extends Leaf {
  @Field(() => [Text], {
    nullable: true,
    description: 'The texts in their order; null where the source is silent or damaged.',
  })
  value: Text[] | null
}

@ObjectType({ description: 'A whole number with what it rests on.' })
export class CountValue extends Leaf {
  @Field(() => Int, { nullable: true, description: 'The number; null where the source is silent or damaged.' })
  value: number | null
}

@ObjectType({ description: 'A number with what it rests on.' })
export class NumberValue extends Leaf {
  @Field(() => Float, { nullable: true, description: 'The number; null where the source is silent or damaged.' })
  value: number | null
}

@ObjectType({ description: 'Words that are not translated, with what they rest on.' })
export class WordsValue extends Leaf {
  @Field(() => [String], { nullable: true, description: 'The words in order; null where the source has none.' })
  value: string[] | null
}

@ObjectType({ description: 'How many, as a document states it. Null is neither zero nor a cap.' })
export class QuotaValue extends Leaf {
  @Field(() => Int, {
    nullable: true,
    description: 'A whole number; null where none is stated, so that no cap is enforced.',
  })
  value: number | null

  @Field(() => Boolean, { description: 'Whether a number is stated.' })
  isStated: boolean
}

/** A number, title or name leaf as clients see it. */
export const stringValueOf = (leaf: Value<string>): StringValue =>
  Object.assign(new StringValue(), leafOf(leaf), { value: leaf.value })

/** A leaf of several texts as clients see it. */
export const textsValueOf = (leaf: Value<BilingualText[]>): TextsValue =>
  Object.assign(new TextsValue(), leafOf(leaf), { value: leaf.value?.map(({ zh, en }) => text(zh, en)) ?? null })

/** A quota leaf as clients see it. */
export const quotaValueOf = (leaf: Value<number>): QuotaValue =>
  Object.assign(new QuotaValue(), leafOf(leaf), { value: leaf.value, isStated: leaf.value !== null })

/** A leaf of a whole number as clients see it. */
export const countValueOf = (leaf: Value<number>): CountValue =>
  Object.assign(new CountValue(), leafOf(leaf), { value: leaf.value })

/** A leaf of a number as clients see it. */
export const numberValueOf = (leaf: Value<number>): NumberValue =>
  Object.assign(new NumberValue(), leafOf(leaf), { value: leaf.value })

/** A leaf of words as clients see it. */
export const wordsValueOf = (leaf: Value<string[]>): WordsValue =>
  Object.assign(new WordsValue(), leafOf(leaf), { value: leaf.value })
