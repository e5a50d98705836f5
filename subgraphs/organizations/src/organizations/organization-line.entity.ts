import { State, StateKey } from '@meritgraph/shared/bitemporal'
import { sharedColumns } from '@meritgraph/shared/database'
import { registerEnumType } from 'type-graphql'
import { Column, Entity, Index, PrimaryColumn } from 'typeorm'

/** A tree of organizations. Each organization has at most one parent in each, on any day. */
export enum Hierarchy {
  PARTY = 'PARTY',
  ADMINISTRATIVE = 'ADMINISTRATIVE',
}

registerEnumType(Hierarchy, {
  name: 'Hierarchy',
  description: 'A tree of organizations. Each organization has at most one parent in each, on any day.',
  valuesConfig: {
    PARTY: { description: 'The line of the Party: which organization leads which (党组织隶属).' },
    ADMINISTRATIVE: { description: 'The line of the administration: whose unit it is (行政隶属).' },
  },
})

/** Who changes a hierarchy raises its version first; so changes of one hierarchy happen one after the other. */
@Entity('organization_hierarchies')
export class HierarchyAnchor {
  @PrimaryColumn(sharedColumns.word)
  hierarchy: Hierarchy

  @Column(sharedColumns.int)
  version: number
}

/** For some days: which organization stands above another in a hierarchy. None: it is a root. */
@Entity('organization_lines')
@StateKey('organization_lines', 'line')
@Index('organization_lines_by_parentId', ['parentId', 'hierarchy', 'code'])
export class OrganizationLine extends State {
  /** `lineOf` its organization and hierarchy. */
  @Column(sharedColumns.code)
  line: string

  @Column(sharedColumns.id)
  organizationId: string

  @Column(sharedColumns.word)
  hierarchy: Hierarchy

  @Column(sharedColumns.id)
  parentId: string

  /** The organization's; it never changes, and what stands below another is ordered by it. */
  @Column(sharedColumns.code)
  code: string
}

/** Where an organization stands in a hierarchy today, so that a subtree is a range of an index; it follows from the lines. */
@Entity('organization_places')
@Index('organization_places_by_path', ['hierarchy', 'path'], { unique: true })
export class OrganizationPlace {
  @PrimaryColumn(sharedColumns.code)
  line: string

  @Column(sharedColumns.id)
  organizationId: string

  @Column(sharedColumns.word)
  hierarchy: Hierarchy

  /** `/4f0c…/9b1d…/`: the segments from the root down to it. */
  @Column({ ...sharedColumns.code, length: 600 })
  path: string

  /** 0 at a root. */
  @Column(sharedColumns.int)
  depth: number
}

/** The anchor of an organization's lines in a hierarchy. */
export const lineOf = (hierarchy: Hierarchy, organizationId: string): string => `${hierarchy}:${organizationId}`
