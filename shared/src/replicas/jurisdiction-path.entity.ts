import { State, StateKey } from '../bitemporal/index.js'
import { sharedColumns } from '../database/index.js'
import { Column, Entity } from 'typeorm'

/** Where a jurisdiction stands in the tree: a local copy of what the policies subgraph published. */
@Entity('jurisdiction_paths')
@StateKey('jurisdiction_paths', 'code')
export class JurisdictionPath extends State {
  @Column(sharedColumns.code)
  code: string

  @Column({ ...sharedColumns.code, nullable: true })
  parentCode: string | null

  /** `/china/sichuan/luzhou/`: the codes from the root down to this one. */
  @Column({ ...sharedColumns.code, length: 760 })
  path: string

  @Column(sharedColumns.line)
  nameZh: string

  @Column({ ...sharedColumns.line, nullable: true })
  nameEn: string | null
}

/** The stored path of codes, root first. */
export const pathTo = (codes: readonly string[]): string => `/${codes.join('/')}/`

/** The codes of a stored path, root first. */
export const codesOf = ({ path }: Pick<JurisdictionPath, 'path'>): string[] => path.split('/').filter(Boolean)
