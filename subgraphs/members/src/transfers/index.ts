import type { Feature } from '@meritgraph/shared/subgraph'
import { AcceptTransfer } from './accept-transfer.js'
import { CancelTransfer } from './cancel-transfer.js'
import { expireTransfers } from './expire-transfers.js'
import { ReleaseTransfer } from './release-transfer.js'
import { RequestTransfer } from './request-transfer.js'
import { ReturnTransfer } from './return-transfer.js'
import { Transfer, TransferStep } from './transfer.entity.js'
import './transfer.errors.js'
import { PersonTransfers, TransferFields } from './transfer.fields.js'

export { Transfer, TransferStep } from './transfer.entity.js'

/** How persons move between organizations, agreed by both. */
export const transfers: Feature = {
  name: 'transfers',
  entities: [Transfer, TransferStep],
  resolvers: [
    TransferFields,
    PersonTransfers,
    RequestTransfer,
    ReleaseTransfer,
    AcceptTransfer,
    ReturnTransfer,
    CancelTransfer,
  ],
  jobs: [expireTransfers],
}
