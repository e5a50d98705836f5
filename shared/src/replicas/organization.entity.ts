import { createHash } from 'node:crypto'
import { Column, Entity, Index, PrimaryColumn } from 'typeorm'
import { State, StateKey } from '../bitemporal/index.js'
import { sharedColumns } from '../database/index.js'

/** A state of an organization: a local copy of what the organizations subgraph published. */
@Entity('organization_states')
@StateKey('organization_states', 'organizationId')
@Index('organization_states_by_jurisdictionCode', ['jurisdictionCode', 'organizationId'])
export class OrganizationState extends State {
  @Column(sharedColumns.id)
  organizationId: string

  @Column(sharedColumns.code)
  code: string

  @Column(sharedColumns.line)
  nameZh: string

  @Column({ ...sharedColumns.line, nullable: true })
  nameEn: string | null

  @Column(sharedColumns.word)
  type: string

  /** `ACTIVE` or `DISSOLVED`. */
  @Column(sharedColumns.word)
  status: string

  @Column({ ...sharedColumns.word, nullable: true })
  sectorUnit: string | null

  @Column(sharedColumns.code)
  jurisdictionCode: string
}

/** For some days: which organization stood above another in the line of the Party. None: it was a root. */
@Entity('organization_lines')
@StateKey('organization_lines', 'organizationId')
@Index('organization_lines_by_parentId', ['parentId', 'organizationId'])
export class OrganizationLine extends State {
  @Column(sharedColumns.id)
  organizationId: string

  @Column(sharedColumns.id)
  parentId: string
}

/** Where an organization stands in the line of the Party today, so that a subtree is a range of an index. */
@Entity('organization_places')
@Index('organization_places_by_path', ['path'], { unique: true })
export class OrganizationPlace {
  @PrimaryColumn(sharedColumns.id)
  organizationId: string

  /** `/4f0c…/9b1d…/`: the segments from the root down to it. */
  @Column({ ...sharedColumns.code, length: 600 })
  path: string

  /** 0 at a root. */
  @Column(sharedColumns.int)
  depth: number
}

/** An organization's step in paths: short, and the same for ever. */
export const segmentOf = (organizationId: string): string =>
  createHash('sha256').update(organizationId).digest('hex').slice(0, 12)

/** The paths at or below a path are those from it until before this one: `0` follows `/` in ASCII. */
export const afterSubtree = (path: string): string => `${path.slice(0, -1)}0`
