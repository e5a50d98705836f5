import type { Omission, Profile, ProfileConstraint } from '@meritgraph/shared/profile'
import { type Edit, refuse } from './edits.rules.js'
import { findItem, itemsOf } from './places.rules.js'

/** The first code of the form `<scheme>.<word>.<n>` that no item of the profile has. */
export function freeCode(profile: Profile, word: string): string {
  const taken = new Set(itemsOf(profile).map(({ item }) => item.code))
  for (let n = 1; ; n++) {
    const code = `${profile.identity.code}.${word}.${n}`
    if (!taken.has(code)) return code
  }
}

const codeTaken = (profile: Profile, code: string) =>
  findItem(profile, code) ? refuse('DRAFT_CODE_TAKEN', ['code'], { code }) : null

/** Demands something of all schemes that build on this one. */
export function constrain(profile: Profile, constraint: ProfileConstraint): Edit {
  const { code, kind, item, leaf } = constraint
  const same = profile.constraints.find((one) => one.kind === kind && one.item === item && one.leaf === leaf)
  if (same) return refuse('DRAFT_CONSTRAINT_THERE', ['leaf'], { code: same.code })
  return codeTaken(profile, code) ?? { profile: { ...profile, constraints: [...profile.constraints, constraint] } }
}

/** Demands it no longer. */
export function lift(profile: Profile, code: string): Edit {
  const left = profile.constraints.filter((one) => one.code !== code)
  if (left.length === profile.constraints.length) return refuse('DRAFT_CONSTRAINT_UNKNOWN', ['constraint'], { code })
  return { profile: { ...profile, constraints: left } }
}

/** Leaves out an item of one of `bases`. */
export function omit(profile: Profile, bases: readonly Profile[], omission: Omission): Edit {
  const { code, item } = omission
  if (findItem(profile, item)) return refuse('DRAFT_ITEM_OWN', ['item'], { code: item })
  if (!bases.some((base) => findItem(base, item))) return refuse('DRAFT_ITEM_NOT_INHERITED', ['item'], { code: item })
  if (profile.omissions.some((one) => one.item === item))
    return refuse('DRAFT_OMISSION_THERE', ['item'], { code: item })
  return codeTaken(profile, code) ?? { profile: { ...profile, omissions: [...profile.omissions, omission] } }
}

/** Leaves it out no longer. */
export function restore(profile: Profile, item: string): Edit {
  const left = profile.omissions.filter((one) => one.item !== item)
  if (left.length === profile.omissions.length) return refuse('DRAFT_OMISSION_UNKNOWN', ['item'], { code: item })
  return { profile: { ...profile, omissions: left } }
}

/** Says what happens to values that rest on no source; null: as in the scheme it builds on. */
export const controlUnsourced = (profile: Profile, unsourced: 'block' | 'warn' | null): Edit => ({
  profile: { ...profile, changeControl: unsourced && { unsourced } },
})
