import { Role } from '@meritgraph/shared/auth'
import { Anchor, State, StateKey } from '@meritgraph/shared/bitemporal'
import { sharedColumns } from '@meritgraph/shared/database'
import { Directive, Field, ID, ObjectType } from 'type-graphql'
import { Column, Entity, Index } from 'typeorm'
import type { Held } from './grant.rules.js'

/** A grant through all its states; `version` is raised by every writer. */
@Entity('grants')
export class GrantAnchor extends Anchor {}

/** On which days a grant holds, as known at some time, and what clients see of it. */
@Entity('grant_states')
@StateKey('grant_states', 'grantId')
@Index('grant_states_by_accountId', ['accountId', 'grantId'])
@Index('grant_states_by_jurisdictionCode', ['jurisdictionCode', 'grantId'])
@Index('grant_states_by_organizationId', ['organizationId', 'grantId'])
@Directive('@key(fields: "id")')
@ObjectType('Grant', {
  description: 'A role that an account holds over a jurisdiction, an organization or everywhere, for some days.',
})
export class Grant extends State {
  @Column(sharedColumns.id)
  @Field(() => ID, { name: 'id', description: 'Opaque id.' })
  grantId: string

  @Column(sharedColumns.id)
  accountId: string

  @Column(sharedColumns.word)
  @Field(() => Role, { description: 'What the account may do.' })
  role: Role

  @Column({ ...sharedColumns.code, nullable: true })
  jurisdictionCode: string | null

  @Column({ ...sharedColumns.id, nullable: true })
  organizationId: string | null
}

/** A grant as the rules take it. */
export const heldOf = ({ role, jurisdictionCode, organizationId, validFrom, validTo }: Grant): Held => ({
  role,
  jurisdiction: jurisdictionCode,
  organization: organizationId,
  validFrom,
  validTo,
})
