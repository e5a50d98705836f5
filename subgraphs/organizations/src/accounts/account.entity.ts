import { createHash } from 'node:crypto'
import { sharedColumns } from '@meritgraph/shared/database'
import { Directive, Field, ID, ObjectType } from 'type-graphql'
import { Column, Entity, PrimaryColumn } from 'typeorm'

/** Somebody who may sign in. It is kept from the first grant on. */
@Entity('accounts')
@Directive('@key(fields: "issuer subject")')
@ObjectType({ description: 'Somebody who may sign in, as the issuer of their tokens knows them.' })
export class Account {
  @PrimaryColumn(sharedColumns.id)
  @Field(() => ID, { description: 'Opaque id.' })
  id: string

  @Column({ ...sharedColumns.line, length: 190 })
  @Directive('@tag(name: "personal")')
  @Field(() => String, { description: 'Who vouches for the account: `iss` of its tokens.' })
  issuer: string

  @Column({ ...sharedColumns.line, length: 190 })
  @Directive('@tag(name: "personal")')
  @Field(() => String, { description: 'Which account of the issuer: `sub` of its tokens.' })
  subject: string

  /** Raised by everybody who grants to it, so that two grants to one account wait for each other. */
  @Column(sharedColumns.int)
  version: number
}

/**
 * The id of an account. It follows from issuer and subject (UUID version 8), because an account has one before anything
 * is stored of it: a read cannot write, and the audit needs an id, not a name.
 */
export function accountIdOf(issuer: string, subject: string): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([issuer, subject]))
    .digest()
  hash[6] = (hash[6]! & 0x0f) | 0x80
  hash[8] = (hash[8]! & 0x3f) | 0x80
  return hash.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
