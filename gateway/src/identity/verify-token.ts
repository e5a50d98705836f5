import { fault, MeritError } from '@meritgraph/shared/errors'
import type { Clock } from '@meritgraph/shared/time'
import { decodeJwt, errors, type JWTPayload, jwtVerify, type JWTVerifyGetKey } from 'jose'

/** Somebody whose tokens are accepted. */
export interface TrustedIssuer {
  issuer: string
  audience: string
  keys: JWTVerifyGetKey
}

/** An account as its token names it. */
export interface TokenSubject {
  issuer: string
  subject: string
}

/** Only signatures that the issuer alone can make: with a shared secret, whoever checks could also forge. */
const ASYMMETRIC = [
  ...['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'],
  ...['ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'],
]
/** By how much clocks may differ, in seconds. */
const CLOCK_TOLERANCE = 5
const LONGEST_SUBJECT = 190

const shown = (text: unknown): string => (typeof text === 'string' ? text : JSON.stringify(text ?? '')).slice(0, 100)
const shownScheme = (text: string): string => (/^[a-z-]{1,20}$/i.test(text) ? text : '…')
const instant = (seconds: unknown): string => new Date(Number(seconds) * 1000).toISOString()

/** Reads an `Authorization` header; null where there is none. Errors: the TOKEN_ codes, ISSUER_UNREACHABLE. */
export async function verifyToken(
  header: string | undefined,
  issuers: readonly TrustedIssuer[],
  now: Clock,
): Promise<TokenSubject | null> {
  if (header === undefined || header.trim() === '') return null
  const [scheme = '', token = '', ...rest] = header.trim().split(/ +/)
  // What stands in place of the scheme may be the token itself, which is not for anybody's log.
  if (scheme.toLowerCase() !== 'bearer') throw fault('TOKEN_MALFORMED', { problem: `${shownScheme(scheme)} ≠ Bearer` })
  if (token === '' || rest.length > 0) throw fault('TOKEN_MALFORMED', { problem: 'Bearer …' })
  const trusted = issuerOf(token, issuers)
  const { issuer, audience, keys } = trusted
  try {
    const { payload } = await jwtVerify(token, keys, {
      issuer,
      audience,
      algorithms: ASYMMETRIC,
      currentDate: now(),
      clockTolerance: CLOCK_TOLERANCE,
      requiredClaims: ['exp'],
    })
    return { issuer, subject: subjectOf(payload) }
  } catch (error) {
    throw catalogued(error, trusted)
  }
}

/** Whose token it claims to be, which decides whose keys must prove it. */
function issuerOf(token: string, issuers: readonly TrustedIssuer[]): TrustedIssuer {
  let claimed: string | undefined
  try {
    claimed = decodeJwt(token).iss
  } catch {
    throw fault('TOKEN_MALFORMED', { problem: 'JWT' })
  }
  const trusted = issuers.find(({ issuer }) => issuer === claimed)
  if (trusted) return trusted
  const accepted = issuers.map(({ issuer }) => issuer).join(', ') || '–'
  throw fault('TOKEN_WRONG_ISSUER', { issuer: shown(claimed), issuers: accepted })
}

function subjectOf({ sub }: JWTPayload): string {
  if (typeof sub === 'string' && sub !== '' && sub.length <= LONGEST_SUBJECT) return sub
  throw fault('TOKEN_MALFORMED', { problem: 'sub' })
}

function catalogued(error: unknown, { issuer, audience }: TrustedIssuer): unknown {
  if (error instanceof MeritError) return error
  if (error instanceof errors.JWTExpired) return fault('TOKEN_EXPIRED', { until: instant(error.payload.exp) })
  if (error instanceof errors.JWTClaimValidationFailed) {
    if (error.claim === 'nbf') return fault('TOKEN_NOT_YET_VALID', { from: instant(error.payload.nbf) })
    if (error.claim === 'aud') return fault('TOKEN_WRONG_AUDIENCE', { audience })
    return fault('TOKEN_MALFORMED', { problem: error.claim })
  }
  if (error instanceof errors.JWSInvalid || error instanceof errors.JWTInvalid) {
    return fault('TOKEN_MALFORMED', { problem: 'JWS' })
  }
  // A wrong signature, an unknown key, no algorithm at all, one with a shared secret: nobody could tell who made it.
  return error instanceof errors.JOSEError ? fault('TOKEN_FORGED', { issuer, problem: error.code }) : error
}
