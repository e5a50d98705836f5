import type { Context } from '@meritgraph/shared/context'
import { type Page, PageArgs, pageOfList } from '@meritgraph/shared/pagination'
import { countsOf, diffDocument } from '@meritgraph/shared/policy'
import { FOREVER_DAY } from '@meritgraph/shared/time'
import { inWords } from '@meritgraph/shared/values'
import { Args, ArgsType, Authorized, Ctx, Field, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import { type Change, ChangeConnection, changeCountsOf, changeNames, changeOf } from '../plans/index.js'
import { mapPage } from '../profiles/index.js'
import { DocumentArgs, languageOf, written } from './comparison-document.js'
import { type DiffSide, VersionDiff } from './version-diff.view.js'
import { differencesOf } from './version-differences.js'
import { VersionRef, versionReferredTo } from './version-ref.js'

@ArgsType()
class VersionDiffArgs {
  @Field(() => VersionRef, { description: 'The version before.' })
  before: VersionRef

  @Field(() => VersionRef, { description: 'The version after; of the same scheme or of another.' })
  after: VersionRef

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Whether the schemes are compared with all that they build on; otherwise only what the versions themselves say.',
  })
  resolved: boolean
}

/** A side of a comparison by its name and the days of its version. */
function labelOf({ version, content }: DiffSide) {
  const { value } = content.identity.name
  const until = version.validTo === FOREVER_DAY ? '' : version.validTo
  const days = `${version.validFrom}–${until}`
  const code = version.profileCode
  const [zh, en] = [value?.zh ?? code, value?.en ?? value?.zh ?? code]
  return { zh: `${zh}（${days}）`, en: `${en} (${days})` }
}

@Resolver(() => VersionDiff)
export class VersionDiffFields {
  @Authorized('PUBLIC')
  @Query(() => VersionDiff, {
    description:
      'What is different between two versions. Items are matched by code, then by concept; a moved or re-dated item is shown as such. Errors: VERSION_REFERENCE_INVALID, COMPARED_VERSION_UNKNOWN, COMPARED_SCHEME_UNKNOWN, COMPARED_KNOWN_TOO_LATE.',
  })
  async versionDiff(@Args(() => VersionDiffArgs) args: VersionDiffArgs, @Ctx() ctx: Context): Promise<VersionDiff> {
    const [one, other] = await Promise.all([
      versionReferredTo(ctx, 'before', args.before),
      versionReferredTo(ctx, 'after', args.after),
    ])
    const { before, after, changes } = await differencesOf(one, other, args.resolved)
    return Object.assign(new VersionDiff(), {
      before: before.version,
      after: after.version,
      isResolved: args.resolved,
      counts: changeCountsOf(countsOf(changes)),
      sides: { before, after },
      found: changes,
      names: await changeNames(ctx, changes, [after.content, before.content]),
    })
  }

  @FieldResolver(() => ChangeConnection, { description: 'The differences, in the order of the later version.' })
  changes(
    @Root() { found, names }: VersionDiff,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() ctx: Context,
  ): Page<Change> {
    const numbered = found.map((change, number) => ({ change, number }))
    return mapPage(
      pageOfList(numbered, args, ({ number }) => String(number), ctx.language),
      ({ change }) => changeOf(change, names),
    )
  }

  @FieldResolver(() => String, { description: 'All differences as a document, not only a page of them.' })
  document(
    @Root() { found, names, sides }: VersionDiff,
    @Args(() => DocumentArgs) args: DocumentArgs,
    @Ctx() ctx: Context,
  ): Promise<string> {
    const words = (value: unknown) => inWords(value, names.events)
    const nameOf = (item: string) => names.items.get(item) ?? null
    const [before, after] = [labelOf(sides.before), labelOf(sides.after)]
    return written(diffDocument({ before, after, changes: found, words, nameOf }, languageOf(args, ctx)), args)
  }
}
