import { State, StateKey } from '@meritgraph/shared/bitemporal'
import { sharedColumns } from '@meritgraph/shared/database'
import { Clause, ValueStatus } from '@meritgraph/shared/values'
import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import { Column, Entity, Index, PrimaryColumn } from 'typeorm'

/** Where a jurisdiction stands in the state's order. */
export enum JurisdictionLevel {
  CENTRAL = 'CENTRAL',
  PROVINCE = 'PROVINCE',
  CITY = 'CITY',
  COUNTY = 'COUNTY',
  INSTITUTION = 'INSTITUTION',
}

registerEnumType(JurisdictionLevel, {
  name: 'JurisdictionLevel',
  description: 'Where a jurisdiction stands in the order of the state.',
  valuesConfig: {
    CENTRAL: { description: 'The centre (中央).' },
    PROVINCE: { description: 'A province, or a municipality directly under the centre (省、直辖市).' },
    CITY: { description: 'A prefecture-level city (地级市).' },
    COUNTY: { description: 'A county, district or county-level city (县、区、县级市).' },
    INSTITUTION: { description: 'An institution that sets a scheme of its own, such as a university (单位).' },
  },
})

/** A jurisdiction through all its states; `version` is raised by every writer. */
@Entity('jurisdictions')
export class JurisdictionAnchor {
  @PrimaryColumn(sharedColumns.code)
  code: string

  @Column(sharedColumns.int)
  version: number
}

/** The tree as a whole: every writer of a place in it first raises its one row, so that each sees what the one before left. */
@Entity('jurisdiction_tree')
export class JurisdictionTree {
  @PrimaryColumn(sharedColumns.word)
  name: string

  @Column(sharedColumns.int)
  version: number
}

/** The name of the one tree there is. */
export const TREE = 'tree'

/** One state of a jurisdiction, and what clients see of it. */
@Entity('jurisdiction_states')
@StateKey('jurisdiction_states', 'code')
@Index('jurisdiction_states_by_parentCode', ['parentCode', 'code'])
@Index('jurisdiction_states_by_path', ['path'])
@Directive('@key(fields: "code")')
@ObjectType('Jurisdiction', {
  description: 'Who sets a scheme (地区/单位): the centre, a province, a city, a county, an institution.',
})
export class Jurisdiction extends State {
  @Column(sharedColumns.code)
  @Field(() => ID, { description: 'Stable code, such as `beijing`.' })
  code: string

  @Column(sharedColumns.line)
  nameZh: string

  @Column({ ...sharedColumns.line, nullable: true })
  nameEn: string | null

  @Column(sharedColumns.word)
  @Field(() => JurisdictionLevel, { description: 'Where it stands in the order of the state.' })
  level: JurisdictionLevel

  @Column({ ...sharedColumns.code, nullable: true })
  parentCode: string | null

  /** `/china/sichuan/luzhou/`: the codes from the root down to this one, so that a subtree is a range of the index. */
  @Column({ ...sharedColumns.code, length: 760 })
  path: string

  @Column(sharedColumns.word)
  @Field(() => ValueStatus, { description: 'How its place in the tree rests on a source.' })
  status: ValueStatus

  @Column(sharedColumns.json)
  @Field(() => [Clause], { description: 'The places that name it or its place in the tree.' })
  clauses: Clause[]

  @Column({ ...sharedColumns.text, nullable: true })
  noteZh: string | null

  @Column({ ...sharedColumns.text, nullable: true })
  noteEn: string | null
}
