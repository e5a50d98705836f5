import { SMALL_PROFILE } from '../../profile/profile.builder.js'
import { merit } from '../shell/terminal.builder.js'
import { CHILD_PROFILE, testFolder } from './files.builder.js'

const { at, write, remove } = testFolder()
beforeAll(() => {
  write('small.yaml', SMALL_PROFILE)
  write('child.yaml', CHILD_PROFILE)
})
afterAll(remove)
const resolve = (...words: string[]) => merit(['profile', 'resolve', at('child.yaml'), ...words])

test('each value, who defines it and by which clause', async () => {
  const { exit, out } = await resolve(at('small.yaml'))
  expect(exit).toBe(0)
  for (const line of [
    'period.start: 2010-06 (overridden: child)',
    'period.end: before congress (inherited: small)',
    'procedures[small.review].cadence: every quarter (overridden: child; child.doc 二)',
    'awards[small.award].recipients[small.award.org].quota: 50 (inherited: small)',
    'awards[small.award].recipients[small.award.member].name: damaged in the source (inherited: small)',
  ])
    expect(out.split('\n')).toContain(line)
})

test('why a value is what it is, with the quotes', async () => {
  const { out } = await resolve(at('small.yaml'), '--at', 'procedures[small.review].cadence', '--lang', 'zh')
  expect(out.split('\n')).toEqual([
    'procedures[small.review].cadence: 每季度一次 (改写: child; child.doc 二)',
    '    child: 每季度一次',
    '        child.doc 二 “每季度”',
    '    small: 原则上每半年一次',
    '        small.doc “每半年”',
    '',
  ])
})

test('as JSON and as YAML', async () => {
  const json = await resolve(at('small.yaml'), '--json')
  expect(JSON.parse(json.out)).toMatchObject({
    period: { start: { value: { kind: 'month', value: '2010-06' }, definedBy: 'child' } },
  })
  const yaml = await resolve(at('small.yaml'), '--format', 'yaml')
  expect(yaml.out).toContain('period:\n  code: child.period\n')
})

test('a base that is not there', async () => {
  const { exit, out, err } = await resolve()
  expect([exit, out, err]).toEqual([3, '', expect.stringMatching(/^PROFILE_BASE_NOT_GIVEN: \S+child[.]yaml:5:12: /)])
})

test('a lock that is broken is shown with what the scheme says', async () => {
  const lock = `constraints:
  - code: small.lock
    kind: lock
    item: small.review
    leaf: cadence
    name: { zh: 全市统一 }
    source: { section: 四, quote: 不得改变, at: 60 }
`
  const { exit, out } = await resolve(write('locks.yaml', SMALL_PROFILE + lock))
  expect([exit, out]).toEqual([
    3,
    expect.stringContaining('cadence: every quarter (overridden: child; locked: small (broken); child.doc 二)'),
  ])
  expect(out.split('\n').at(-2)).toBe('procedures[small.review].cadence: LOCK_BROKEN (small)')
})

test('a day is for schemes of the gateway', async () => {
  const { exit, err } = await resolve(at('small.yaml'), '--on', '2011-01-01')
  expect([exit, err]).toEqual([4, expect.stringMatching(/^OPTION_UNFIT: /)])
})

test('a folder is no scheme', async () => {
  const inner = testFolder()
  inner.write('small.yaml', SMALL_PROFILE)
  const { exit, err } = await merit(['profile', 'resolve', `${inner.folder}/`])
  inner.remove()
  expect([exit, err]).toEqual([4, expect.stringMatching(/^SCHEME_NAME_UNREADABLE: /)])
})
