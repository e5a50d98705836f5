import type { Context } from '@meritgraph/shared/context'
import { mergeProfiles } from '@meritgraph/shared/policy'
import { blankProfile, copiedProfile, parseProfile, type Profile, profileYaml } from '@meritgraph/shared/profile'
import { type Day, FOREVER } from '@meritgraph/shared/time'
import type { EntityManager } from 'typeorm'
import type { CurrentState, Subject } from '../change-requests/index.js'
import {
  basesOf,
  contentOfVersion,
  fileOfVersion,
  firstDayOf,
  PolicyVersion,
  publishVersion,
} from '../profiles/index.js'
import { cycleClosedBy } from './extends-cycle.rules.js'

/** The version that applies on a day; else the first later one; else the last. */
function versionAround(versions: readonly PolicyVersion[], on: Day): PolicyVersion | null {
  const sorted = versions.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
  return sorted.find(({ validTo }) => on < validTo) ?? sorted.at(-1) ?? null
}

const versionsNow = (db: EntityManager, profileCode: string): Promise<PolicyVersion[]> =>
  db.findBy(PolicyVersion, { profileCode, supersededAt: FOREVER })

async function stateOf(ctx: Context, version: PolicyVersion): Promise<CurrentState<Profile>> {
  const content = await contentOfVersion(ctx, version.id)
  if (!content) throw new Error(`The version ${version.id} has no content.`)
  return { id: version.id, content, fileText: await fileOfVersion(ctx, version), validFrom: version.validFrom }
}

/** A scheme: its file, its versions. */
export const schemeSubject: Subject<Profile> = {
  async parse(_ctx, file, fileName) {
    const { profile, problems } = parseProfile(file, fileName)
    return profile ? { content: profile, problems: [] } : { content: null, problems }
  },
  yaml: profileYaml,
  async blank(_ctx, { target, jurisdictionCode, name, extends: extendsCode }) {
    return blankProfile({ code: target, jurisdiction: jurisdictionCode!, extends: extendsCode, name })
  },
  copy(from, { target, jurisdictionCode, name }) {
    return copiedProfile(from, { code: target, jurisdiction: jurisdictionCode!, name })
  },
  async current(ctx, target, on) {
    const version = versionAround(await versionsNow(ctx.db, target), on)
    return version && stateOf(ctx, version)
  },
  async version(ctx, target, id) {
    const rows = await ctx.db.find(PolicyVersion, { where: { profileCode: target, id }, order: { validFrom: 'ASC' } })
    const [first] = rows
    return first ? stateOf(ctx, first) : null
  },
  async days(ctx, target, content) {
    return { own: firstDayOf(content), versions: await versionsNow(ctx.db, target) }
  },
  merge: mergeProfiles,
  async refusals({ db }, { content, validFrom, validTo }) {
    const { code, extends: extendsCode } = content.identity
    if (extendsCode === null) return []
    const edge = { profileCode: code, extendsCode, validFrom, validTo }
    const cycle = cycleClosedBy(edge, await basesOf(db, [extendsCode]))
    return cycle ? [{ code: 'PROFILE_EXTENDS_CYCLE', params: { code, cycle: cycle.join(' → ') } }] : []
  },
  publish: (tx, { content, fileText, validFrom, validTo }) =>
    publishVersion(tx, { profile: content, fileText, validFrom, validTo }),
}
