import { covers, Role, type Scope } from '@meritgraph/shared/auth'
import type { Problem } from '@meritgraph/shared/errors'
import { type Day, FOREVER_DAY } from '@meritgraph/shared/time'

/** A role over a scope for some days. Both scopes null: everywhere. */
export interface Held {
  role: Role
  jurisdiction: string | null
  organization: string | null
  validFrom: Day
  validTo: Day
}

/** What somebody wants to grant. */
export interface Draft extends Held {
  issuer: string
  subject: string
}

/** What is known when a draft is judged. */
export interface GrantFacts {
  today: Day
  /** What the one who grants holds, on any day. */
  held: readonly Held[]
  /** Where the draft's scope stands; everything above it included. */
  target: Scope
  /** What the account has already, on any day. */
  existing: readonly Held[]
  /** Whether any grant was ever recorded. */
  isFirst: boolean
}

const isEverywhere = ({ jurisdiction, organization }: Pick<Held, 'jurisdiction' | 'organization'>) =>
  jurisdiction === null && organization === null

/** Whether a grant makes its account platform admin everywhere. */
export const isUnlimitedAdmin = (grant: Held) => grant.role === Role.PLATFORM_ADMIN && isEverywhere(grant)

export const appliesOn = ({ validFrom, validTo }: Pick<Held, 'validFrom' | 'validTo'>, day: Day) =>
  validFrom <= day && day < validTo

/** The held grants that allow giving or taking `role` at `target`: the same role, or platform admin, over it. */
function heldOver(held: readonly Held[], role: Role, target: Scope): Held[] {
  const isScopeless = target.jurisdictions.length === 0 && target.organizations.length === 0
  return held.filter((grant) => {
    if (isScopeless) return isUnlimitedAdmin(grant)
    return (grant.role === role || grant.role === Role.PLATFORM_ADMIN) && covers(grant, target)
  })
}

/** Whether what somebody holds today lets them give or take `role` at `target`. A target without codes is everywhere. */
export function mayHandle(held: readonly Held[], role: Role, target: Scope, today: Day): boolean {
  return heldOver(held, role, target).some((grant) => appliesOn(grant, today))
}

/** Problems of a draft that show without looking anything up. */
export function problemsOfDraft({ issuer, subject, jurisdiction, organization, validFrom, validTo }: Draft): Problem[] {
  const problems: Problem[] = []
  for (const [field, value] of Object.entries({ issuer, subject })) {
    const isFit = value.length > 0 && value.length <= 190
    if (!isFit) problems.push({ code: 'GRANT_ACCOUNT_EMPTY', path: ['input', field] })
  }
  if (jurisdiction !== null && organization !== null) {
    problems.push({ code: 'GRANT_SCOPE_AMBIGUOUS', path: ['input', 'organizationId'] })
  }
  if (validFrom >= validTo) {
    problems.push({ code: 'GRANT_VALIDITY_EMPTY', params: { validFrom, validTo }, path: ['input', 'validTo'] })
  }
  return problems
}

/** Problems of a draft that the one who grants may handle (`mayHandle`). */
export function problemsOfGrant(draft: Draft, { today, held, target, existing, isFirst }: GrantFacts): Problem[] {
  const { role, validFrom, validTo } = draft
  if (isFirst && !(isUnlimitedAdmin(draft) && validFrom <= today && validTo === FOREVER_DAY)) {
    return [{ code: 'GRANT_FIRST_ADMIN', path: ['input', 'role'] }]
  }
  const same = existing.find(
    (grant) =>
      grant.role === role &&
      grant.jurisdiction === draft.jurisdiction &&
      grant.organization === draft.organization &&
      grant.validFrom < validTo &&
      validFrom < grant.validTo,
  )
  if (same) {
    return [
      { code: 'GRANT_EXISTS', params: { validFrom: same.validFrom, validTo: same.validTo }, path: ['input', 'role'] },
    ]
  }
  // A first day in the past confers nothing, since rights are those of today; a last day beyond one's own would.
  const isOwn = heldOver(held, role, target).some((grant) => appliesOn(grant, today) && validTo <= grant.validTo)
  return isOwn ? [] : [{ code: 'GRANT_BEYOND_OWN', params: { role, validTo }, path: ['input', 'validTo'] }]
}

/** Whether days from `from` on, without an end, are all covered by one of the grants. */
function coversEveryDay(grants: readonly Held[], from: Day): boolean {
  let covered = from
  for (const { validFrom, validTo } of grants.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1))) {
    if (validFrom > covered) return false
    if (validTo > covered) covered = validTo
  }
  return covered === FOREVER_DAY
}

/**
 * Problems of revoking a grant from a day on. `otherAdmins` are the other grants that make somebody platform admin
 * everywhere: there must be one for every day to come.
 */
export function problemsOfRevocation(
  grant: Held,
  { from, reason, today, otherAdmins }: { from: Day; reason: string; today: Day; otherAdmins: readonly Held[] },
): Problem[] {
  const problems: Problem[] = []
  if (reason.trim() === '' || reason.length > 500)
    problems.push({ code: 'GRANT_REASON_EMPTY', path: ['input', 'reason'] })
  if (from >= grant.validTo) {
    problems.push({ code: 'GRANT_ENDED', params: { validTo: grant.validTo, from }, path: ['input', 'from'] })
  } else if (isUnlimitedAdmin(grant)) {
    const first = from > today ? from : today
    if (grant.validTo > first && !coversEveryDay(otherAdmins, first)) {
      problems.push({ code: 'GRANT_LAST_ADMIN', params: { from: first }, path: ['input', 'grantId'] })
    }
  }
  return problems
}
