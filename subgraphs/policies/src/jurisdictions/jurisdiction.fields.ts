import type { Context } from '@meritgraph/shared/context'
import { connectionOf, type Page, PageArgs, pagesOf } from '@meritgraph/shared/pagination'
import { Text, text } from '@meritgraph/shared/values'
import { Arg, Args, ArgsType, Authorized, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import { Jurisdiction } from './jurisdiction.entity.js'
import { jurisdictionByCode } from './jurisdiction.loaders.js'
import { below, codesOf } from './jurisdiction.rules.js'

const JurisdictionConnection = connectionOf(Jurisdiction, 'Jurisdiction')

const all = { entity: Jurisdiction, orderBy: ['code' as const], bitemporal: true }
const jurisdictionPage = pagesOf(all)
const childrenPage = pagesOf({ ...all, parent: 'parentCode' })

@ArgsType()
class JurisdictionsArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Code of a jurisdiction: only what stands below it, at any depth.' })
  under: string | null
}

@Resolver(() => Jurisdiction)
export class JurisdictionFields {
  @Authorized('PUBLIC')
  @Query(() => Jurisdiction, {
    nullable: true,
    description: 'The jurisdiction with this code; null where there is none.',
  })
  jurisdiction(
    @Arg('code', () => ID, { description: 'Its code, such as `beijing`.' }) code: string,
    @Ctx() ctx: Context,
  ): Promise<Jurisdiction | null> {
    return jurisdictionByCode(ctx).load(code)
  }

  @Authorized('PUBLIC')
  @Query(() => JurisdictionConnection, { description: 'The jurisdictions, by code. Unknown `under`: an empty page.' })
  async jurisdictions(
    @Args(() => JurisdictionsArgs) args: JurisdictionsArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<Jurisdiction>> {
    if (args.under == null) return jurisdictionPage(ctx, args)
    const top = await jurisdictionByCode(ctx).load(args.under)
    const [from, before] = top ? below(top.path) : ['', '']
    const where: Parameters<typeof pagesOf<Jurisdiction>>[0]['where'] = (query, alias) =>
      query.andWhere(`${alias}.path > :from AND ${alias}.path < :before`, { from, before })
    return pagesOf({ ...all, where })(ctx, args)
  }

  @FieldResolver(() => Text, { description: 'What it is called.' })
  name(@Root() { nameZh, nameEn }: Jurisdiction): Text {
    return text(nameZh, nameEn)
  }

  @FieldResolver(() => Text, { nullable: true, description: 'What was remarked on its name or its place in the tree.' })
  note(@Root() { noteZh, noteEn }: Jurisdiction): Text | null {
    return noteZh === null ? null : text(noteZh, noteEn)
  }

  @FieldResolver(() => Jurisdiction, { nullable: true, description: 'The jurisdiction above it; null at the root.' })
  parent(@Root() { parentCode }: Jurisdiction, @Ctx() ctx: Context): Promise<Jurisdiction | null> | null {
    return parentCode === null ? null : jurisdictionByCode(ctx).load(parentCode)
  }

  @FieldResolver(() => [Jurisdiction], {
    description: 'The jurisdictions above it, root first; as many as the tree is deep.',
  })
  async ancestors(@Root() { path }: Jurisdiction, @Ctx() ctx: Context): Promise<Jurisdiction[]> {
    const found = await Promise.all(
      codesOf(path)
        .slice(0, -1)
        .map((code) => jurisdictionByCode(ctx).load(code)),
    )
    return found.filter((jurisdiction) => jurisdiction !== null)
  }

  @FieldResolver(() => JurisdictionConnection, { description: 'The jurisdictions directly below it, by code.' })
  children(
    @Root() { code }: Jurisdiction,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<Jurisdiction>> {
    return childrenPage(ctx, args, code)
  }
}
