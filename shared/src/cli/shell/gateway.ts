import { Exit, type Reason, Stop } from './exit.js'
import { waitingFor } from './progress.js'
import type { Shell } from './shell.js'

/** What comes back from the graph. */
interface Answer {
  data?: Record<string, unknown> | null
  errors?: { message: string; extensions?: { code?: string }; path?: (string | number)[] }[]
}

/** What a mutation gives back: what it did, or what the caller can fix. */
export interface Payload {
  userErrors: Reason[]
}

/** The gateway as the command line asks it: by GraphQL alone, as anybody else does. */
export interface Gateway {
  /** Runs a document; `doing` says what is waited for. Stops where anything of it fails. */
  ask<T>(document: string, variables: Record<string, unknown>, doing: string): Promise<T>
}

/** Whose faults these are: the file's, so that the command ends as invalid and not as refused. */
const OF_FILES = /^(PROFILE|CONCEPT|MAPPING)_/

/** Asks the gateway of the settings, as the account of the settings. */
export function openGateway(shell: Shell): Gateway {
  let token: Promise<string | null> | null = null
  return {
    async ask<T>(document: string, variables: Record<string, unknown>, doing: string) {
      token ??= tokenOf(shell)
      const bearer = await token
      const response = await post('/graphql', { query: document, variables }, bearer, doing, shell)
      const { data, errors = [] } = await readAnswer(response, shell)
      if (errors.length > 0) throw new Stop(Exit.REFUSED, errors.map(reasonOf))
      return data as T
    },
  }
}

const reasonOf = ({ message, extensions, path }: NonNullable<Answer['errors']>[number]): Reason => ({
  code: extensions?.code ?? 'INTERNAL_SERVER_ERROR',
  message,
  path: path?.map(String) ?? null,
})

/** Stops where a mutation found something that the caller can fix: as invalid where it is all in the file. */
export function demandDone<T extends Payload>(payload: T): T {
  const { userErrors } = payload
  if (userErrors.length === 0) return payload
  throw new Stop(userErrors.every(({ code }) => OF_FILES.test(code)) ? Exit.INVALID : Exit.REFUSED, userErrors)
}

async function post(path: string, body: object, token: string | null, doing: string, shell: Shell): Promise<Response> {
  const { url, lang } = shell.settings
  const headers: Record<string, string> = {
    'content-type': 'application/json',
    accept: 'application/graphql-response+json, application/json;q=0.9',
    'accept-language': lang,
  }
  if (token !== null) headers.authorization = `Bearer ${token}`
  try {
    const init = { method: 'POST', headers, body: JSON.stringify(body) }
    return await waitingFor(doing, fetch(new URL(path, url), init), shell)
  } catch {
    return shell.stop(Exit.REFUSED, 'GATEWAY_UNREACHABLE', { url })
  }
}

async function readAnswer(response: Response, shell: Shell): Promise<Answer> {
  const answer = (await response.json().catch(() => null)) as Answer | null
  if (answer !== null && typeof answer === 'object' && ('data' in answer || 'errors' in answer)) return answer
  const { url } = shell.settings
  return shell.stop(Exit.REFUSED, 'GATEWAY_ANSWER_UNUSABLE', { url, status: response.status })
}

/** The token of the settings, or one of their demo user; null: the public. */
async function tokenOf(shell: Shell): Promise<string | null> {
  const { token, as } = shell.settings
  return as === null ? token : demoToken(as, shell)
}

/** A token of a demo user. */
export async function demoToken(user: string, shell: Shell): Promise<string> {
  const doing = shell.t('正在取得令牌', 'Getting a token')
  const response = await post('/demo/token', { user }, null, doing, shell)
  const { url } = shell.settings
  if (response.status === 404) shell.stop(Exit.REFUSED, 'DEMO_MODE_OFF', { url })
  const answer = (await response.json().catch(() => ({}))) as Answer & { token?: string }
  if (answer.errors) throw new Stop(Exit.REFUSED, answer.errors.map(reasonOf))
  if (answer.token === undefined) {
    return shell.stop(Exit.REFUSED, 'GATEWAY_ANSWER_UNUSABLE', { url, status: response.status })
  }
  return answer.token
}
