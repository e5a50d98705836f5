import type { Value } from './value.js'

/** What an award says of whom it honours. */
export interface AwardRecipients {
  recipients: readonly { type: string; quota: Value<number> }[]
}

/**
 * How many recipients of a type an award allows. NOT_STATED is no cap, neither zero nor unlimited by wish.
 * RECIPIENTS_NOT_STATED: the document names no recipient types at all. NOT_HONOURED: it names others.
 */
export type QuotaAnswer =
  | { kind: 'CAP'; cap: number }
  | { kind: 'NOT_STATED' }
  | { kind: 'RECIPIENTS_NOT_STATED' }
  | { kind: 'NOT_HONOURED' }

/** The quota of an award for a type of recipients. */
export function quotaOf({ recipients }: AwardRecipients, type: string): QuotaAnswer {
  if (recipients.length === 0) return { kind: 'RECIPIENTS_NOT_STATED' }
  const recipient = recipients.find((one) => one.type === type)
  if (!recipient) return { kind: 'NOT_HONOURED' }
  const cap = recipient.quota.value
  return cap === null ? { kind: 'NOT_STATED' } : { kind: 'CAP', cap }
}

/** Whether a number of recipients keeps the quota. SHORT is shown, EXCEEDED is refused; NO_CAP: no number is stated. */
export type QuotaUse = 'SHORT' | 'FULL' | 'EXCEEDED' | 'NO_CAP' | 'NOT_HONOURED'

/** How a number of recipients of a type stands to the quota. */
export function quotaUse(award: AwardRecipients, type: string, count: number): QuotaUse {
  const answer = quotaOf(award, type)
  if (answer.kind === 'NOT_HONOURED') return 'NOT_HONOURED'
  if (answer.kind !== 'CAP') return 'NO_CAP'
  if (count === answer.cap) return 'FULL'
  return count < answer.cap ? 'SHORT' : 'EXCEEDED'
}

/** The sum of all stated quotas, and how many recipients have none stated. */
export function quotaTotal(awards: readonly AwardRecipients[]): { total: number; stated: number; notStated: number } {
  const quotas = awards.flatMap(({ recipients }) => recipients.map(({ quota }) => quota.value))
  const stated = quotas.filter((quota) => quota !== null)
  return {
    total: stated.reduce((sum, quota) => sum + quota, 0),
    stated: stated.length,
    notStated: quotas.length - stated.length,
  }
}
