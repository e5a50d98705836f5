import { registerEnumType } from 'type-graphql'

/** How far a transfer has come. */
export enum TransferState {
  REQUESTED = 'REQUESTED',
  RELEASED = 'RELEASED',
  ACCEPTED = 'ACCEPTED',
  RETURNED = 'RETURNED',
  CANCELLED = 'CANCELLED',
  EXPIRED = 'EXPIRED',
}

registerEnumType(TransferState, {
  name: 'TransferState',
  description: 'How far a transfer has come. REQUESTED and RELEASED are open; the others are ends.',
  valuesConfig: {
    REQUESTED: { description: 'Asked for; the sending organization has to release the person.' },
    RELEASED: { description: 'The sending organization lets the person go; the receiving one has to accept.' },
    ACCEPTED: { description: 'The person is with the receiving organization since that day.' },
    RETURNED: { description: 'The receiving organization does not take the person; everything stays as it was.' },
    CANCELLED: { description: 'Taken back by the sending side or the person; everything stays as it was.' },
    EXPIRED: { description: 'Nobody went on with it in time; everything stays as it was.' },
  },
})
