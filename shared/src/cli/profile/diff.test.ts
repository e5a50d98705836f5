import { SMALL_PROFILE } from '../../profile/profile.builder.js'
import { merit } from '../shell/terminal.builder.js'
import { testFolder } from './files.builder.js'

/** The small scheme with its review four times a year and a quota for members. */
const CHANGED_PROFILE = SMALL_PROFILE.replace('interval: P6M', 'interval: P3M').replace(
  'name: { status: damaged } }',
  'name: { status: damaged }, quota: 30 }',
)

const { at, write, remove } = testFolder()
beforeAll(() => {
  write('before.yaml', SMALL_PROFILE)
  write('after.yaml', CHANGED_PROFILE)
})
afterAll(remove)
const diff = (...words: string[]) => merit(['profile', 'diff', at('before.yaml'), ...words])

test('no difference, however the file is laid out', async () => {
  const file = write(
    'same.yaml',
    `# the same\n${SMALL_PROFILE.replace('zh: 小方案, en: Small scheme', 'en: Small scheme, zh: 小方案')}`,
  )
  expect(await diff(file)).toEqual({ exit: 0, out: 'No difference.\n', err: '' })
})

test('what is different, with its clauses', async () => {
  const { exit, out } = await diff(at('after.yaml'))
  expect([exit, out.split('\n')]).toEqual([
    2,
    [
      '~ procedures[small.review].cadence',
      '    every six months, in principle → every quarter, in principle',
      '    small.doc “每半年”',
      '~ awards[small.award].recipients[small.award.member].quota',
      '    silent → 30',
      '',
    ],
  ])
})

test('items that come and go, in Chinese', async () => {
  const without = SMALL_PROFILE.replace(/ {2}- code: small.phase.1[^]*?at: 20 }\n/, '').replace('phases:\n', '')
  const { exit, out } = await diff(write('without.yaml', without), '--lang', 'zh')
  expect([exit, out.split('\n')[0]]).toEqual([2, '- phases[small.phase.1]  第一阶段'])
})

test('as JSON', async () => {
  const { exit, out } = await diff(at('after.yaml'), '--json')
  expect([exit, JSON.parse(out)]).toEqual([
    2,
    {
      before: at('before.yaml'),
      after: at('after.yaml'),
      changes: [
        {
          kind: 'RETIMED',
          section: 'procedures',
          path: 'procedures[small.review].cadence',
          item: 'small.review',
          was: null,
          leaf: 'cadence',
          name: { zh: '领导点评', en: 'Leader review' },
          before: {
            words: { zh: '原则上每半年一次', en: 'every six months, in principle' },
            status: 'STATED',
            clauses: [{ document: 'small.doc', section: null, quote: '每半年', at: 40 }],
            json: expect.stringContaining('"P6M"'),
          },
          after: expect.objectContaining({ words: { zh: '原则上每季度一次', en: 'every quarter, in principle' } }),
        },
        expect.objectContaining({
          kind: 'CHANGED',
          leaf: 'quota',
          after: expect.objectContaining({ words: { zh: '30', en: '30' } }),
        }),
      ],
    },
  ])
})

test.each([
  ['markdown', '# What is different'],
  ['html', '<!doctype html>'],
  ['csv', 'change,'],
])('as a document (%s)', async (format, beginning) => {
  const { exit, out } = await diff(at('after.yaml'), '--format', format)
  expect([exit, out.slice(0, beginning.length).toLowerCase()]).toEqual([2, beginning.toLowerCase()])
})

test('a file that is not valid is not compared', async () => {
  const { exit, out, err } = await diff(write('wrong.yaml', SMALL_PROFILE.replace('kind: leader-review', 'kind: x')))
  expect([exit, out, err]).toEqual([3, '', expect.stringMatching(/^PROFILE_WORD_UNKNOWN: \S+wrong[.]yaml:30:11: /)])
})

test.each(['@', 'luzhou@today', 'luzhou@2011-01-01@x'])('%s names no scheme', async (word) => {
  const { exit, err } = await diff(word)
  expect([exit, err]).toEqual([4, expect.stringMatching(/^SCHEME_NAME_UNREADABLE: /)])
})
