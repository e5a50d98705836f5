import { registerEnumType } from 'type-graphql'
import type { Status } from '../policy/index.js'

/** How a value rests on its source. */
export enum ValueStatus {
  STATED = 'STATED',
  DERIVED = 'DERIVED',
  INFERRED = 'INFERRED',
  EXTERNAL = 'EXTERNAL',
  DAMAGED = 'DAMAGED',
  DEMO = 'DEMO',
  SILENT = 'SILENT',
}

registerEnumType(ValueStatus, {
  name: 'ValueStatus',
  description: 'How a value rests on its source.',
  valuesConfig: {
    STATED: { description: 'The document says so; the clauses quote it.' },
    DERIVED: { description: 'Follows from what the document says elsewhere.' },
    INFERRED: { description: 'Our reading; the document does not say it in so many words.' },
    EXTERNAL: { description: 'General knowledge or another source, not in the document.' },
    DAMAGED: { description: 'The source is blank or unreadable at this place; nothing was filled in.' },
    DEMO: { description: 'Made up for the demonstration; nobody may take it for policy.' },
    SILENT: { description: 'The document says nothing about it; that is neither zero nor a default.' },
  },
})

/** The status of a profile's leaf as the schema words it. */
export const statusOf = (status: Status): ValueStatus => status.toUpperCase() as ValueStatus
