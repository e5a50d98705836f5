import type { Viewer } from '@meritgraph/shared/auth'
import { fault } from '@meritgraph/shared/errors'
import type { Clock } from '@meritgraph/shared/time'
import { createDemoIssuer, type DemoIssuer } from './demo-issuer.js'
import { cacheGrants, type GrantsOf } from './grant-cache.js'
import './identity.errors.js'
import { keysOfIssuer } from './issuer-keys.js'
import { type TrustedIssuer, verifyToken } from './verify-token.js'

export interface IdentityOptions {
  /** Demo mode: the folder where the built-in issuer keeps its key. */
  demo: { data: string } | null
  /** Where accounts sign in, and the audience their tokens must name. */
  issuer: { issuer: string; audience: string } | null
  /** Who an account is and what it may do; null where no subgraph knows, and nobody holds anything. */
  grantsOf: GrantsOf | null
  now?: Clock
}

/** Tells who is asking. */
export interface Identity {
  /**
   * The account of a header `Authorization: Bearer …`, with its grants of the last 30 seconds; null without a header.
   * Errors: the TOKEN_ codes, ISSUER_UNREACHABLE, GRANTS_UNREACHABLE.
   */
  viewerOf(authorization: string | undefined): Promise<Viewer | null>
  /** The built-in issuer; null outside of demo mode. */
  demo: DemoIssuer | null
}

const withoutGrants: GrantsOf = async (issuer, subject) => ({
  accountId: `${issuer}#${subject}`,
  memberId: null,
  grants: [],
  service: null,
  onBehalfOf: null,
})

/** Accepts the tokens of an issuer, and in demo mode those of the built-in one. */
export async function createIdentity(options: IdentityOptions): Promise<Identity> {
  const { issuer, now = () => new Date() } = options
  const demo = options.demo ? await createDemoIssuer(options.demo.data, now) : null
  const grantsOf = options.grantsOf ? cacheGrants(options.grantsOf, now) : withoutGrants
  const issuers: TrustedIssuer[] = demo ? [demo] : []
  if (issuer) issuers.push({ ...issuer, keys: keysOfIssuer(issuer.issuer) })

  return {
    demo,
    async viewerOf(authorization) {
      const account = await verifyToken(authorization, issuers, now)
      if (!account) return null
      try {
        return await grantsOf(account.issuer, account.subject)
      } catch {
        throw fault('GRANTS_UNREACHABLE')
      }
    },
  }
}
