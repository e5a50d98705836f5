import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createVault, demoPersonalKey } from './index.js'

const NUMBER = '11010519491231002X'
const vault = createVault('a-key-for-tests-of-32-characters!')

test('what is sealed opens again, for the same person and key only', () => {
  const { identityCipher, identityMask } = vault.seal('p1', NUMBER)
  expect(identityMask).toBe('110*************2X')
  expect(vault.open('p1', identityCipher)).toBe(NUMBER)
  expect(() => vault.open('p2', identityCipher)).toThrow(/another key/)
  expect(() => createVault('another-key-for-tests-of-32-chars').open('p1', identityCipher)).toThrow(/another key/)
  for (const broken of [
    '',
    'v1.',
    identityCipher.slice(0, -4),
    `${identityCipher.slice(0, 8)}AAAA${identityCipher.slice(12)}`,
  ])
    expect(() => vault.open('p1', broken)).toThrow(/another key/)
})

test('the same number is never sealed twice in the same way, and always has the same hash', () => {
  const [one, other] = [vault.seal('p1', NUMBER), vault.seal('p1', NUMBER)]
  expect(one.identityCipher).not.toBe(other.identityCipher)
  expect(one.identityHash).toBe(other.identityHash)
  expect(one.identityHash).toBe(vault.hashOf(NUMBER))
  expect(createVault('another-key-for-tests-of-32-chars').hashOf(NUMBER)).not.toBe(one.identityHash)
  expect(vault.digestOf(NUMBER)).not.toBe(one.identityHash)
})

test('without a key nothing can be sealed, opened or found', () => {
  const closed = createVault(null)
  for (const use of [() => closed.seal('p', NUMBER), () => closed.open('p', ''), () => closed.hashOf(NUMBER)])
    expect(use).toThrow(/MERIT_PERSONAL_KEY/)
})

test('the key of the demonstration is made once, for its owner only', () => {
  const folder = mkdtempSync(join(tmpdir(), 'merit-key-'))
  try {
    const key = demoPersonalKey(join(folder, 'data'))
    expect(key).toMatch(/^[0-9a-f]{64}$/)
    expect(demoPersonalKey(join(folder, 'data'))).toBe(key)
    expect(statSync(join(folder, 'data', 'demo-personal-key')).mode & 0o777).toBe(0o600)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
