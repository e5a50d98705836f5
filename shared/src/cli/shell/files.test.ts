import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Stop } from './exit.js'
import { filesAt, isFileName, readGiven, writeWhole } from './files.js'
import { openShell } from './shell.js'
import type { Terminal } from './terminal.js'

const MOST = 5 * 1024 * 1024
const folder = mkdtempSync(join(tmpdir(), 'merit-files-'))
afterAll(() => rmSync(folder, { recursive: true }))
const at = (name: string) => join(folder, name)

async function* endless() {
  for (;;) yield Buffer.alloc(65_536, 'x')
}
const terminal: Terminal = {
  out: () => {},
  err: () => {},
  isWatched: false,
  canAnswer: false,
  ask: async () => '',
  input: endless(),
}
const settings = { url: 'http://x', token: null, as: null, lang: 'en' as const, json: false, yes: false }
const shell = openShell(settings, terminal)

test.each([
  ['luzhou', false],
  ['wujiang.organs', false],
  ['luzhou@2011-06-30', false],
  ['luzhou.yaml', true],
  ['luzhou.json', true],
  ['./luzhou', true],
  ['schemes/', true],
  ['-', true],
])('%s names a file: %s', (word, is) => {
  expect(isFileName(word)).toBe(is)
})

test('a folder stands for its files and those of its folders, each once', async () => {
  mkdirSync(at('schemes/inner'), { recursive: true })
  for (const name of ['b.yaml', 'a.yml', 'notes.txt', 'fidelity.json', 'inner/c.yaml'])
    writeFileSync(at(`schemes/${name}`), '')
  const found = await filesAt([at('schemes'), at('schemes/b.yaml'), at('other.json')], shell)
  expect(found).toEqual([at('schemes/a.yml'), at('schemes/b.yaml'), at('schemes/inner/c.yaml'), at('other.json')])
})

test('a folder without scheme files', async () => {
  mkdirSync(at('empty'))
  await expect(filesAt([at('empty')], shell)).rejects.toThrow(/^FOLDER_EMPTY: /)
})

test('a file of the largest size is read, one byte more is not', async () => {
  writeFileSync(at('large'), Buffer.alloc(MOST, 'x'))
  writeFileSync(at('larger'), Buffer.alloc(MOST + 1, 'x'))
  const [large, larger] = [await readGiven(at('large'), shell), await readGiven(at('larger'), shell)]
  expect([large.problem, large.input?.length]).toEqual([null, MOST])
  expect([larger.input, larger.problem?.code, larger.problem?.message.en]).toEqual([
    null,
    'PROFILE_TOO_LARGE',
    expect.stringContaining(`${MOST + 1} bytes`),
  ])
})

test.each([['/dev/zero'], ['-']])('what never ends (%s) is read no further than it may be long', async (name) => {
  const { problem } = await readGiven(name, shell)
  expect(problem?.code).toBe('PROFILE_TOO_LARGE')
})

test.each([
  ['nothing.yaml', 'ENOENT'],
  ['empty', 'EISDIR'],
])('%s cannot be read', async (name, reason) => {
  const { problem } = await readGiven(at(name), shell)
  expect([problem?.code, problem?.message.en]).toEqual(['FILE_UNREADABLE', expect.stringContaining(reason)])
})

test('a file is written whole, and one that is there is kept', async () => {
  await writeWhole(at('new.yaml'), 'a: 1\n', false, shell)
  await expect(writeWhole(at('new.yaml'), 'a: 2\n', false, shell)).rejects.toThrow(Stop)
  expect((await readGiven(at('new.yaml'), shell)).input).toEqual(Buffer.from('a: 1\n'))
  await writeWhole(at('new.yaml'), 'a: 3\n', true, shell)
  expect((await readGiven(at('new.yaml'), shell)).input).toEqual(Buffer.from('a: 3\n'))
  await expect(writeWhole(at('no/where.yaml'), '', false, shell)).rejects.toThrow(/^FILE_UNWRITABLE: .*ENOENT/)
})
