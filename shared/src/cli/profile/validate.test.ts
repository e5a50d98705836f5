import { SMALL_PROFILE } from '../../profile/profile.builder.js'
import { merit } from '../shell/terminal.builder.js'
import { CHILD_PROFILE, testFolder } from './files.builder.js'
import { kindOf } from './read-files.js'

const { at, write, remove } = testFolder()
afterAll(remove)
const validate = (...words: string[]) => merit(['profile', 'validate', ...words])

test('a valid scheme', async () => {
  const file = write('small.yaml', SMALL_PROFILE)
  expect(await validate(file)).toEqual({
    exit: 0,
    out: expect.stringMatching(/^\S+small[.]yaml: valid; \d+ of \d+ values rest on a source\n$/),
    err: '',
  })
})

test('every mistake at its place, with a hint', async () => {
  const file = write(
    'wrong.yaml',
    SMALL_PROFILE.replace('value: 2010-04-15', 'value: 2010-02-30').replace(
      'kind: leader-review',
      'kind: leader-reveiw',
    ),
  )
  const { exit, out } = await validate(file)
  expect([exit, out.split('\n')]).toEqual([
    3,
    [
      `${file}:23:32: PROFILE_DATE_IMPOSSIBLE: \`2010-02-30\` at \`phases[0].start.value\` is not a date that exists in the form YYYY-MM-DD. Correct it.`,
      '    hint: Did you mean `2010-02-28`?',
      expect.stringMatching(
        /wrong[.]yaml:30:11: PROFILE_WORD_UNKNOWN: `leader-reveiw` at `procedures\[0\][.]kind` is not one of /,
      ),
      '    hint: Did you mean `leader-review`?',
      '2 mistakes in 1 of 1 files.',
      '',
    ],
  ])
})

test('the same in Chinese, and as JSON', async () => {
  const file = write('wrong.yaml', SMALL_PROFILE.replace('value: 2010-04-15', 'value: 2010-02-30'))
  const zh = await validate(file, '--lang', 'zh')
  expect(zh.out).toMatch(
    /:23:32: PROFILE_DATE_IMPOSSIBLE: .*请更正。\n    提示：是否应为 `2010-02-28`？\n1 个文件中 1 个有误，共 1 处。\n$/,
  )
  const { exit, out, err } = await validate(file, '--json')
  expect([exit, err, JSON.parse(out)]).toEqual([
    3,
    '',
    {
      valid: false,
      files: [file],
      schemes: [],
      problems: [
        expect.objectContaining({
          code: 'PROFILE_DATE_IMPOSSIBLE',
          file,
          line: 23,
          column: 32,
          path: 'phases[0].start.value',
          message: { zh: expect.any(String), en: expect.any(String) },
          hint: expect.objectContaining({ en: 'Did you mean `2010-02-28`?' }),
        }),
      ],
      notes: [],
    },
  ])
})

test('a base that is not among the files is a note, in a folder with it there is none', async () => {
  const child = write('child.yaml', CHILD_PROFILE)
  const alone = await validate(child)
  expect([alone.exit, alone.out.split('\n')[0]]).toEqual([
    0,
    `note: ${child}:5:12: PROFILE_BASE_NOT_GIVEN: The scheme \`child\` builds on \`small\`, whose file was not given. Give that file too, to check this one against it.`,
  ])
  const { exit, out } = await validate(child, write('small.yaml', SMALL_PROFILE))
  expect([exit, out.includes('note: ')]).toEqual([0, false])
})

test('schemes are checked together: codes used twice, a circle, a lock that is broken', async () => {
  const small = write('small.yaml', SMALL_PROFILE)
  const twice = await validate(small, write('again.yaml', SMALL_PROFILE))
  expect([twice.exit, twice.out]).toEqual([3, expect.stringContaining('again.yaml:3:9: PROFILE_SCHEME_DUPLICATE: ')])
  const circle = write(
    'circle.yaml',
    SMALL_PROFILE.replace('  name: { zh: 小方案', '  extends: child\n  name: { zh: 小方案'),
  )
  const circled = await validate(circle, write('child.yaml', CHILD_PROFILE))
  expect([circled.exit, circled.out]).toEqual([3, expect.stringContaining('PROFILE_EXTENDS_CYCLE')])
  const locks = `${SMALL_PROFILE}constraints:
  - code: small.lock
    kind: lock
    item: small.review
    leaf: cadence
    name: { zh: 全市统一 }
    source: { section: 四, quote: 不得改变, at: 60 }
`
  const { exit, out } = await validate(write('locks.yaml', locks), at('child.yaml'))
  expect([exit, out]).toEqual([3, expect.stringMatching(/child[.]yaml:24:14: PROFILE_LOCK_BROKEN: /)])
})

test('quotes are looked for in the text of their document', async () => {
  const file = write('small.yaml', SMALL_PROFILE)
  const text = write('small.txt', '关于开展活动的意见：第二阶段')
  const { exit, out } = await validate(file, '--text', `small.doc=${text}`)
  expect([exit, out]).toEqual([3, expect.stringContaining('第一阶段')])
  const missing = await validate(file, '--text', 'small.doc=nowhere.txt')
  expect([missing.exit, missing.err]).toEqual([3, expect.stringMatching(/^FILE_UNREADABLE: nowhere.txt:1:1: .*ENOENT/)])
})

test.each<[string, string | Uint8Array, string]>([
  ['not UTF-8', Buffer.from([0x66, 0xff, 0xfe]), 'PROFILE_NOT_UTF8'],
  ['a bomb of aliases', 'a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n', 'PROFILE_ALIAS_REFUSED'],
  ['a key twice', `${SMALL_PROFILE}format: meritgraph-profile/1\n`, 'PROFILE_KEY_DUPLICATE'],
  ['nothing', '', 'PROFILE_'],
  ['more than 5 MiB', Buffer.alloc(50 * 1024 * 1024, 'x'), 'PROFILE_TOO_LARGE'],
])('%s on the standard input', async (_case, input, code) => {
  const { exit, out } = await merit(['profile', 'validate', '-'], { input })
  expect([exit, out]).toEqual([3, expect.stringMatching(new RegExp(`^stdin:\\d+:\\d+: ${code}`))])
})

test('what people wrote can move no cursor', async () => {
  const file = write('sly.yaml', SMALL_PROFILE.replace('kind: leader-review', 'kind: "\\e[2J"'))
  const { out } = await validate(file)
  expect([out.includes('\u001b'), out]).toEqual([false, expect.stringContaining('PROFILE_WORD_UNKNOWN')])
})

test('progress is shown to whoever watches, but never with JSON', async () => {
  const files = [write('small.yaml', SMALL_PROFILE), write('child.yaml', CHILD_PROFILE)]
  const watched = await merit(['profile', 'validate', ...files], { answers: [] })
  expect(watched.err).toMatch(/░ 1\/2 \S+small[.]yaml.*█ 2\/2 \S+child[.]yaml/s)
  const json = await merit(['profile', 'validate', '--json', ...files], { answers: [] })
  expect(json.err).toBe('')
})

test.each([
  ['format: meritgraph-profile/1', 'profile'],
  ['{"format": "meritgraph-mapping/1"}', 'mapping'],
  ['# a comment\n\nformat: "meritgraph-concepts/1"', 'concepts'],
  ['# events: none\njurisdictions:\n', 'jurisdictions'],
  ['{ "events": [] }', 'events'],
  ['bodies: []', 'bodies'],
  ['{\n  "bodies": []\n}', 'bodies'],
  ['leadership:\n  bodies: []', 'profile'],
  ['nonsense', 'profile'],
])('%j is taken for: %s', (text, kind) => {
  expect(kindOf(text)).toBe(kind)
})
