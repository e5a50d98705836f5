import { parseProfile, parseProfiles } from './index.js'
import { SMALL_PROFILE } from './profile.builder.js'

const file = (code: string, base?: string) => ({
  file: `${code}.yaml`,
  input: SMALL_PROFILE.replace('  code: small\n', `  code: ${code}\n${base ? `  extends: ${base}\n` : ''}`),
})
const brief = (files: { file: string; input: string }[], known = [] as string[]) => {
  const { content, problems } = parseProfiles(
    files,
    known.map((code) => parseProfile(file(code).input, code).profile!),
  )
  expect(content === null).toBe(problems.length > 0)
  return problems.map(({ code, file, line, column, path, hint }) => [code, file, line, column, path, hint?.en ?? null])
}

test('profiles that build on each other, in any order', () => {
  const { content } = parseProfiles([file('county', 'city'), file('city', 'province'), file('province')])
  expect(content!.map(({ identity }) => [identity.code, identity.extends])).toEqual([
    ['county', 'city'],
    ['city', 'province'],
    ['province', null],
  ])
})

test.each<[string, { file: string; input: string }[], unknown[][]]>([
  [
    'a base that is not there',
    [file('city', 'provinze'), file('province')],
    [['PROFILE_EXTENDS_UNKNOWN', 'city.yaml', 4, 12, 'identity.extends', 'Did you mean `province`?']],
  ],
  [
    'a scheme that builds on itself',
    [file('city', 'city')],
    [['PROFILE_EXTENDS_CYCLE', 'city.yaml', 4, 12, 'identity.extends', null]],
  ],
  [
    'a cycle, once',
    [file('a', 'b'), file('b', 'c'), file('c', 'a'), file('d', 'a')],
    [['PROFILE_EXTENDS_CYCLE', 'a.yaml', 4, 12, 'identity.extends', null]],
  ],
  [
    'two files with one scheme',
    [file('city'), { ...file('city'), file: 'other.yaml' }],
    [['PROFILE_SCHEME_DUPLICATE', 'other.yaml', 3, 9, 'identity.code', null]],
  ],
  [
    'a file that is invalid, before anything else',
    [file('city', 'nowhere'), { file: 'bad.yaml', input: 'format: [' }],
    [['PROFILE_MALFORMED', 'bad.yaml', 1, 10, '', null]],
  ],
])('%s: none of them is loaded', (_case, files, expected) => {
  expect(brief(files)).toEqual(expected)
})

test('a base may be known already', () => {
  expect(brief([file('city', 'province')], ['province'])).toEqual([])
})

test('a cycle through what is known already is refused where it is closed, and so is one that lies wholly in it', () => {
  const known = [file('a', 'b'), file('b', 'c')].map(({ input, file: name }) => parseProfile(input, name).profile!)
  const { problems } = parseProfiles([file('c', 'a')], known)
  expect(problems.map(({ code, file: name, line }) => [code, name, line])).toEqual([
    ['PROFILE_EXTENDS_CYCLE', 'c.yaml', 4],
  ])
  expect(problems[0]!.message.en).toContain('c → a → b → c')
  const circle = [file('a', 'b'), file('b', 'a')].map(({ input, file: name }) => parseProfile(input, name).profile!)
  expect(parseProfiles([file('c', 'a')], circle).problems).toEqual([])
})

test('the message names the whole cycle', () => {
  const [problem] = parseProfiles([file('a', 'b'), file('b', 'a')]).problems
  expect(problem!.message.en).toBe('The scheme `a` builds on itself: a → b → a. Remove one `extends` of the cycle.')
})

test('a jurisdiction and events that no register has are refused where they are named', () => {
  const problemsWith = (jurisdictions: string[], events: string[]) =>
    parseProfiles([file('small')], [], { jurisdictions, events }).problems.map(({ code, path, line, hint }) => [
      code,
      path,
      line,
      hint?.en ?? null,
    ])
  expect(problemsWith(['small'], ['congress'])).toEqual([])
  expect(problemsWith(['smal'], ['anniversary'])).toEqual([
    ['PROFILE_JURISDICTION_UNKNOWN', 'identity.jurisdiction', 4, 'Did you mean `smal`?'],
    ['PROFILE_EVENT_UNKNOWN', 'period.end.event', 18, null],
  ])
})
