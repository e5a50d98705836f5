import { Stop } from '../shell/exit.js'
import type { Gateway } from '../shell/gateway.js'
import type { Shell } from '../shell/shell.js'
import { REPLACE_DRAFT, SET_VALIDITY, START } from './documents.js'
import { openRequests } from './open-requests.js'
import type { OneFile } from './read-one.js'
import { change, type RemoteRequest } from './remote-request.js'
import type { Validity } from './time-options.js'

/** What the caller says of a change request beside its file. */
export interface DraftOptions extends Validity {
  titleZh?: string
  titleEn?: string
}

/** Whose code says that an edit would leave the draft as it is. */
const UNCHANGED = 'CHANGE_DRAFT_UNCHANGED'

/** The caller's latest change request for the scheme that can still be edited; null: none. */
export async function openRequest(gateway: Gateway, { profile }: OneFile, shell: Shell): Promise<RemoteRequest | null> {
  const { account, requests } = await openRequests(gateway, profile.identity.code, shell)
  return requests.findLast(({ authorId }) => account !== null && authorId === account) ?? null
}

/** What was done to which change request. */
export interface Done {
  did: 'NOTHING' | 'STARTED' | 'EDITED'
  request: RemoteRequest
}

/** Brings an open change request to what the file and the options say, where it is not so already. */
export async function bring(
  gateway: Gateway,
  open: RemoteRequest,
  { file, text }: OneFile,
  options: DraftOptions,
  { t }: Shell,
): Promise<Done> {
  const on = (request: RemoteRequest) => ({ changeRequestId: request.id, expectedRevision: request.revision })
  const doing = t('正在更新草稿', 'Editing the draft')
  const edited = await changeUnlessSame(gateway, REPLACE_DRAFT, { ...on(open), file: text, fileName: file }, doing)
  const { validFrom, validTo } = options
  const wanted = { validFrom: validFrom ?? open.validFrom, validTo: validTo ?? open.validTo }
  const isDated = wanted.validFrom !== open.validFrom || wanted.validTo !== open.validTo
  const dated = isDated
    ? await changeUnlessSame(gateway, SET_VALIDITY, { ...on(edited ?? open), ...wanted }, doing)
    : null
  const request = dated ?? edited
  return request ? { did: 'EDITED', request } : { did: 'NOTHING', request: open }
}

/** Runs a mutation on a draft; null where it would leave the draft as it is. */
async function changeUnlessSame(
  ...[gateway, document, input, doing]: Parameters<typeof change>
): Promise<RemoteRequest | null> {
  try {
    return await change(gateway, document, input, doing)
  } catch (error) {
    if (error instanceof Stop && error.reasons.every(({ code }) => code === UNCHANGED)) return null
    throw error
  }
}

/** Starts a change request whose draft is the file. */
export async function start(
  gateway: Gateway,
  { file, text, profile }: OneFile,
  options: DraftOptions,
  { t }: Shell,
): Promise<Done> {
  const { code, jurisdiction } = profile.identity
  const { validFrom, validTo, titleZh = `修改方案 ${code}`, titleEn = null } = options
  const input = {
    subject: 'SCHEME',
    target: code,
    jurisdictionCode: jurisdiction,
    title: { zh: titleZh, en: titleEn ?? (options.titleZh ? null : `Change of the scheme ${code}`) },
    file: text,
    fileName: file,
    validFrom,
    validTo,
  }
  return {
    did: 'STARTED',
    request: await change(gateway, START, input, t('正在新建变更申请', 'Starting a change request')),
  }
}
