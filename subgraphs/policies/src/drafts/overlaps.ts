import type { Context } from '@meritgraph/shared/context'
import { messageOf } from '@meritgraph/shared/errors'
import { ChangeRequest, ChangeState, whereVisible } from '../change-requests/index.js'
import { type DraftProblem, draftProblem, DraftSeverity } from './draft-problem.view.js'

/** The states of change requests that are on their way to publication. */
const ON_THEIR_WAY = [ChangeState.SUBMITTED, ChangeState.APPROVED, ChangeState.SCHEDULED]

/** More of them than these are not named. */
const MOST = 10

/** Warns of other changes of the same target that are on their way, for days that overlap. */
export async function overlaps(ctx: Context, request: ChangeRequest): Promise<DraftProblem[]> {
  const { id, subject, target, validFrom, validTo } = request
  const query = ctx.db
    .createQueryBuilder(ChangeRequest, 'r')
    .where('r.target = :target AND r.subject = :subject AND r.id <> :id', { target, subject, id })
    .andWhere('r.state IN (:...states)', { states: ON_THEIR_WAY })
    .andWhere('r.validFrom < :validTo AND r.validTo > :validFrom', { validFrom, validTo })
    .orderBy('r.id', 'ASC')
    .take(MOST)
  const others = await whereVisible(query, 'r', ctx).getMany()
  return others.map(({ titleZh, titleEn, state }) => {
    const say = (language: 'zh' | 'en', title: string) => messageOf('DRAFT_OVERLAPS', { title, state }, language)
    const message = { zh: say('zh', titleZh), en: say('en', titleEn ?? titleZh) }
    const place = { file: '', path: '', line: 1, column: 1 }
    return draftProblem({ code: 'DRAFT_OVERLAPS', ...place, message, hint: null }, DraftSeverity.WARNING)
  })
}
