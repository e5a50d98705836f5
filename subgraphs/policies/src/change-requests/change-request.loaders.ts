import type { Context } from '@meritgraph/shared/context'
import { batched } from '@meritgraph/shared/loaders'
import { type ListSpec, type Page, type PageArgs, pageOfList, pagesOf } from '@meritgraph/shared/pagination'
import { In, type ObjectLiteral } from 'typeorm'
import { ChangeRequest } from './change-request.entity.js'
import {
  ChangeRequestApproval,
  ChangeRequestComment,
  ChangeRequestDraft,
  ChangeRequestEdit,
  ChangeRequestNotice,
  ChangeRequestPlan,
} from './change-request-records.entity.js'
import { whereVisible } from './change-request.rights.js'
import type { ChangeState } from './change-state.js'

/** Change requests that the viewer may see, by a column. */
const visibleBy = (column: 'id' | 'publishedVersionId') =>
  batched<ChangeRequest>(async (ctx, keys) => {
    const query = ctx.db.createQueryBuilder(ChangeRequest, 'r').where(`r.${column} IN (:...keys)`, { keys })
    const rows = await whereVisible(query, 'r', ctx).getMany()
    return new Map(rows.map((row) => [row[column]!, row]))
  })

/** A change request by its id; null where there is none, and where the viewer may not see it. */
export const changeRequestById = visibleBy('id')

/** The change request by which a version was published, by the id of the version; null where there was none. */
export const changeRequestOfVersion = visibleBy('publishedVersionId')

/** The row of a visible change request in another table. */
const partOf = <T extends ObjectLiteral & { changeRequestId: string }>(entity: new () => T) =>
  batched<T>(async (ctx, ids) => {
    const query = ctx.db
      .createQueryBuilder(entity, 'p')
      .innerJoin(ChangeRequest, 'r', 'r.id = p.changeRequestId')
      .where('p.changeRequestId IN (:...ids)', { ids })
    const rows = await whereVisible(query, 'r', ctx).getMany()
    return new Map(rows.map((row) => [row.changeRequestId, row]))
  })

/** The draft of a change request by the request's id; null as `changeRequestById`. */
export const draftOf = partOf(ChangeRequestDraft)

/** The plan with which a change request was published; null where it was not. */
export const frozenPlanOf = partOf(ChangeRequestPlan)

/** The approvals of a change request, oldest first; the caller has loaded the request. */
export const approvalsOf = batched<ChangeRequestApproval[]>(async (ctx, ids) => {
  const where = { changeRequestId: In([...ids]) }
  const rows = await ctx.db.find(ChangeRequestApproval, { where, order: { id: 'ASC' } })
  const approvals = new Map<string, ChangeRequestApproval[]>(ids.map((id) => [id, []]))
  for (const row of rows) approvals.get(row.changeRequestId)!.push(row)
  return approvals
})

const list: ListSpec<ChangeRequest> = { entity: ChangeRequest, orderBy: ['id'], where: whereVisible }

/** Pages of the visible change requests for a target. */
export const changeRequestPageOfTarget = pagesOf({ ...list, parent: 'target' })

/** Which change requests are asked for; null: whichever. */
export interface Sought {
  state: ChangeState | null
  target: string | null
  jurisdictionCode: string | null
}

/** Pages of the visible change requests that have these values. */
export const changeRequestPage = (sought: Sought) =>
  pagesOf<ChangeRequest>({
    ...list,
    where: (query, alias, ctx) => {
      whereVisible(query, alias, ctx)
      for (const [column, value] of Object.entries(sought)) {
        if (value != null) query.andWhere(`${alias}.${column} = :${column}`, { [column]: value })
      }
    },
  })

/** Pages of what belongs to a change request, by its id; the caller has loaded the request. */
export const editPage = pagesOf({ entity: ChangeRequestEdit, parent: 'changeRequestId', orderBy: ['revision'] })
export const commentPage = pagesOf({ entity: ChangeRequestComment, parent: 'changeRequestId', orderBy: ['id'] })
export const noticePage = pagesOf({ entity: ChangeRequestNotice, parent: 'changeRequestId', orderBy: ['id'] })

/** A page of what the viewer may not see. */
export const noPage = <T>(ctx: Context, args: PageArgs): Page<T> => pageOfList<T>([], args, () => '', ctx.language)
