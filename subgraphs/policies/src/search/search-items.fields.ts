import type { Context } from '@meritgraph/shared/context'
import { escapedLike } from '@meritgraph/shared/database'
import { fault } from '@meritgraph/shared/errors'
import { connectionOf, type Page, PageArgs } from '@meritgraph/shared/pagination'
import { Args, ArgsType, Authorized, Ctx, Field, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import { ItemKind } from '../items/index.js'
import { PolicyProfile, profileByCode } from '../profiles/index.js'
import { Language, languageOr } from '../values/index.js'
import { entryPage, type Narrow } from './entry-page.js'
import { SchemeEntry } from './scheme-entry.view.js'
import { languageOf, type Sought, soughtIn } from './sought-in.js'

const SchemeEntryConnection = connectionOf(SchemeEntry)

@ArgsType()
class SearchItemsArgs extends PageArgs {
  @Field(() => String, {
    description:
      'What to search for: 1 to 100 characters, at most 8 words. `%`, `_` and other signs stand for themselves.',
  })
  text: string

  @Field(() => Language, {
    nullable: true,
    description:
      'The language to search in; absent: Chinese where `text` has a Chinese character, else English. In Chinese the text must occur as it is, spaces aside; in English every word must occur, at least as the beginning of a word, letter case aside.',
  })
  language: Language | null

  @Field(() => [ItemKind], { nullable: true, description: 'Only items of these kinds; absent: of all.' })
  kinds: ItemKind[] | null
}

function conditions(sought: Sought): { sql: string; values: Record<string, string> } {
  const [column, pieces] =
    sought.language === 'zh' ? ['i.searchZh', [sought.piece]] : ['i.searchEn', sought.words.map((word) => ` ${word}`)]
  const sql = pieces.map((_, n) => `${column} LIKE :piece${n} ESCAPE '!'`).join(' AND ')
  return { sql, values: Object.fromEntries(pieces.map((piece, n) => [`piece${n}`, `%${escapedLike(piece)}%`])) }
}

@Resolver(() => SchemeEntry)
export class SearchItems {
  @Authorized('PUBLIC')
  @Query(() => SchemeEntryConnection, {
    description:
      'Items and glossary entries of all schemes that apply at `asOf`, whose texts contain this one, by scheme and place in it. Errors: SEARCH_TEXT_EMPTY, SEARCH_TEXT_TOO_LONG.',
  })
  searchItems(@Args(() => SearchItemsArgs) args: SearchItemsArgs, @Ctx() ctx: Context): Promise<Page<SchemeEntry>> {
    const { text, language, kinds } = args
    const asked = soughtIn(text, languageOr(language, languageOf(text)))
    if ('problem' in asked) throw fault(asked.problem.code, asked.problem.params, ctx.language)
    const { sql, values } = conditions(asked.sought)
    const narrow: Narrow = (query) => {
      query.andWhere(sql, values)
      return kinds ? query.andWhere('i.kind IN (:...kinds)', { kinds: kinds.length > 0 ? kinds : [''] }) : query
    }
    return entryPage(ctx, args, narrow, (entry) => entry)
  }

  @FieldResolver(() => PolicyProfile, { nullable: true, description: 'The scheme that states it.' })
  profile(@Root() { profileCode }: SchemeEntry, @Ctx() ctx: Context): Promise<PolicyProfile | null> {
    return profileByCode(ctx, profileCode)
  }
}
