import './comparison.errors.js'
import type { Context } from '@meritgraph/shared/context'
import { fault } from '@meritgraph/shared/errors'
import { DateTime, LocalDate } from '@meritgraph/shared/federation'
import { type Page, type PageArgs, pageOfList } from '@meritgraph/shared/pagination'
import { type AsOf, type Day, formatAsOf } from '@meritgraph/shared/time'
import { Field, ID, InputType } from 'type-graphql'
import {
  mapPage,
  type PolicyVersion,
  profileByCode,
  profilePage,
  profilePageOfJurisdictions,
} from '../profiles/index.js'
import { jurisdictionOfScheme, knownJurisdiction, versionsOfJurisdiction } from './compared-version.loaders.js'
import { checkSettled, contextAt, pointOf } from './point-in-time.js'

@InputType({
  description: 'A column of a matrix: the schemes that a jurisdiction sets itself, or one scheme, at a point in time.',
})
export class SchemeMatrixColumnInput {
  @Field(() => ID, {
    nullable: true,
    description:
      'Code of a jurisdiction: a column for each scheme that it sets itself; absent where `profile` is given.',
  })
  jurisdiction?: string | null

  @Field(() => ID, { nullable: true, description: 'Code of a scheme; absent where `jurisdiction` is given.' })
  profile?: string | null

  @Field(() => LocalDate, { nullable: true, description: 'The day on which it applies; absent: that of `asOf`.' })
  on?: Day | null

  @Field(() => DateTime, {
    nullable: true,
    description: 'The instant up to which knowledge counts; absent: that of `asOf`.',
  })
  known?: Date | null
}

/** A column: a scheme at a point in time. */
export interface PlacedColumn {
  /** Its place among all columns. */
  number: number
  jurisdiction: string
  profile: string | null
  /** Null where no scheme applies there then. */
  version: PolicyVersion | null
  at: AsOf
}

/** Where the columns of a matrix come from, page by page. */
export type ColumnSource = (ctx: Context, args: PageArgs) => Promise<Page<PlacedColumn>>

/** How many points in time are compared at once: each costs its own statements. */
const MOST_TIMES = 24

/** How many columns may be asked for. */
export const MOST_COLUMNS = 1000

const placedNow = ({ asOf }: Context, version: PolicyVersion): PlacedColumn => ({
  number: 0,
  jurisdiction: version.jurisdictionCode,
  profile: version.profileCode,
  version,
  at: asOf,
})

/** All schemes that apply at `asOf`, or those that some jurisdictions set themselves, by code. */
export const schemesNow =
  (jurisdictions: readonly string[] | null): ColumnSource =>
  async (ctx, args) => {
    const versions = jurisdictions === null ? profilePage : profilePageOfJurisdictions(jurisdictions)
    return mapPage(await versions(ctx, args), (version) => placedNow(ctx, version))
  }

/** The columns as they were named, one after the other. */
export const placedColumns =
  (columns: readonly PlacedColumn[]): ColumnSource =>
  async (ctx, args) =>
    pageOfList(columns, args, ({ number }) => String(number), ctx.language)

async function placed(
  ctx: Context,
  { jurisdiction, profile, ...point }: SchemeMatrixColumnInput,
): Promise<PlacedColumn[] | { unknown: string }> {
  const at = pointOf(ctx, point)
  const then = contextAt(ctx, at)
  if (profile != null) {
    const version = (await profileByCode(then, profile))?.version ?? null
    const code = version?.jurisdictionCode ?? (await jurisdictionOfScheme(then).load(profile))
    return code === null ? { unknown: profile } : [{ number: 0, jurisdiction: code, profile, version, at }]
  }
  const versions = (await versionsOfJurisdiction(then).load(jurisdiction!)) ?? []
  if (versions.length > 0) return versions.map((version) => placedNow({ ...ctx, asOf: at }, version))
  const isKnown = (await knownJurisdiction(then).load(jurisdiction!)) !== null
  return isKnown
    ? [{ number: 0, jurisdiction: jurisdiction!, profile: null, version: null, at }]
    : { unknown: jurisdiction! }
}

function checkColumns(ctx: Context, asked: readonly SchemeMatrixColumnInput[]): void {
  const wrong = asked.findIndex(({ jurisdiction, profile }) => (jurisdiction == null) === (profile == null))
  if (wrong >= 0) throw fault('MATRIX_COLUMN_INVALID', { number: wrong + 1 }, ctx.language)
  const times = new Set(asked.map((column) => formatAsOf(pointOf(ctx, column))))
  if (times.size > MOST_TIMES)
    throw fault('COMPARED_TIMES_TOO_MANY', { found: times.size, most: MOST_TIMES }, ctx.language)
}

/** Several codes in a message. */
const listed = (codes: readonly string[]): string => [...new Set(codes)].join('`, `')

/**
 * Finds what the columns name; as many statements as there are points in time, times three at most. A scheme or a
 * jurisdiction that is known, but has no scheme then, keeps its column. Errors: MATRIX_COLUMN_INVALID,
 * COMPARED_TIMES_TOO_MANY, COMPARED_KNOWN_TOO_LATE, COMPARED_SCHEME_UNKNOWN, COMPARED_JURISDICTION_UNKNOWN.
 */
export async function placeColumns(ctx: Context, asked: readonly SchemeMatrixColumnInput[]): Promise<PlacedColumn[]> {
  checkColumns(ctx, asked)
  await checkSettled(ctx, asked)
  const found = await Promise.all(asked.map((column) => placed(ctx, column)))
  const unknown = (wanted: 'profile' | 'jurisdiction') =>
    found.flatMap((one, n) => ('unknown' in one && asked[n]![wanted] != null ? [one.unknown] : []))
  const [jurisdictions, profiles] = [unknown('jurisdiction'), unknown('profile')]
  if (jurisdictions.length > 0)
    throw fault('COMPARED_JURISDICTION_UNKNOWN', { code: listed(jurisdictions) }, ctx.language)
  if (profiles.length > 0)
    throw fault('COMPARED_SCHEME_UNKNOWN', { code: listed(profiles), argument: 'columns' }, ctx.language)
  return found.flatMap((one) => ('unknown' in one ? [] : one)).map((column, number) => ({ ...column, number }))
}

/** Which of these jurisdictions set no scheme at `asOf`. Errors: COMPARED_JURISDICTION_UNKNOWN. */
export async function withoutScheme(ctx: Context, jurisdictions: readonly string[]): Promise<string[]> {
  const versions = await Promise.all(jurisdictions.map((code) => versionsOfJurisdiction(ctx).load(code)))
  const without = jurisdictions.filter((_, n) => versions[n] === null)
  const known = await Promise.all(without.map((code) => knownJurisdiction(ctx).load(code)))
  const unknown = without.filter((_, n) => known[n] === null)
  if (unknown.length > 0) throw fault('COMPARED_JURISDICTION_UNKNOWN', { code: listed(unknown) }, ctx.language)
  return [...new Set(without)]
}
