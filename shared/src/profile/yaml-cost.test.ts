import { parseProfile } from './parse-profile.js'

const keys = (count: number) => Array.from({ length: count }, (_, i) => `k${i}: 1`).join('\n')

/** The first problem of a file and the seconds until it was told. */
function read(file: string) {
  const start = performance.now()
  const [first] = parseProfile(file, 'x.yaml').problems
  return { code: first?.code, seconds: (performance.now() - start) / 1000 }
}

describe('what reading a file may cost', () => {
  test.each([
    ['many keys in one map', keys(20_000), 'PROFILE_KEY_MISSING'],
    ['many keys between braces', `{${keys(20_000).replaceAll('\n', ', ')}}`, 'PROFILE_KEY_MISSING'],
    ['one key many times', 'a: b\n'.repeat(20_000), 'PROFILE_KEY_DUPLICATE'],
    ['more keys than are read', keys(400_000), 'PROFILE_MALFORMED'],
    ['a list longer than is read', `a:\n${'- x\n'.repeat(1_000_000)}`, 'PROFILE_MALFORMED'],
  ])('%s', (_case, file, code) => {
    const { code: found, seconds } = read(file)
    expect(found).toBe(code)
    expect(seconds).toBeLessThan(4)
  })

  test('a key that stands in a map again and again is told each time, with the first line', () => {
    const { problems } = parseProfile('a: 1\nb: { c: 1, c: 2 }\na: 2\na: 3\n', 'x.yaml')
    expect(problems.map(({ code, line, path, hint }) => [code, line, path, hint?.en])).toEqual([
      ['PROFILE_KEY_DUPLICATE', 3, 'a', 'The other one stands in line 1.'],
      ['PROFILE_KEY_DUPLICATE', 4, 'a', 'The other one stands in line 1.'],
      ['PROFILE_KEY_DUPLICATE', 2, 'b.c', 'The other one stands in line 2.'],
    ])
  })
})
