import { State, StateKey } from '@meritgraph/shared/bitemporal'
import { sharedColumns } from '@meritgraph/shared/database'
import { Directive, Field, ID, ObjectType } from 'type-graphql'
import { Column, Entity, Index, PrimaryColumn } from 'typeorm'

/** A scheme through all its versions; `version` is raised by every publisher. */
@Entity('policy_profiles')
export class PolicyProfileAnchor {
  @PrimaryColumn(sharedColumns.code)
  code: string

  @Column(sharedColumns.int)
  version: number
}

/** From when to when one published content of a scheme applies, and what clients see of it. */
@Entity('policy_versions')
@StateKey('policy_versions', 'profileCode')
@Index('policy_versions_by_jurisdictionCode', ['jurisdictionCode', 'profileCode'])
@Index('policy_versions_by_id', ['id'])
@Index('policy_versions_by_extendsCode', ['extendsCode', 'supersededAt'])
@Directive('@key(fields: "id")')
@ObjectType('PolicyVersion', {
  description: 'One published state of a scheme. It never changes; a correction is a version of its own.',
})
export class PolicyVersion extends State {
  /** The same in every row that a later version has cut out of this one. */
  @Column(sharedColumns.id)
  @Field(() => ID, { description: 'Opaque id.' })
  id: string

  @Column(sharedColumns.code)
  profileCode: string

  @Column(sharedColumns.code)
  jurisdictionCode: string

  /** The scheme whose values it builds on. */
  @Column({ ...sharedColumns.code, nullable: true })
  extendsCode: string | null

  /** Whether the scheme has no document of its own: an inferred base, shown beside those that build on it. */
  @Column({ ...sharedColumns.bool, default: false })
  isBase: boolean

  @Column(sharedColumns.hash)
  @Field(() => String, {
    description: 'SHA-256 of its canonical content; a rollback has the hash of the version it returns to.',
  })
  contentHash: string

  /** The file from which it was published, as it was given; null where there was none. */
  @Column({ ...sharedColumns.hash, nullable: true })
  fileHash: string | null
}

/** Files from which versions were published, byte for byte, by the SHA-256 of their text. */
@Entity('policy_files')
export class PolicyFile {
  @PrimaryColumn(sharedColumns.hash)
  hash: string

  @Column(sharedColumns.text)
  text: string
}

/** The content of versions, by its hash. */
@Entity('policy_contents')
export class PolicyContent {
  @PrimaryColumn(sharedColumns.hash)
  contentHash: string

  /** Canonical JSON of the profile. */
  @Column(sharedColumns.text)
  content: string
}

/** The versions of a scheme and of all that it builds on, as they apply together; whatever runs pins one. */
@Entity('policy_snapshots')
@Directive('@key(fields: "id")')
@ObjectType('PolicySnapshot', {
  description:
    'The versions of a scheme and of all it builds on, as they apply together. What runs pins one, so that a later publication changes nothing under way.',
})
export class PolicySnapshot {
  @PrimaryColumn(sharedColumns.hash)
  @Field(() => ID, { description: 'SHA-256 of the ordered ids of its versions.' })
  id: string

  /** Base first, the scheme itself last. */
  @Column(sharedColumns.json)
  versionIds: string[]
}
