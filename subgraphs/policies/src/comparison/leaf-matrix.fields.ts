import type { Context } from '@meritgraph/shared/context'
import { connectionOf, type Page, PageArgs } from '@meritgraph/shared/pagination'
import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import { Concept, conceptByCode, coveragePage, MappingCoverageConnection } from '../concepts/index.js'
import { conceptScheme } from '../mapping/index.js'
import { DocumentArgs } from './comparison-document.js'
import { eventNamesOf, fillColumns } from './filled-columns.js'
import { LeafMatrix, MatrixColumn } from './leaf-matrix.view.js'
import { cellOf } from './matrix-cell.view.js'
import { schemesNow, withoutScheme } from './matrix-columns.js'
import { matrixInWriting } from './matrix-documents.js'
import { MatrixLeaf, ROWS } from './matrix-leaf.js'
import { rowsAsked } from './matrix-rows.js'

const MatrixColumnConnection = connectionOf(MatrixColumn)

@Resolver(() => LeafMatrix)
export class LeafMatrixFields {
  @Authorized('PUBLIC')
  @Query(() => LeafMatrix, {
    description: 'One leaf of all schemes that apply at `asOf`, side by side. Errors: COMPARED_JURISDICTION_UNKNOWN.',
  })
  async leafMatrix(
    @Arg('leaf', () => MatrixLeaf, { description: 'The leaf.' }) leaf: MatrixLeaf,
    @Arg('jurisdictions', () => [ID], {
      nullable: true,
      description: 'Codes of jurisdictions: only the schemes that they set themselves; absent: all.',
    })
    jurisdictions: string[] | null,
    @Ctx() ctx: Context,
  ): Promise<LeafMatrix> {
    const { version } = await conceptScheme(ctx)
    return Object.assign(new LeafMatrix(), {
      leaf,
      mappingVersion: version,
      withoutScheme: await withoutScheme(ctx, jurisdictions ?? []),
      jurisdictions: jurisdictions ?? null,
    })
  }

  @FieldResolver(() => Concept, {
    nullable: true,
    description: 'The concept whose items have the leaf; null for a leaf of the scheme itself.',
  })
  concept(@Root() { leaf }: LeafMatrix, @Ctx() ctx: Context): Promise<Concept | null> | null {
    const { concept } = ROWS[leaf]
    return concept === null ? null : conceptByCode(ctx, concept)
  }

  @FieldResolver(() => MatrixColumnConnection, { description: 'What each scheme has there, by scheme.' })
  async columns(
    @Root() { leaf, jurisdictions }: LeafMatrix,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<MatrixColumn>> {
    const rows = await rowsAsked(ctx, { leaves: [leaf] })
    const page = await schemesNow(jurisdictions)(ctx, args)
    const filled = await fillColumns(
      ctx,
      page.edges.map(({ node }) => node),
      rows,
    )
    const events = await eventNamesOf(ctx, filled)
    const columns = filled.map(({ placed: { profile, jurisdiction }, cells: [cells] }) =>
      Object.assign(new MatrixColumn(), { profile, jurisdiction, cells: cells!.map((cell) => cellOf(cell, events)) }),
    )
    return { ...page, edges: page.edges.map(({ cursor }, n) => ({ node: columns[n]!, cursor })) }
  }

  @FieldResolver(() => MappingCoverageConnection, {
    description: 'How much of each scheme is mapped, by scheme: an item that is not mapped is no counterpart.',
  })
  coverage(@Root() { jurisdictions }: LeafMatrix, @Args(() => PageArgs) args: PageArgs, @Ctx() ctx: Context) {
    return coveragePage(ctx, args, jurisdictions)
  }

  @FieldResolver(() => String, {
    description: 'All columns as a document, at most 1,000. Errors: MATRIX_TOO_LARGE.',
  })
  async document(
    @Root() { leaf, jurisdictions, mappingVersion }: LeafMatrix,
    @Args(() => DocumentArgs) args: DocumentArgs,
    @Ctx() ctx: Context,
  ): Promise<string> {
    const rows = await rowsAsked(ctx, { leaves: [leaf] })
    return matrixInWriting(ctx, { rows, source: schemesNow(jurisdictions), mappingVersion }, args)
  }
}
