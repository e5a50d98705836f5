import type { Context } from '@meritgraph/shared/context'
import { escapedLike } from '@meritgraph/shared/database'
import { fault } from '@meritgraph/shared/errors'
import { type Page, type PageArgs, pagesOf } from '@meritgraph/shared/pagination'
import { afterSubtree, isOfToday } from '@meritgraph/shared/replicas'
import { Organization } from './organization.entity.js'
import { Hierarchy, lineOf, OrganizationLine, OrganizationPlace } from './organization-line.entity.js'
import { organizationById, subtreeOf } from './organization.loaders.js'

/** A page of what names organizations as a page of these organizations; those that do not exist at `asOf` drop out. */
async function asOrganizations(ctx: Context, page: Page<{ organizationId: string }>): Promise<Page<Organization>> {
  const nodes = await Promise.all(page.edges.map(({ node }) => organizationById(ctx).load(node.organizationId)))
  const edges = page.edges.flatMap(({ cursor }, n) => (nodes[n] ? [{ cursor, node: nodes[n] }] : []))
  return { ...page, edges }
}

const childrenIn = (hierarchy: Hierarchy) =>
  pagesOf({
    entity: OrganizationLine,
    parent: 'parentId',
    orderBy: ['code'],
    bitemporal: true,
    where: (query, alias) => query.andWhere(`${alias}.hierarchy = :hierarchy`, { hierarchy }),
  })

const children = {
  PARTY: childrenIn(Hierarchy.PARTY),
  ADMINISTRATIVE: childrenIn(Hierarchy.ADMINISTRATIVE),
}

/** What stands directly below an organization at the request's `asOf`, by code; batched over organizations. */
export const childPage = async (ctx: Context, args: PageArgs, id: string, hierarchy: Hierarchy) =>
  asOrganizations(ctx, await children[hierarchy](ctx, args, id))

/** An organization and all below it: a range of the places of today, else down the lines of the day asked for. */
export async function subtreePage(
  ctx: Context,
  args: PageArgs,
  id: string,
  hierarchy: Hierarchy,
): Promise<Page<Organization>> {
  if (isOfToday(ctx, ctx.asOf)) {
    const top = await ctx.db.findOneBy(OrganizationPlace, { line: lineOf(hierarchy, id) })
    const [path, after] = top ? [top.path, afterSubtree(top.path)] : ['', '']
    const places = pagesOf({
      entity: OrganizationPlace,
      orderBy: ['path'],
      where: (query, alias) =>
        query.andWhere(`${alias}.hierarchy = :hierarchy AND ${alias}.path >= :path AND ${alias}.path < :before`, {
          hierarchy,
          path,
          before: after,
        }),
    })
    return asOrganizations(ctx, await places(ctx, args))
  }
  const below = subtreeOf(ctx.db, id, ctx.asOf, 'top', hierarchy)
  return pagesOf({
    entity: Organization,
    orderBy: ['code'],
    bitemporal: true,
    where: (query, alias) => query.andWhere(`${alias}.organizationId IN (${below.sql})`, below.parameters),
  })(ctx, args)
}

const LONGEST_TEXT = 100

/** Organizations whose name at the request's `asOf` has a text in it, by code. Errors: ORGANIZATION_SEARCH_INVALID. */
export function searchPage(ctx: Context, args: PageArgs, text: string): Promise<Page<Organization>> {
  const sought = text.trim().toLowerCase()
  if (sought === '' || Array.from(sought).length > LONGEST_TEXT)
    throw fault('ORGANIZATION_SEARCH_INVALID', { most: LONGEST_TEXT }, ctx.language)
  const pattern = `%${escapedLike(sought)}%`
  return pagesOf({
    entity: Organization,
    orderBy: ['code'],
    bitemporal: true,
    where: (query, alias) =>
      query.andWhere(
        `(LOWER(${alias}.nameZh) LIKE :pattern ESCAPE '!' OR LOWER(${alias}.nameEn) LIKE :pattern ESCAPE '!')`,
        {
          pattern,
        },
      ),
  })(ctx, args)
}
