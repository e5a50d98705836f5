import { Anchor, State, StateKey } from '@meritgraph/shared/bitemporal'
import { sharedColumns } from '@meritgraph/shared/database'
import { Clause, SectorUnit, ValueStatus } from '@meritgraph/shared/values'
import { Directive, Field, ID, ObjectType } from 'type-graphql'
import { Column, Entity, Index } from 'typeorm'
import { OrganizationStatus, OrganizationType } from './organization-kind.js'

/** An organization through all its states; `version` is raised by every writer. */
@Entity('organizations')
@Index('organizations_by_code', ['code'], { unique: true })
export class OrganizationAnchor extends Anchor {
  @Column(sharedColumns.code)
  code: string
}

/** One state of an organization, and what clients see of it. */
@Entity('organization_states')
@StateKey('organization_states', 'organizationId')
@Index('organization_states_by_jurisdictionCode', ['jurisdictionCode', 'code'])
@Index('organization_states_by_code', ['code'])
@Directive('@key(fields: "id")')
@ObjectType('Organization', { description: 'A Party organization or a department of one.' })
export class Organization extends State {
  @Column(sharedColumns.id)
  @Field(() => ID, { name: 'id', description: 'Opaque id; stays the same through renaming and moving.' })
  organizationId: string

  /** The anchor's; it never changes, and lists are ordered by it. */
  @Column(sharedColumns.code)
  @Field(() => ID, { description: 'Readable code, such as `luzhou.committee`; stays the same.' })
  code: string

  @Column(sharedColumns.line)
  nameZh: string

  @Column({ ...sharedColumns.line, nullable: true })
  nameEn: string | null

  @Column(sharedColumns.word)
  @Field(() => ValueStatus, { description: 'How the name rests on its source.' })
  nameStatus: ValueStatus

  @Column(sharedColumns.word)
  @Field(() => OrganizationType, { description: 'What kind of organization it is.' })
  type: OrganizationType

  @Column(sharedColumns.word)
  @Field(() => OrganizationStatus, { description: 'Whether it works.' })
  status: OrganizationStatus

  @Column({ ...sharedColumns.word, nullable: true })
  @Field(() => SectorUnit, { nullable: true, description: 'The field it works in; null where none is recorded.' })
  sectorUnit: SectorUnit | null

  @Column(sharedColumns.code)
  jurisdictionCode: string

  @Column(sharedColumns.json)
  @Field(() => [Clause], { description: 'The places that name it.' })
  clauses: Clause[]
}
