import type { Context } from '@meritgraph/shared/context'
import { type Page, PageArgs, pageOfList } from '@meritgraph/shared/pagination'
import { Args, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql'
import { isInsider } from '../change-requests/index.js'
import { rowCode } from '../mapping/index.js'
import { mapPage, PolicyProfile, profileByCode } from '../profiles/index.js'
import { Concept, ConceptItem, UnmappedItem } from './concept.view.js'
import { conceptByCode } from './concept-by-code.js'
import { authorsOfRows, mappingByRow, mappingOfProfile } from './mapping-version.loaders.js'
import { MappingRow, MappingRowConnection, mappingRowOf, MappingVersion } from './mapping-version.view.js'

const WRITTEN_BY = {
  nullable: true,
  description:
    'Id of the account that wrote the row; null for what ships with the product, and for all but editors and approvers over the jurisdiction.',
}

/** The author of a row, for those who may know. */
async function writtenBy(ctx: Context, profileCode: string, authorId: string | null): Promise<string | null> {
  if (authorId === null) return null
  const profile = await profileByCode(ctx, profileCode)
  const maySee = profile !== null && (await isInsider(ctx, profile.version))
  return maySee ? authorId : null
}

@Resolver(() => PolicyProfile)
export class ProfileMapping {
  @FieldResolver(() => MappingVersion, {
    nullable: true,
    description: 'How its items stand to the shared concepts at `asOf`; null where nobody has mapped them.',
  })
  mapping(@Root() { code }: PolicyProfile, @Ctx() ctx: Context): Promise<MappingVersion | null> {
    return mappingOfProfile(ctx, code)
  }
}

@Resolver(() => MappingVersion)
export class MappingVersionFields {
  @FieldResolver(() => MappingRowConnection, { description: 'Its rows, in their order.' })
  rows(@Root() version: MappingVersion, @Args(() => PageArgs) args: PageArgs, @Ctx() ctx: Context): Page<MappingRow> {
    const page = pageOfList(version.content.rows, args, rowCode, ctx.language)
    return mapPage(page, (row) => mappingRowOf(version, row))
  }
}

@Resolver(() => MappingRow)
export class MappingRowFields {
  @FieldResolver(() => Concept, { nullable: true, description: 'The concept; null where none answers to the item.' })
  concept(@Root() { conceptCode }: MappingRow, @Ctx() ctx: Context): Promise<Concept | null> | null {
    return conceptCode === null ? null : conceptByCode(ctx, conceptCode)
  }

  @FieldResolver(() => ID, WRITTEN_BY)
  async writtenBy(@Root() row: MappingRow, @Ctx() ctx: Context): Promise<string | null> {
    const { profile, contentHash } = row.version
    const authors = await authorsOfRows(ctx).load(contentHash)
    return writtenBy(ctx, profile, authors?.get(rowCode({ item: row.item, concept: row.conceptCode })) ?? null)
  }
}

@Resolver(() => ConceptItem)
export class ConceptItemFields {
  @FieldResolver(() => MappingVersion, {
    nullable: true,
    description: 'The published state of the mapping that says so.',
  })
  mapping(@Root() { mappingRowId }: ConceptItem, @Ctx() ctx: Context): Promise<MappingVersion | null> {
    return mappingByRow(ctx, mappingRowId)
  }

  @FieldResolver(() => ID, WRITTEN_BY)
  writtenBy(@Root() { entry, authorId }: ConceptItem, @Ctx() ctx: Context): Promise<string | null> {
    return writtenBy(ctx, entry.profileCode, authorId)
  }
}

@Resolver(() => UnmappedItem)
export class UnmappedItemFields {
  @FieldResolver(() => MappingVersion, {
    nullable: true,
    description:
      'The published state of the mapping in which nothing answers to it; null: nobody has mapped the scheme.',
  })
  mapping(@Root() { mappingRowId }: UnmappedItem, @Ctx() ctx: Context): Promise<MappingVersion | null> | null {
    return mappingRowId === null ? null : mappingByRow(ctx, mappingRowId)
  }
}
