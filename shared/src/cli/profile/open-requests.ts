import { Exit } from '../shell/exit.js'
import type { Gateway } from '../shell/gateway.js'
import type { Shell } from '../shell/shell.js'
import { OPEN_REQUESTS } from './documents.js'
import { allOf, type Page } from './pages.js'
import type { RemoteRequest } from './remote-request.js'
import { isId } from './scheme-ref.js'

/** States in which a change request can still be published. */
const OPEN = new Set(['DRAFT', 'SUBMITTED', 'APPROVED', 'SCHEDULED', 'SUSPENDED'])

/** The open change requests of a scheme that the caller may see, oldest first, and the caller's account. */
export async function openRequests(
  gateway: Gateway,
  target: string,
  { t }: Shell,
): Promise<{ account: string | null; requests: RemoteRequest[] }> {
  let account: string | null = null
  const requests = await allOf<RemoteRequest>(async (after) => {
    const doing = t('正在查找变更申请', 'Looking for change requests')
    const found = await gateway.ask<{ viewer: { accountId: string } | null; changeRequests: Page<RemoteRequest> }>(
      OPEN_REQUESTS,
      { target, after },
      doing,
    )
    account = found.viewer?.accountId ?? null
    return found.changeRequests
  })
  return { account, requests: requests.filter(({ state }) => OPEN.has(state)) }
}

/** The id of the change request that a word names: by its id, or by the code of a scheme of which exactly one is open. */
export async function requestId(gateway: Gateway, word: string, shell: Shell): Promise<string> {
  if (isId(word)) return word
  const { requests } = await openRequests(gateway, word, shell)
  const [only, ...others] = requests
  if (!only) return shell.stop(Exit.REFUSED, 'REQUEST_NONE_OPEN', { code: word })
  if (others.length === 0) return only.id
  const ids = requests.map(({ id }) => id).join(', ')
  return shell.stop(Exit.REFUSED, 'REQUEST_AMBIGUOUS', { code: word, count: requests.length, ids })
}

/** How commands call the change request that they are given. */
export const requestArgument = (t: Shell['t']): [name: string, description: string] => [
  '<request>',
  t(
    '变更申请的编号；方案只有一个未结的变更申请时，也可用方案代码',
    'id of the change request, or the code of a scheme of which one is open',
  ),
]
