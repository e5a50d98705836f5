import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { fault } from '@meritgraph/shared/errors'

/** An identity number as it is stored. */
export interface Sealed {
  /** Encrypted with AES-256-GCM, bound to the person it belongs to. */
  identityCipher: string
  /** Keyed hash (HMAC-SHA-256) for lookup and uniqueness. */
  identityHash: string
  /** What is shown of it. */
  identityMask: string
}

/** Keeps what is stored of identity numbers unreadable without the key. */
export interface Vault {
  seal(personId: string, identityNumber: string): Sealed
  /** Errors: PERSONAL_KEY_WRONG where it was sealed under another key or for another person. */
  open(personId: string, identityCipher: string): string
  hashOf(identityNumber: string): string
  /** A keyed digest of any personal value, for comparing inputs without keeping what they say. */
  digestOf(value: unknown): string
}

const IV_BYTES = 12
const TAG_BYTES = 16
const VERSION = 'v1'

const derived = (key: string, use: string): Buffer => Buffer.from(hkdfSync('sha256', key, '', `meritgraph ${use}`, 32))

/** `510***********4X`: enough to recognize one's own number by. */
const identityMaskOf = (identityNumber: string): string =>
  identityNumber.slice(0, 3) + '*'.repeat(identityNumber.length - 5) + identityNumber.slice(-2)

/** Opens the vault with the key of MERIT_PERSONAL_KEY; without one every use of it fails. Errors: PERSONAL_KEY_MISSING. */
export function createVault(key: string | null): Vault {
  const keys = new Map<string, Buffer>()
  const keyFor = (use: string): Buffer => {
    if (key === null) throw fault('PERSONAL_KEY_MISSING')
    if (!keys.has(use)) keys.set(use, derived(key, use))
    return keys.get(use)!
  }
  const mac = (use: string, text: string) => createHmac('sha256', keyFor(use)).update(text).digest('hex')
  const hashOf = (identityNumber: string) => mac('identity lookup', identityNumber)
  return {
    hashOf,
    digestOf: (value) => mac('input digest', JSON.stringify(value) ?? ''),
    seal(personId, identityNumber) {
      const iv = randomBytes(IV_BYTES)
      const cipher = createCipheriv('aes-256-gcm', keyFor('identity encryption'), iv).setAAD(Buffer.from(personId))
      const sealed = Buffer.concat([iv, cipher.update(identityNumber, 'utf8'), cipher.final(), cipher.getAuthTag()])
      return {
        identityCipher: `${VERSION}.${sealed.toString('base64url')}`,
        identityHash: hashOf(identityNumber),
        identityMask: identityMaskOf(identityNumber),
      }
    },
    open(personId, identityCipher) {
      const key = keyFor('identity encryption')
      try {
        const sealed = Buffer.from(identityCipher.slice(VERSION.length + 1), 'base64url')
        const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, IV_BYTES))
        decipher.setAAD(Buffer.from(personId)).setAuthTag(sealed.subarray(-TAG_BYTES))
        return decipher.update(sealed.subarray(IV_BYTES, -TAG_BYTES), undefined, 'utf8') + decipher.final('utf8')
      } catch {
        throw fault('PERSONAL_KEY_WRONG')
      }
    },
  }
}
