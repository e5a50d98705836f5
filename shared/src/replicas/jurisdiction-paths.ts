import { recordState } from '../bitemporal/index.js'
import { Projection } from '../journal/index.js'
import { JurisdictionPath, pathTo } from './jurisdiction-path.entity.js'

/** What the policies subgraph publishes when a jurisdiction is placed in the tree. */
interface JurisdictionPlaced {
  code: string
  parentCode: string | null
  /** The codes from the root down to this one. */
  path: string[]
  nameZh: string
  nameEn: string | null
  validFrom: string
  validTo: string
  recordedAt: string
}

/** The jurisdiction tree, copied from the policies subgraph with the times at which it recorded it. */
export const jurisdictionPaths = new Projection({
  name: 'jurisdiction-paths',
  from: 'policies',
  tables: [JurisdictionPath],
  async apply(db, { type, payload }) {
    if (type !== 'JurisdictionPlaced') return
    const { code, parentCode, path, nameZh, nameEn, validFrom, validTo, recordedAt } =
      payload as unknown as JurisdictionPlaced
    const values = { validFrom, validTo, parentCode, path: pathTo(path), nameZh, nameEn }
    await recordState({ db, recordedAt: new Date(recordedAt) }, JurisdictionPath, 'code', code, values)
  },
})
