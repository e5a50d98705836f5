import type { Context } from '@meritgraph/shared/context'
import { type Page, PageArgs, pageOfList } from '@meritgraph/shared/pagination'
import { Args, ArgsType, Authorized, Ctx, Field, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import { ConceptKind, conceptScheme } from '../mapping/index.js'
import { mapPage } from '../profiles/index.js'
import { DocumentArgs } from './comparison-document.js'
import { eventNamesOf, fillColumns } from './filled-columns.js'
import { placeColumns, placedColumns, SchemeMatrixColumnInput, schemesNow } from './matrix-columns.js'
import { checkSize, matrixInWriting } from './matrix-documents.js'
import { MatrixLeaf } from './matrix-leaf.js'
import { LeafPathInput, rowsAsked } from './matrix-rows.js'
import {
  matrixColumnOf,
  matrixRowOf,
  SchemeMatrix,
  SchemeMatrixColumn,
  SchemeMatrixColumnConnection,
  UncomparedSchemeItemConnection,
  type UncomparedSchemeItem,
  uncomparedOf,
} from './scheme-matrix.view.js'

@ArgsType()
class SchemeMatrixArgs {
  @Field(() => [SchemeMatrixColumnInput], {
    nullable: true,
    description:
      'The columns: schemes and jurisdictions, the same one at several points in time too; at most 1,000. Absent: all schemes that apply at `asOf`.',
  })
  columns: SchemeMatrixColumnInput[] | null

  @Field(() => [MatrixLeaf], { nullable: true, description: 'Rows by the name of a leaf.' })
  leaves: MatrixLeaf[] | null

  @Field(() => [LeafPathInput], { nullable: true, description: 'Rows by the place of a leaf.' })
  paths: LeafPathInput[] | null

  @Field(() => [ConceptKind], {
    nullable: true,
    description: 'A row for every concept of these kinds, with the items of each scheme under it.',
  })
  kinds: ConceptKind[] | null
}

@Resolver(() => SchemeMatrix)
export class SchemeMatrixFields {
  @Authorized('PUBLIC')
  @Query(() => SchemeMatrix, {
    description:
      'Leaves or concepts of any schemes side by side, each at a point in time. A scheme or jurisdiction that is known but has no scheme then keeps its column. Errors: MATRIX_EMPTY, MATRIX_TOO_LARGE, MATRIX_COLUMN_INVALID, MATRIX_CONCEPT_UNKNOWN, MATRIX_LEAF_UNKNOWN, COMPARED_JURISDICTION_UNKNOWN, COMPARED_SCHEME_UNKNOWN, COMPARED_KNOWN_TOO_LATE, COMPARED_TIMES_TOO_MANY.',
  })
  async schemeMatrix(@Args(() => SchemeMatrixArgs) args: SchemeMatrixArgs, @Ctx() ctx: Context): Promise<SchemeMatrix> {
    const found = await rowsAsked(ctx, args)
    checkSize(ctx, found.length, args.columns?.length ?? 0)
    const placed = args.columns == null ? null : await placeColumns(ctx, args.columns)
    if (placed) checkSize(ctx, found.length, placed.length)
    const { version } = await conceptScheme(ctx)
    return Object.assign(new SchemeMatrix(), {
      mappingVersion: version,
      rows: found.map(matrixRowOf),
      found,
      source: placed ? placedColumns(placed) : schemesNow(null),
    })
  }

  @FieldResolver(() => SchemeMatrixColumnConnection, {
    description: 'Its columns in the order asked for; by scheme where all are asked for.',
  })
  async columns(
    @Root() { found, rows, source }: SchemeMatrix,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<SchemeMatrixColumn>> {
    const page = await source(ctx, args)
    const filled = await fillColumns(
      ctx,
      page.edges.map(({ node }) => node),
      found,
    )
    const events = await eventNamesOf(ctx, filled)
    const columns = filled.map((column) => matrixColumnOf(column, rows, events))
    return { ...page, edges: page.edges.map(({ cursor }, n) => ({ node: columns[n]!, cursor })) }
  }

  @FieldResolver(() => String, {
    description:
      'All columns as a document, at most 1,000, and at most 20,000 cells of rows times columns. Up to eight schemes stand side by side, more below each other. Errors: MATRIX_TOO_LARGE.',
  })
  document(
    @Root() { found, source, mappingVersion }: SchemeMatrix,
    @Args(() => DocumentArgs) args: DocumentArgs,
    @Ctx() ctx: Context,
  ): Promise<string> {
    return matrixInWriting(ctx, { rows: found, source, mappingVersion }, args)
  }
}

@Resolver(() => SchemeMatrixColumn)
export class SchemeMatrixColumnFields {
  @FieldResolver(() => UncomparedSchemeItemConnection, {
    description: 'Its items of the kinds that the rows are about, and that no concept answers to, in order.',
  })
  async unmapped(
    @Root() { uncompared }: SchemeMatrixColumn,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<UncomparedSchemeItem>> {
    return mapPage(
      pageOfList(uncompared, args, ({ item }) => item.code, ctx.language),
      uncomparedOf,
    )
  }
}
