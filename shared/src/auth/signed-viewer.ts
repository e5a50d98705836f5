import { errors, jwtVerify, SignJWT } from 'jose'
import { defineErrors, fault } from '../errors/index.js'
import type { Viewer } from './viewer.js'

defineErrors({
  VIEWER_UNSIGNED: {
    kind: 'error',
    status: 401,
    en: 'This part of the graph answers the gateway only: the call has no signed viewer. Send your request to the gateway.',
    zh: '本子图只应答网关：调用中没有已签名的访问者。请向网关发送请求。',
  },
  VIEWER_FORGED: {
    kind: 'error',
    status: 401,
    en: 'The signed viewer of this call is not valid here ({problem}). Check that gateway and subgraphs share MERIT_VIEWER_SECRET and that their clocks agree.',
    zh: '此调用的访问者签名无效（{problem}）。请检查网关与子图的 MERIT_VIEWER_SECRET 是否一致、时钟是否同步。',
  },
})

/** How long a signed viewer is good for, in seconds (architecture.md: a grant's loss takes effect within a minute). */
const LIFETIME_SECONDS = 60

const keyOf = (secret: string) => new TextEncoder().encode(secret)

/** Signs a viewer (or null: nobody signed in) for one subgraph; another subgraph refuses it. */
export function signViewer(viewer: Viewer | null, secret: string, audience: string, now = new Date()): Promise<string> {
  const issued = Math.floor(now.getTime() / 1000)
  return new SignJWT({ viewer })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuedAt(issued)
    .setExpirationTime(issued + LIFETIME_SECONDS)
    .setIssuer('merit-gateway')
    .setAudience(audience)
    .sign(keyOf(secret))
}

/** Reads a signed viewer. Errors: VIEWER_UNSIGNED without one, VIEWER_FORGED where signature, audience or age is wrong. */
export async function verifyViewer(
  token: string | undefined,
  secret: string,
  audience: string,
  now = new Date(),
): Promise<Viewer | null> {
  if (!token) throw fault('VIEWER_UNSIGNED')
  try {
    const { payload } = await jwtVerify(token, keyOf(secret), {
      algorithms: ['HS256'],
      issuer: 'merit-gateway',
      audience,
      currentDate: now,
      requiredClaims: ['exp', 'iat'],
    })
    return payload.viewer as Viewer | null
  } catch (error) {
    throw fault('VIEWER_FORGED', { problem: error instanceof errors.JOSEError ? error.code : 'unreadable' })
  }
}
