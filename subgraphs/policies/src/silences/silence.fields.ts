import type { Context } from '@meritgraph/shared/context'
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { PolicyProfile, schemeOf } from '../profiles/index.js'
import { defectOf, Silence, silenceOf, TextDefect } from './silence.view.js'

@Resolver(() => PolicyProfile)
export class ProfileSilences {
  @FieldResolver(() => [Silence], { description: 'What its document does not state, as far as somebody listed it.' })
  async silences(@Root() profile: PolicyProfile, @Ctx() ctx: Context): Promise<Silence[]> {
    return (await schemeOf(ctx, profile)).silences.map(silenceOf)
  }

  @FieldResolver(() => [TextDefect], {
    description: 'Damaged and doubtful places of its source; nothing was filled in.',
  })
  async defects(@Root() profile: PolicyProfile, @Ctx() ctx: Context): Promise<TextDefect[]> {
    return (await schemeOf(ctx, profile)).defects.map(defectOf)
  }
}
