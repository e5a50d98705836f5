import { parseProfile } from './parse-profile.js'

const KEYS = ['toString', 'valueOf', 'toJSON', 'constructor', '__proto__', 'hasOwnProperty', 'then', 'length']

describe('keys that every object of the program has', () => {
  test.each(KEYS)('`%s` in a file is a key that is not known', (key) => {
    for (const [file, path] of [
      [`${key}: { a: 1 }\n`, key],
      [`identity:\n  ${key}: x\n`, `identity.${key}`],
      [`phases:\n  - { ${key}: [1] }\n`, `phases[0].${key}`],
    ] as const) {
      const told = parseProfile(file, 'x.yaml').problems.filter(({ code }) => code === 'PROFILE_KEY_UNKNOWN')
      expect(told.map((problem) => problem.path)).toEqual([path])
    }
  })

  test.each(KEYS)('a map with `%s` in place of a word is told, whatever belongs there', (key) => {
    const odd = `{ ${key}: 1 }`
    const file = `format: ${odd}\nidentity: { code: ${odd}, level: ${odd}, name: { zh: ${odd}, status: ${odd} } }\nprocedures:\n  - { order: ${odd}, kind: ${odd}, cadence: { interval: ${odd} }, source: { at: ${odd}, quote: ${odd} } }\n`
    const { profile, problems } = parseProfile(file, 'x.yaml')
    expect(profile).toBeNull()
    expect(problems.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['format', 'identity.code', 'procedures[0].kind', 'procedures[0].cadence.interval']),
    )
  })
})
