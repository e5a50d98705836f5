import { chainProblems, checkProfile, parseProfile, parseProfiles, type Profile } from './index.js'
import { SMALL_PROFILE } from './profile.builder.js'

const base = parseProfile(SMALL_PROFILE, 'small.yaml').profile!
const CHILD = `format: meritgraph-profile/1
identity:
  code: child
  jurisdiction: child
  extends: small
  name: { zh: 下级方案 }
  scope: { code: child.scope, organizations: { zh: 全部 }, members: { zh: 全部 } }
documents: [{ code: child.doc, role: own }]
period: { code: child.period, start: { kind: not-stated }, end: { kind: not-stated } }
procedures:
  - { code: child.report, order: 1, kind: duty-report, name: { zh: 述职 }, feedsInto: [small.award], source: { document: small.doc } }
`

const codes = (profile: Profile, bases: readonly Profile[]) =>
  [...checkProfile(profile, 'child.yaml'), ...chainProblems(bases, profile, 'child.yaml')].map(({ code, path }) => [
    code,
    path,
  ])

test('what a scheme refers to may be inherited', () => {
  const child = parseProfile(CHILD, 'child.yaml').profile!
  expect(codes(child, [base])).toEqual([])
  expect(parseProfiles([{ file: 'child.yaml', input: CHILD }], [base]).problems).toEqual([])
})

test('what no scheme of the chain has is told once the chain is known', () => {
  const text = CHILD.replace('[small.award]', '[small.award, small.awrd]')
  const child = parseProfile(text, 'child.yaml').profile!
  expect(codes(child, [base])).toEqual([['PROFILE_REFERENCE_UNKNOWN', 'procedures[0].feedsInto[1]']])
  const { problems } = parseProfiles([{ file: 'child.yaml', input: text }], [base])
  expect(problems).toMatchObject([
    { code: 'PROFILE_REFERENCE_UNKNOWN', line: 11, hint: { en: expect.stringContaining('small.award') } },
  ])
})

test('a scheme that builds on none has to define all it refers to', () => {
  const { problems } = parseProfile(CHILD.replace('  extends: small\n', ''), 'child.yaml')
  expect(problems.map(({ code, path }) => [code, path])).toEqual([
    ['PROFILE_REFERENCE_UNKNOWN', 'procedures[0].feedsInto[0]'],
    ['PROFILE_REFERENCE_UNKNOWN', 'procedures[0].source.document'],
  ])
})
