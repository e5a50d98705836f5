import { sharedColumns } from '@meritgraph/shared/database'
import { Column, Entity, PrimaryColumn } from 'typeorm'

/** The resolved file of a scheme as it was when somebody last looked, so that it need not be worked out when it is asked for. */
@Entity('policy_resolved_schemes')
export class PolicyResolvedScheme {
  @PrimaryColumn(sharedColumns.code)
  profileCode: string

  /** What the text follows from; where a request finds something else, the text is of no use to it. */
  @Column(sharedColumns.hash)
  originHash: string

  /** The JSON text, packed. */
  @Column(sharedColumns.bytes)
  packed: Buffer
}
