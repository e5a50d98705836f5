import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
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
  const commands = [...readme.matchAll(/(?:^|`)npm (?:run )?([a-z][\w:]*)/gm)].map((match) => match[1]!)
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
