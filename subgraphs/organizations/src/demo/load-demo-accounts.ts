import type { Transaction } from '@meritgraph/shared/context'
import { FOREVER_DAY } from '@meritgraph/shared/time'
import { ensureAccount } from '../accounts/index.js'
import { heldBy, recordGrant } from '../grants/index.js'
import { organizationIdOf } from '../organizations/index.js'
import { DEMO_ISSUER, demoAccounts } from './demo-accounts.js'

/** Demonstration grants hold from the year of the documents on. */
const FROM = '2010-01-01'

/** Writes the demonstration's accounts and grants; an account that holds something already is left as it is. */
export async function loadDemoAccounts(tx: Transaction): Promise<void> {
  /* oxlint-disable no-await-in-loop -- one account after the other, in one transaction */
  for (const [subject, grants] of Object.entries(demoAccounts)) {
    const accountId = await ensureAccount(tx.db, DEMO_ISSUER, subject)
    if ((await heldBy(tx.db, accountId)).length > 0) continue
    for (const { role, jurisdiction = null, organization } of grants) {
      const organizationId = organization === undefined ? null : await organizationIdOf(tx.db, organization)
      await recordGrant(tx, {
        accountId,
        role,
        jurisdictionCode: jurisdiction,
        organizationId,
        validFrom: FROM,
        validTo: FOREVER_DAY,
      })
    }
  }
  /* oxlint-enable no-await-in-loop */
}
