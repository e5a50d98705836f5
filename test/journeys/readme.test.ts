import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runMerit } from '@meritgraph/shared/cli'
import { startWorld, type World } from './world.js'

const root = join(__dirname, '..', '..')
const readme = readFileSync(join(root, 'README.md'), 'utf8')

/** The fenced blocks of the README in order. */
const blocks = [...readme.matchAll(/```(\w+)\n([^]*?)```/g)].map(([, language, text]) => ({ language, text: text! }))
const operations = blocks.flatMap((block, i) => {
  if (block.language !== 'graphql') return []
  const answer = blocks[i + 1]?.language === 'json' ? JSON.parse(blocks[i + 1]!.text) : null
  return [{ name: /(?:query|mutation) (\w+)/.exec(block.text)![1]!, text: block.text, answer }]
})

let world: World
beforeAll(async () => {
  world = await startWorld()
}, 60_000)
afterAll(() => world?.close())

test.each(operations)('$name does what the README says', async ({ text, answer }) => {
  const { data, errors } = await world.ask(text, { as: text.startsWith('mutation') ? 'admin' : undefined })
  expect(errors).toBeUndefined()
  if (answer) expect({ data }).toEqual(answer)
  const payload = text.startsWith('mutation') ? Object.values(data!)[0] : null
  if (payload) expect(payload.userErrors).toEqual([])
})

test('the README is short and names only commands and files that exist', () => {
  expect(readme.split('\n').length).toBeLessThanOrEqual(151)
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const commands = [...readme.matchAll(/(?:^|`)npm (?:run (?:-s )?)?([a-z][\w:]*)/gm)].map((match) => match[1]!)
  expect(commands.filter((name) => !(name in scripts))).toEqual([])
  const links = [...readme.matchAll(/\]\(([^)h][^)]*)\)/g)].map((match) => match[1]!)
  expect(links.filter((link) => !existsSync(join(root, link)))).toEqual([])
  expect(operations.map(({ name }) => name)).toEqual(['PhasesOnADay', 'WhoLeads', 'RecordTheCongress'])
})

test('the ninth row of the office is damaged, as the README says', async () => {
  const { data } = await world.ask(operations[1]!.text)
  const seats = data!.jurisdiction.leadershipBodies.nodes[0].seats.nodes
  expect(seats[8]).toMatchObject({ ordinal: 9, post: { name: { status: 'DAMAGED' } } })
})

test('a changed quota is planned with the commands that the README shows', async () => {
  const commands = blocks
    .find(({ text }) => text.includes('merit'))!
    .text.trim()
    .split('\n')
  let printed = ''
  const terminal = {
    out: (text: string) => void (printed += text),
    err: () => undefined,
    isWatched: false,
    canAnswer: false,
    ask: () => Promise.reject(new Error('nobody answers')),
    input: process.stdin,
  }
  const merit = (line: string) => {
    const words = line.slice(line.indexOf('-- ') + 3).split(' ')
    const inFolder = words.map((word) => (word.endsWith('.yaml') ? join(world.folder, word) : word))
    return runMerit(inFolder, terminal, { MERIT_URL: world.url })
  }
  expect(await merit(commands[0]!)).toBe(0)
  const [, from, to, before, after] = /^sed 's\/(.*)\$\/(.*)\/' (\S+) > (\S+)$/.exec(commands[1]!)!
  const text = readFileSync(join(world.folder, before!), 'utf8')
  writeFileSync(join(world.folder, after!), text.replaceAll(new RegExp(`${from}$`, 'gm'), to!))
  printed = ''
  expect(await merit(commands[2]!)).toBe(2)
  expect(printed.match(/100 → 120/g)).toHaveLength(3)
  expect(printed).toContain('beijing.doc')
})
