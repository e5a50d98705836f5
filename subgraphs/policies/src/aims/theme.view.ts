import type {
  AnnualTheme as ProfileAnnualTheme,
  Theme as ProfileTheme,
  WorkStyle as ProfileWorkStyle,
} from '@meritgraph/shared/profile'
import { Clause, clausesOf, TextValue, textValueOf } from '@meritgraph/shared/values'
import { Field, ID, Int, ObjectType } from 'type-graphql'
import { asItem, SchemeItem, schemeItemsOf, SchemePart, schemePartsOf } from '../values/index.js'

@ObjectType({ description: 'The guiding thought of a scheme (指导思想).' })
export class GuidingThought {
  @Field(() => ID, { description: 'Code of the item.' })
  code: string

  @Field(() => [SchemePart], { description: 'What it names, in order: ideologies, congresses, requirements, roles.' })
  parts: SchemePart[]

  @Field(() => [Clause], { description: 'The places it rests on.' })
  clauses: Clause[]
}

@ObjectType({ description: 'The overall theme of a scheme (主题).' })
export class Theme {
  @Field(() => ID, { description: 'Code of the item.' })
  code: string

  @Field(() => TextValue, { description: 'The theme in its words; SILENT where the document names none.' })
  theme: TextValue

  @Field(() => [SchemeItem], { description: 'General handles (总抓手).' })
  handles: SchemeItem[]

  @Field(() => [SchemePart], { description: 'What the document says around the theme.' })
  parts: SchemePart[]

  @Field(() => GuidingThought, { nullable: true, description: 'The guiding thought; null where there is none.' })
  guidingThought: GuidingThought | null

  @Field(() => [Clause], { description: 'The places it rests on.' })
  clauses: Clause[]
}

@ObjectType({ description: 'What one year of the campaign stands under.' })
export class AnnualTheme extends SchemeItem {
  @Field(() => Int, { description: 'The year.' })
  year: number

  @Field(() => TextValue, { description: 'Its motto.' })
  motto: TextValue

  @Field(() => ID, { nullable: true, description: 'Code of the phase of the same scheme that it belongs to.' })
  phase: string | null
}

@ObjectType({ description: 'Work style (作风), where the document has a section on it.' })
export class WorkStyle extends SchemeItem {
  @Field(() => [SchemePart], { description: 'Actions, problems, spirits, postures and plans that it lists.' })
  parts: SchemePart[]
}

/** The theme of a scheme as clients see it. */
export function themeOf({ code, theme, handles, parts, guidingThought, source }: ProfileTheme): Theme {
  const thought =
    guidingThought &&
    Object.assign(new GuidingThought(), {
      code: guidingThought.code,
      parts: schemePartsOf(guidingThought.parts),
      clauses: clausesOf(guidingThought.source),
    })
  return Object.assign(new Theme(), {
    code,
    theme: textValueOf(theme),
    handles: schemeItemsOf(handles),
    parts: schemePartsOf(parts),
    guidingThought: thought,
    clauses: clausesOf(source),
  })
}

/** The theme of a year as clients see it. */
export const annualThemeOf = (item: ProfileAnnualTheme): AnnualTheme =>
  asItem(AnnualTheme, item, { year: item.year, motto: textValueOf(item.motto), phase: item.phase })

/** The section on work style as clients see it. */
export const workStyleOf = (item: ProfileWorkStyle): WorkStyle =>
  asItem(WorkStyle, item, { parts: schemePartsOf(item.parts) })
