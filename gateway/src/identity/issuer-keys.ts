import { fault } from '@meritgraph/shared/errors'
import { createRemoteJWKSet, errors, type JWTVerifyGetKey } from 'jose'

/** How long the issuer may take to answer, in milliseconds. */
const TIMEOUT_MS = 5_000

/**
 * The keys of an OpenID Connect issuer, found through its discovery document. Both are read when a first token comes
 * and kept; an unknown key id makes the keys be read again, at most every 30 seconds. Errors: ISSUER_UNREACHABLE.
 */
export function keysOfIssuer(issuer: string): JWTVerifyGetKey {
  let keys: Promise<JWTVerifyGetKey> | null = null
  const found = () => {
    keys ??= discover(issuer).catch((error: unknown) => {
      keys = null
      throw error
    })
    return keys
  }
  return async (header, token) => {
    try {
      return await (await found())(header, token)
    } catch (error) {
      const isUnknownKey = error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys
      throw isUnknownKey ? error : fault('ISSUER_UNREACHABLE', { issuer })
    }
  }
}

async function discover(issuer: string): Promise<JWTVerifyGetKey> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`
  const response = await fetch(address, { signal: AbortSignal.timeout(TIMEOUT_MS), redirect: 'error' })
  if (!response.ok) throw new Error(`${address} answered ${response.status}`)
  const found = (await response.json()) as { issuer?: unknown; jwks_uri?: unknown }
  if (found.issuer !== issuer) throw new Error(`${address} speaks for another issuer`)
  const keys = new URL(String(found.jwks_uri))
  if (keys.protocol !== 'https:' && new URL(issuer).protocol === 'https:') throw new Error('the keys are not on https')
  return createRemoteJWKSet(keys, { timeoutDuration: TIMEOUT_MS })
}
