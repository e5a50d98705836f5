import { readFileSync } from 'node:fs'
import { parseProfile } from '../../profile/index.js'
import { SMALL_PROFILE } from '../../profile/profile.builder.js'
import { merit } from '../shell/terminal.builder.js'
import { testFolder } from './files.builder.js'

const { at, write, remove } = testFolder()
afterAll(remove)
const start = (...words: string[]) =>
  merit(['profile', 'new', 'hejiang', '--jurisdiction', 'hejiang', '-o', at('hejiang.yaml'), '--force', ...words])
const written = () => readFileSync(at('hejiang.yaml'), 'utf8')
const parsed = () => parseProfile(written(), 'hejiang.yaml')

test.each<[string[], string | null]>([
  [[], null],
  [['--from', 'nothing'], null],
  [['--from', 'parent', 'luzhou'], 'luzhou'],
])('%j writes a valid file that says where its schema is', async (words, base) => {
  const { exit, out } = await start(
    ...words,
    '--url',
    'http://merit.example:4000',
    '--name-zh',
    '合江县方案',
    '--level',
    'county',
  )
  expect([exit, out]).toEqual([
    0,
    `Wrote ${at('hejiang.yaml')}. Edit it, then: merit profile validate ${at('hejiang.yaml')}\n`,
  ])
  expect(written().split('\n')[0]).toBe(
    '# yaml-language-server: $schema=http://merit.example:4000/schemas/profile.schema.json',
  )
  const { profile, problems } = parsed()
  expect([problems, profile?.identity]).toEqual([
    [],
    expect.objectContaining({
      code: 'hejiang',
      jurisdiction: 'hejiang',
      extends: base,
      name: expect.objectContaining({ value: { zh: '合江县方案', en: null } }),
      level: expect.objectContaining({ value: 'county' }),
    }),
  ])
})

test('from a parent or another scheme in a file', async () => {
  const file = write('small.yaml', SMALL_PROFILE)
  await start('--from', 'parent', file)
  expect(parsed().profile?.identity.extends).toBe('small')
  const { exit } = await start('--from', 'scheme', file)
  const { profile, problems } = parsed()
  expect([exit, problems, profile?.procedures.map(({ code }) => code)]).toEqual([0, [], ['hejiang.review']])
})

test.each([[['parent']], [['child', 'x']], [['parent', 'a', 'b']], [['luzhou']]])('%j is no start', async (from) => {
  const { exit, err } = await start('--from', ...from)
  expect([exit, err]).toEqual([4, expect.stringMatching(/^START_UNREADABLE: /)])
})

test('a file that is there is kept', async () => {
  const file = write('kept.yaml', 'mine')
  const { exit, err } = await merit(['profile', 'new', 'x', '--jurisdiction', 'x', '-o', file])
  expect([exit, err, readFileSync(file, 'utf8')]).toEqual([4, expect.stringMatching(/^FILE_EXISTS: /), 'mine'])
})
