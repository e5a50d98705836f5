import { setImmediate as yielded } from 'node:timers/promises'
import { whereAsOf } from '@meritgraph/shared/bitemporal'
import type { Context, MutationContext } from '@meritgraph/shared/context'
import { type DataSource, In } from 'typeorm'
import { originOf, PolicyVersion, resolveScheme, type SchemeOrigin } from '../profiles/index.js'
import { publicationsSoFar } from '../publication/index.js'
import { FileFormat } from './file-format.js'
import { originHash, packed } from './packed-text.js'
import { PolicyResolvedScheme } from './resolved-scheme.entity.js'
import { resolvedText } from './resolved-text.js'

/** How long one pass works, in milliseconds; requests are answered between two schemes, and have all the time until the next pass. */
const PASS_MS = 100

/** Schemes looked at in one go. */
const AT_ONCE = 20

/** How far a process has come with the schemes of a database, by their code. */
interface Round {
  /** What it goes by: the publications so far, and the day. */
  of: string
  /** The scheme it came to; empty before the first. */
  after: string
  /** How often it still has to come to the last scheme; 0: there is nothing to do. */
  laps: number
}

const rounds = new WeakMap<DataSource, Round>()

/** The round of this process. Where something was published since, or another day has begun, it also goes over those before. */
async function roundOf(ctx: Context): Promise<Round> {
  const of = `${await publicationsSoFar(ctx)} ${ctx.asOf.valid}`
  const last = rounds.get(ctx.db.dataSource)
  if (last?.of === of) return last
  const after = last?.after ?? ''
  const round = { of, after, laps: after === '' ? 1 : 2 }
  rounds.set(ctx.db.dataSource, round)
  return round
}

/**
 * Works out the resolved files of the schemes as they are now and keeps them, a little in every pass. Whoever stops, or does so
 * beside another process, leaves rows that say of what they are the text.
 */
export async function keepResolvedSchemes(ctx: MutationContext): Promise<void> {
  const round = await roundOf(ctx)
  const until = performance.now() + PASS_MS
  while (round.laps > 0 && performance.now() < until) await keepNext(ctx, round, until) // oxlint-disable-line no-await-in-loop -- one after the other
}

async function keepNext(ctx: MutationContext, round: Round, until: number): Promise<void> {
  const versions = await nextVersions(ctx, round.after)
  const origins = await Promise.all(versions.map((version) => originOf(ctx, version)))
  const kept = await keptOrigins(ctx, versions)
  const rows: PolicyResolvedScheme[] = []
  let after: string | null = null
  for (const [i, { profileCode }] of versions.entries()) {
    const hash = originHash(origins[i]!.key)
    if (kept.get(profileCode) !== hash) {
      if (after !== null && performance.now() >= until) break
      const bytes = await packedText(ctx, profileCode, origins[i]!) // oxlint-disable-line no-await-in-loop -- one after the other
      if (bytes) rows.push({ profileCode, originHash: hash, packed: bytes })
      await yielded() // oxlint-disable-line no-await-in-loop -- others have their turn
    }
    after = profileCode
  }
  if (rows.length > 0) await ctx.transaction(({ db }) => db.upsert(PolicyResolvedScheme, rows, ['profileCode']))
  const isLast = versions.length < AT_ONCE && after === (versions.at(-1)?.profileCode ?? null)
  if (isLast) round.laps -= 1
  round.after = isLast ? '' : (after ?? '')
}

/** The next schemes that apply now, by code. */
const nextVersions = (ctx: Context, after: string): Promise<PolicyVersion[]> =>
  whereAsOf(ctx.db.createQueryBuilder(PolicyVersion, 'v').where('v.profileCode > :after', { after }), 'v', ctx.asOf)
    .orderBy('v.profileCode')
    .limit(AT_ONCE)
    .getMany()

/** What the texts kept for these schemes follow from. */
async function keptOrigins(ctx: Context, versions: readonly PolicyVersion[]): Promise<Map<string, string>> {
  const where = { profileCode: In(versions.map(({ profileCode }) => profileCode)) }
  const rows = await ctx.db.find(PolicyResolvedScheme, { select: { profileCode: true, originHash: true }, where })
  return new Map(rows.map((row) => [row.profileCode, row.originHash]))
}

/** The packed text of a scheme; null where it cannot be resolved: that is no reason to leave the others. */
async function packedText(ctx: Context, profileCode: string, origin: SchemeOrigin): Promise<Buffer | null> {
  try {
    const scheme = await resolveScheme(ctx, origin)
    return scheme && (await packed(resolvedText(scheme, FileFormat.JSON)))
  } catch (error) {
    ctx.log.error({ err: error, profileCode }, 'a scheme cannot be resolved')
    return null
  }
}
