import type { Context } from '@meritgraph/shared/context'
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { PolicyProfile, schemeOf } from '../profiles/index.js'
import { Goal, goalOf, Milestone, milestoneOf, Principle, principleOf, Target, targetOf } from './aim.view.js'
import { AnnualTheme, annualThemeOf, Theme, themeOf, WorkStyle, workStyleOf } from './theme.view.js'

@Resolver(() => PolicyProfile)
export class ProfileAims {
  @FieldResolver(() => Theme, {
    nullable: true,
    description: 'Its theme; null where the document has no such section.',
  })
  async theme(@Root() profile: PolicyProfile, @Ctx() ctx: Context): Promise<Theme | null> {
    const { theme } = await schemeOf(ctx, profile)
    return theme && themeOf(theme)
  }

  @FieldResolver(() => [AnnualTheme], { description: 'What each year of the campaign stands under.' })
  async annualThemes(@Root() profile: PolicyProfile, @Ctx() ctx: Context): Promise<AnnualTheme[]> {
    return (await schemeOf(ctx, profile)).annualThemes.map(annualThemeOf)
  }

  @FieldResolver(() => WorkStyle, {
    nullable: true,
    description: 'Its section on work style; null where there is none.',
  })
  async workStyle(@Root() profile: PolicyProfile, @Ctx() ctx: Context): Promise<WorkStyle | null> {
    const { workStyle } = await schemeOf(ctx, profile)
    return workStyle && workStyleOf(workStyle)
  }

  @FieldResolver(() => [Goal], { description: 'What it is to achieve, in order.' })
  async goals(@Root() profile: PolicyProfile, @Ctx() ctx: Context): Promise<Goal[]> {
    return (await schemeOf(ctx, profile)).goals.map(goalOf)
  }

  @FieldResolver(() => [Principle], { description: 'Its principles, in order; empty where the document states none.' })
  async principles(@Root() profile: PolicyProfile, @Ctx() ctx: Context): Promise<Principle[]> {
    return (await schemeOf(ctx, profile)).principles.map(principleOf)
  }

  @FieldResolver(() => [Milestone], { description: 'Dates and events that it works towards.' })
  async milestones(@Root() profile: PolicyProfile, @Ctx() ctx: Context): Promise<Milestone[]> {
    return (await schemeOf(ctx, profile)).milestones.map(milestoneOf)
  }

  @FieldResolver(() => [Target], { description: 'Numbers to reach; empty where the document states none.' })
  async targets(@Root() profile: PolicyProfile, @Ctx() ctx: Context): Promise<Target[]> {
    return (await schemeOf(ctx, profile)).targets.map(targetOf)
  }
}
