import { newId } from '../../time/index.js'
import type { BilingualText } from '../../policy/index.js'
import { Exit, type Reason } from '../shell/exit.js'
import { demandDone, type Gateway } from '../shell/gateway.js'
import type { Shell } from '../shell/shell.js'
import { CHANGE_REQUEST } from './documents.js'
import { type Planned, planAsJson, planBy } from './remote-plan.js'

/** A change request, as the graph says it. */
export interface RemoteRequest {
  id: string
  target: string
  state: string
  revision: number
  title: BilingualText
  validFrom: string
  validTo: string | null
  publishOn: string | null
  authorId: string | null
  contentHash: string
  [more: string]: unknown
}

/** A change request with what stands against it and what publishing it would do. */
export type PlannedRequest = RemoteRequest & Planned

/** Reads a change request with its plan. Stops where there is none that the caller may see. */
export async function readRequest(gateway: Gateway, id: string, shell: Shell): Promise<PlannedRequest> {
  let found: PlannedRequest | null = null
  const pick = ({ changeRequest }: { changeRequest: PlannedRequest | null }): Planned => {
    found ??= changeRequest
    return changeRequest ?? shell.stop(Exit.REFUSED, 'REQUEST_NOT_FOUND', { id })
  }
  const planned = await planBy(gateway, CHANGE_REQUEST, { id }, pick, shell)
  return { ...found!, ...planned }
}

/** A change request as JSON, with its plan whole. */
export const requestAsJson = ({ plan, ...request }: PlannedRequest) => ({ ...request, plan: planAsJson(plan) })

const STATES: Record<string, BilingualText> = {
  DRAFT: { zh: '起草', en: 'draft' },
  SUBMITTED: { zh: '送审', en: 'submitted' },
  APPROVED: { zh: '已批准', en: 'approved' },
  SCHEDULED: { zh: '待发布', en: 'scheduled' },
  SUSPENDED: { zh: '已中止', en: 'suspended' },
  PUBLISHED: { zh: '已发布', en: 'published' },
  REJECTED: { zh: '已驳回', en: 'rejected' },
  WITHDRAWN: { zh: '已撤回', en: 'withdrawn' },
}

/** A change request in one line. */
export function requestLine(request: RemoteRequest, { words, t }: Shell): string {
  const { id, target, title, state, revision, validFrom, validTo, publishOn } = request
  const days = t(
    `自 ${validFrom} 起${validTo ? `至 ${validTo} 前` : ''}适用`,
    `applies from ${validFrom}${validTo ? ` until before ${validTo}` : ''}`,
  )
  const day = publishOn ? t(`，将于 ${publishOn} 发布`, `, to be published on ${publishOn}`) : ''
  const said = words(STATES[state] ?? { zh: state, en: state })
  return `${id}  ${target}  ${said}${t('，修订', ', revision ')}${revision}  ${words(title)}  (${days}${day})`
}

/** What a mutation on a change request gives back. */
interface Done {
  changeRequest: RemoteRequest | null
  userErrors: Reason[]
}

/** Runs one mutation, whose document has one field. Stops with what the caller can fix. */
export async function change(
  gateway: Gateway,
  document: string,
  input: Record<string, unknown>,
  doing: string,
): Promise<RemoteRequest> {
  const variables = { input: { ...input, idempotencyKey: newId() } }
  const [payload] = Object.values(await gateway.ask<Record<string, Done>>(document, variables, doing))
  return demandDone(payload!).changeRequest!
}
