import 'reflect-metadata'
import { Directive, Field, ObjectType } from 'type-graphql'
import { type Language, messageOf, type Problem } from './catalogue.js'

@Directive('@shareable')
@ObjectType({ description: 'Something the caller can fix. Nothing was written when there is one.' })
export class UserError {
  @Field(() => String, { description: 'Stable machine code, listed in docs/errors.md.' })
  code: string

  @Field(() => String, { description: "What is wrong and what to do next, in the request's language." })
  message: string

  @Field(() => [String], { nullable: true, description: 'Path to the input field at fault, from `input` down.' })
  path: string[] | null
}

/** Problems found by a rule, worded for the caller. */
export function toUserErrors(problems: readonly Problem[], language: Language): UserError[] {
  return problems.map(({ code, params, path }) =>
    Object.assign(new UserError(), { code, message: messageOf(code, params, language), path: path ?? null }),
  )
}
