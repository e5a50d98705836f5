import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fault, type Language } from '@meritgraph/shared/errors'
import type { Clock } from '@meritgraph/shared/time'
import {
  calculateJwkThumbprint,
  createLocalJWKSet,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
  SignJWT,
} from 'jose'
import { demoUsers } from './demo-users.js'
import type { TrustedIssuer } from './verify-token.js'

/** The issuer of demonstration tokens; their audience is the same. */
const DEMO_ISSUER = 'merit-demo'
const LIFETIME_SECONDS = 8 * 3600
const KEY_FILE = 'demo-issuer.json'

/** Said at the start of a gateway in demo mode, line by line. */
export const DEMO_NOTICE: readonly string[] = [
  'DEMO MODE: anyone can become any user, administrators included.',
  'Never use it with real data. MERIT_MODE=production switches it off.',
  '演示模式：任何人均可以任意用户（含管理员）的身份登录。',
  '切勿用于真实数据。设置 MERIT_MODE=production 即可关闭。',
]

/** A user of the demonstration, in one language. */
export interface DemoUser {
  user: string
  label: string
}

/** Gives tokens to whoever asks; exists in demo mode only. */
export interface DemoIssuer extends TrustedIssuer {
  /** Public keys, for whoever wants to check its tokens. */
  jwks: { keys: JWK[] }
  users(language: Language): DemoUser[]
  /** A token of a demo user, good for eight hours. Errors: DEMO_USER_UNKNOWN. */
  tokenOf(user: unknown): Promise<string>
}

/** Makes the issuer; its key is kept in the data folder, so that tokens outlive a restart. */
export async function createDemoIssuer(folder: string, now: Clock): Promise<DemoIssuer> {
  const secret = await readOrMakeKey(folder)
  const { d: _private, ...open } = secret
  const kid = await calculateJwkThumbprint(open)
  const jwks = { keys: [{ ...open, kid, alg: 'EdDSA', use: 'sig' }] }
  const key = await importJWK(secret, 'EdDSA')
  return {
    issuer: DEMO_ISSUER,
    audience: DEMO_ISSUER,
    keys: createLocalJWKSet(jwks),
    jwks,
    users: (language) => Object.entries(demoUsers).map(([user, label]) => ({ user, label: label[language] })),
    tokenOf(user) {
      if (typeof user !== 'string' || !Object.hasOwn(demoUsers, user)) {
        const users = Object.keys(demoUsers).join(', ')
        throw fault('DEMO_USER_UNKNOWN', { user: typeof user === 'string' ? user.slice(0, 60) : '', users })
      }
      const issued = Math.floor(now().getTime() / 1000)
      return new SignJWT()
        .setProtectedHeader({ alg: 'EdDSA', kid })
        .setIssuer(DEMO_ISSUER)
        .setAudience(DEMO_ISSUER)
        .setSubject(user)
        .setIssuedAt(issued)
        .setExpirationTime(new Date((issued + LIFETIME_SECONDS) * 1000))
        .sign(key)
    },
  }
}

async function readOrMakeKey(folder: string): Promise<JWK> {
  const file = join(folder, KEY_FILE)
  await mkdir(folder, { recursive: true })
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true })
  const made = JSON.stringify(await exportJWK(privateKey))
  // Whoever writes first decides; only the owner may read it.
  await writeFile(file, made, { mode: 0o600, flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  return JSON.parse(await readFile(file, 'utf8')) as JWK
}
