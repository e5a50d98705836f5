import './comparison.errors.js'
import type { Context } from '@meritgraph/shared/context'
import { fault } from '@meritgraph/shared/errors'
import { DateTime, LocalDate } from '@meritgraph/shared/federation'
import type { Day } from '@meritgraph/shared/time'
import { Field, ID, InputType } from 'type-graphql'
import { type PolicyVersion, profileByCode, versionById } from '../profiles/index.js'
import { checkSettled, contextAt, pointOf } from './point-in-time.js'

@InputType({
  description: 'Names a version of a scheme: by its id, or by the scheme and a point in time at which it applies.',
})
export class VersionRef {
  @Field(() => ID, { nullable: true, description: 'Id of the version; absent where `profile` is given.' })
  version?: string | null

  @Field(() => ID, { nullable: true, description: 'Code of the scheme; absent where `version` is given.' })
  profile?: string | null

  @Field(() => LocalDate, {
    nullable: true,
    description:
      'The day on which it applies, and on which what it builds on is looked at. Absent: the day of `asOf`; where a version given by its id does not apply then, its first day.',
  })
  on?: Day | null

  @Field(() => DateTime, {
    nullable: true,
    description: 'The instant up to which knowledge counts; absent: that of `asOf`.',
  })
  known?: Date | null
}

/** A version with the context of the point in time at which it is looked at. */
export interface ReferredVersion {
  version: PolicyVersion
  ctx: Context
}

const appliesOn = ({ validFrom, validTo }: PolicyVersion, day: Day): boolean => validFrom <= day && day < validTo

async function byId(ctx: Context, argument: string, { version: id, on, known }: VersionRef): Promise<ReferredVersion> {
  const point = pointOf(ctx, { on, known })
  const version = await versionById(contextAt(ctx, point)).load(id!)
  if (!version) throw fault('COMPARED_VERSION_UNKNOWN', { id: id!, argument }, ctx.language)
  const valid = on == null && !appliesOn(version, point.valid) ? version.validFrom : point.valid
  return { version, ctx: contextAt(ctx, { ...point, valid }) }
}

/**
 * The version that a reference names. Errors: VERSION_REFERENCE_INVALID, COMPARED_VERSION_UNKNOWN, COMPARED_SCHEME_UNKNOWN,
 * COMPARED_KNOWN_TOO_LATE.
 */
export async function versionReferredTo(ctx: Context, argument: string, ref: VersionRef): Promise<ReferredVersion> {
  if ((ref.version == null) === (ref.profile == null))
    throw fault('VERSION_REFERENCE_INVALID', { argument }, ctx.language)
  await checkSettled(ctx, [ref])
  if (ref.version != null) return byId(ctx, argument, ref)
  const then = contextAt(ctx, pointOf(ctx, ref))
  const profile = await profileByCode(then, ref.profile!)
  if (!profile) throw fault('COMPARED_SCHEME_UNKNOWN', { code: ref.profile!, argument }, ctx.language)
  return { version: profile.version, ctx: then }
}
